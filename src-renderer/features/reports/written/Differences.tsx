import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDifference } from '#shared/contract/reports.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { RecordList } from '../RecordList.tsx';
import classes from '../reports.module.css';

/** Which figures of an issue late or corrected records would change today, each with the records that cause it. */
export function Differences({ issueId }: { readonly issueId: string }) {
  const { t } = useTranslation('reports');
  const orpc = useOrpc();
  const { data, error, refetch } = useQuery(orpc.reports.differences.queryOptions({ input: { id: issueId } }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.length === 0) return <output className={classes.settled}>{t('differences.none')}</output>;
  const title = t('differences.title', { count: data.length });
  return (
    <section aria-label={title} className={classes.changed}>
      <h2 className={classes.changedTitle}>{title}</h2>
      <p className={classes.hint}>{t('differences.hint')}</p>
      <ul className={classes.list}>
        {data.map((difference) => (
          <DifferenceLine
            key={`${difference.indicatorId} ${difference.part?.dimension} ${difference.part?.key}`}
            difference={difference}
          />
        ))}
      </ul>
    </section>
  );
}

function DifferenceLine({
  difference: { name, row, kind, before, now, causes },
}: {
  readonly difference: ReportDifference;
}) {
  const { t } = useTranslation('reports');
  const { language } = useFormat();
  const { number } = reportFormat(language);
  const [opened, setOpened] = useState(false);
  return (
    <li className={classes.difference}>
      <span className={classes.main}>{row === null ? name : `${name}: ${row}`}</span>
      <span className={classes.when}>
        {t('differences.before')} {number(before, kind)} → {t('differences.now')} {number(now, kind)}
      </span>
      {causes.recordCount > 0 && (
        <details className={classes.causes} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>
            {t('differences.causes')} ({causes.recordCount})
          </summary>
          {opened && <RecordList records={causes} grouped={false} withGender={false} />}
        </details>
      )}
    </li>
  );
}
