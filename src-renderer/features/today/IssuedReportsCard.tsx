import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedReport, CountedRecord } from '#shared/contract/reports.ts';
import { formatDayRange } from '#shared/domain/formats.ts';
import { displayedName, displayedOrganisation } from '#shared/domain/names.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useProfile } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import { Card } from './Card.tsx';
import classes from './today.module.css';

/** For managers: issued reports that late or corrected records would change today. Nothing where there are none. */
export function IssuedReportsCard() {
  const { t } = useTranslation('reports');
  const orpc = useOrpc();
  const { role } = useProfile();
  const { data = [] } = useQuery({ ...orpc.reports.announced.queryOptions(), enabled: role === 'manager' });
  if (role !== 'manager' || data.length === 0) return null;
  return (
    <Card title={t('announced.title')} count={data.length} nothing="">
      {data.map((report) => (
        <ReportLine key={report.issueId} report={report} />
      ))}
    </Card>
  );
}

function ReportLine({ report }: { readonly report: AnnouncedReport }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { reportId, issueId, number, from, to, language, figures, recordCount, records } = report;
  const more = recordCount - records.length;
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <Link to="/reports/$id" params={{ id: reportId }} search={{ issue: issueId } as never}>
          {formatDayRange(from, to, format.language)} · {format.languageName(language)} ·{' '}
          {t('written.issue', { number })}
        </Link>
        <span className={classes.second}>
          {records.map((record, at) => (
            <Fragment key={record.id}>
              {at > 0 && ' · '}
              <Cause record={record} />
            </Fragment>
          ))}
          {more > 0 && ` · ${t('announced.more', { count: more })}`}
        </span>
      </span>
      <span className={`${classes.due} ${classes.late}`}>{t('announced.figures', { count: figures })}</span>
    </li>
  );
}

/** A record by its own words, else by whom it is about. */
function Cause({
  record: { title, language, number, organisation, person, path },
}: {
  readonly record: CountedRecord;
}) {
  const format = useFormat();
  const named =
    title !== null
      ? { text: title, lang: language }
      : organisation !== null
        ? displayedOrganisation(organisation, format.language)
        : person && displayedName(person, format.language);
  const shown = named === null ? (number ?? '–') : <LangText lang={named.lang}>{named.text}</LangText>;
  return path === null ? (
    shown
  ) : (
    <Link to={path as never} className={classes.cause}>
      {shown}
    </Link>
  );
}
