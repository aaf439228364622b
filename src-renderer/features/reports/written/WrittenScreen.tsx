import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '#shared/contract/reports.ts';
import { formatDayRange } from '#shared/domain/formats.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useCommand } from '../../../ui/commands/commands.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import classes from '../reports.module.css';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { NewReportDialog } from './NewReportDialog.tsx';

/** The reports that are written on or were issued. */
export function WrittenScreen() {
  const { t } = useTranslation('reports');
  const orpc = useOrpc();
  const { data: reports, error, refetch } = useQuery(orpc.reports.list.queryOptions());
  const [starting, setStarting] = useState(false);
  const start = (): void => setStarting(true);
  useCommand({ id: 'reports.new', label: t('written.new'), run: start });
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <div className={classes.bar}>
          <h1>{t('title')}</h1>
          <ViewSwitch />
          <div className={classes.export}>
            <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={start}>
              {t('written.new')}
            </Button>
          </div>
        </div>
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {reports?.length === 0 && <EmptyState title={t('written.empty.title')} hint={t('written.empty.hint')} />}
      {reports && reports.length > 0 && (
        <ul className={`${classes.list} ${classes.reports}`}>
          {reports.map((report) => (
            <ReportLine key={report.id} report={report} />
          ))}
        </ul>
      )}
      {starting && <NewReportDialog onClose={() => setStarting(false)} />}
    </div>
  );
}

function ReportLine({ report: { id, from, to, language, createdAt, createdBy, issues } }: { readonly report: Report }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const [latest] = issues;
  const by = createdBy === null ? null : t('written.by', { name: createdBy });
  return (
    <li className={classes.record}>
      <span className={classes.main}>
        <Link to="/reports/$id" params={{ id }} search={(latest ? { issue: latest.id } : {}) as never}>
          {formatDayRange(from, to, format.language)} · {format.languageName(language)}
        </Link>
        <span className={classes.second}>{[format.date(createdAt), by].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes.when}>
        {latest
          ? t('written.issued', { number: latest.number, day: format.date(latest.issuedAt) })
          : t('written.draft')}
      </span>
    </li>
  );
}
