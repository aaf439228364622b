import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Report } from '#shared/contract/reports.ts';
import { formatDayRange } from '#shared/domain/formats.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../reports.module.css';
import { WRITTEN } from '../ViewSwitch.tsx';

interface ReportTopProps {
  readonly report: Report;
  /** The issue that is shown; null for what is in the making. */
  readonly issueId: string | null;
  readonly onIssue: (issueId: string | null) => void;
  readonly onExport: () => void;
  readonly onRemoved: () => void;
}

/** Which report it is, which of its versions is shown, and what can be done with it. */
export function ReportTop({ report, issueId, onIssue, onExport, onRemoved }: ReportTopProps) {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const { id, from, to, language, issues } = report;
  const shown = issues.find((issue) => issue.id === issueId);
  const issue = async (): Promise<void> => {
    const made = await act(() => client.reports.issue({ id }), t('operations:reports.issue'));
    if (made) onIssue(made.id);
  };
  const remove = async (): Promise<void> => {
    const gone = await act(() => client.reports.remove({ id }), t('operations:reports.remove'));
    if (gone) onRemoved();
  };
  return (
    <header className={classes.head}>
      <div className={classes.bar}>
        <h1>{formatDayRange(from, to, format.language)}</h1>
        <span className={classes.second}>{format.languageName(language)}</span>
        <Link to="/reports/$id" params={{ id: WRITTEN }}>
          {t('written.back')}
        </Link>
        <div className={classes.export}>
          {issues.length === 0 && (
            <ActionIcon size="lg" aria-label={t('written.remove')} onClick={() => void remove()}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
          <Button variant="default" leftSection={<IconDownload size={15} aria-hidden />} onClick={onExport}>
            {t('export.button')}
          </Button>
          {issueId === null && (
            <Button onClick={() => void issue()}>
              {issues.length === 0 ? t('written.issueButton') : t('written.correctButton')}
            </Button>
          )}
        </div>
      </div>
      <fieldset className={classes.versions}>
        <legend>{t('written.versions')}</legend>
        <Version label={t('written.draft')} isShown={issueId === null} onShow={() => onIssue(null)} />
        {issues.map((one) => (
          <Version
            key={one.id}
            label={t('written.issue', { number: one.number })}
            isShown={issueId === one.id}
            onShow={() => onIssue(one.id)}
          />
        ))}
        {shown && (
          <span className={classes.second}>
            {format.dateTime(shown.issuedAt)}
            {shown.issuedBy && ` · ${t('written.issuedBy', { name: shown.issuedBy })}`}
          </span>
        )}
      </fieldset>
    </header>
  );
}

interface VersionProps {
  readonly label: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function Version({ label, isShown, onShow }: VersionProps) {
  return (
    <Button size="compact-sm" variant={isShown ? 'light' : 'default'} aria-pressed={isShown} onClick={onShow}>
      {label}
    </Button>
  );
}
