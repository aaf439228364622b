import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconMail, IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './mail.module.css';
import type { QueuedMail } from './use-mail-queue.ts';

interface MailListProps {
  readonly mails: readonly QueuedMail[];
  readonly current: string | null;
  readonly onChoose: (key: string) => void;
}

/** The dropped mails, each with how far it is. */
export function MailList({ mails, current, onChoose }: MailListProps) {
  const { t } = useTranslation('imports');
  return (
    <ul className={classes.list} aria-label={t('mail.list')}>
      {mails.map((mail) => (
        <li key={mail.key}>
          <button
            type="button"
            className={classes.item}
            aria-current={mail.key === current}
            onClick={() => onChoose(mail.key)}
          >
            <StateIcon mail={mail} />
            <MailLine mail={mail} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function StateIcon({ mail: { state } }: { readonly mail: QueuedMail }) {
  const plain = { size: 16, stroke: 1.6, 'aria-hidden': true, className: classes.icon } as const;
  switch (state.kind) {
    case 'reading':
      return <Loader size={14} className={classes.icon} />;
    case 'filed':
      return <IconCheck {...plain} data-tone="ok" />;
    case 'unreadable':
    case 'failed':
      return <IconMailOff {...plain} data-tone="shu" />;
    case 'read':
      return state.draft.warnings.length > 0 ? (
        <IconAlertTriangle {...plain} data-tone="follow-up" />
      ) : (
        <IconMail {...plain} />
      );
  }
}

function MailLine({ mail: { file, state } }: { readonly mail: QueuedMail }) {
  const { t } = useTranslation('imports');
  const draft = state.kind === 'read' || state.kind === 'filed' ? state.draft : null;
  const second =
    state.kind === 'reading'
      ? t('mail.reading')
      : state.kind === 'filed'
        ? t('mail.filed', { number: state.number })
        : draft === null
          ? t('mail.unreadable')
          : draft.counterpart?.name || draft.counterpart?.address || file.name;
  return (
    <span className={classes.line}>
      <span className={classes.first} lang={draft?.language ?? undefined}>
        {draft === null ? file.name : draft.subject || t('mail.noSubject')}
      </span>
      <small className={classes.second}>{second}</small>
    </span>
  );
}
