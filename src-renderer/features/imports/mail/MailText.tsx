import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DualTime } from '../../../ui/time/DualTime.tsx';
import classes from './mail.module.css';

interface MailTextProps {
  readonly draft: MailDraft;
  /** Indices of the attachments to keep. */
  readonly chosen: readonly number[];
  readonly onChoose: (attachments: readonly number[]) => void;
}

/** What was read: envelope, doubts, attachments to keep, and the text in its own language. */
export function MailText({ draft, chosen, onChoose }: MailTextProps) {
  const { t } = useTranslation('imports');
  const lang = draft.language ?? undefined;
  return (
    <article className={classes.mail}>
      <h3 className={classes.subject} lang={lang}>
        {draft.subject || t('mail.noSubject')}
      </h3>
      <Envelope draft={draft} />
      {draft.direction === 'out' && <p className={classes.note}>{t('mail.out')}</p>}
      <Doubts draft={draft} />
      <Attachments draft={draft} chosen={chosen} onChoose={onChoose} />
      <section className={classes.text} aria-label={t('mail.text')} lang={lang}>
        {draft.text.trim() === '' ? <em>{t('mail.noText')}</em> : draft.text}
      </section>
      {draft.textIsCut && <p className={classes.hint}>{t('mail.cut')}</p>}
    </article>
  );
}

type Mailbox = MailDraft['to'][number];
const mailboxText = ({ name, address }: Mailbox): string => (name === '' ? address : `${name} <${address}>`);

function Envelope({ draft: { from, to, cc, sentAt, language } }: { readonly draft: MailDraft }) {
  const { t } = useTranslation('imports');
  const lines: readonly (readonly [string, readonly Mailbox[]])[] = [
    [t('mail.from'), from === null ? [] : [from]],
    [t('mail.to'), to],
    [t('mail.cc'), cc],
  ];
  return (
    <dl className={classes.envelope}>
      {lines.map(
        ([label, mailboxes]) =>
          mailboxes.length > 0 && (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang={language ?? undefined}>{mailboxes.map(mailboxText).join(', ')}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{t('mail.date')}</dt>
        <dd>{sentAt === null ? t('mail.noDate') : <DualTime at={sentAt} withDay />}</dd>
      </div>
    </dl>
  );
}

function Doubts({ draft: { warnings, stoppedBy } }: { readonly draft: MailDraft }) {
  const { t } = useTranslation('imports');
  if (warnings.length === 0 && stoppedBy === null) return null;
  return (
    <div className={classes.note} data-tone="follow-up">
      <strong>{t('mail.warnings')}</strong>
      <ul>
        {stoppedBy !== null && <li>{t(`failure.${stoppedBy}`)}</li>}
        {warnings.map((warning) => (
          <li key={warning}>{t(`warning.${warning}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Attachments({ draft: { attachments }, chosen, onChoose }: MailTextProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const toggle = (index: number, keep: boolean): void =>
    onChoose(keep ? [...chosen, index] : chosen.filter((one) => one !== index));
  return (
    <fieldset className={classes.attachments}>
      <legend>{t('mail.attachments')}</legend>
      {attachments.map(({ index, name, size, missing }) => (
        <Checkbox
          key={index}
          size="xs"
          label={name}
          description={missing ? t('mail.missing') : format.bytes(size)}
          checked={chosen.includes(index)}
          disabled={missing}
          onChange={(event) => toggle(index, event.currentTarget.checked)}
        />
      ))}
      <p className={classes.hint}>{t('mail.keepFile')}</p>
    </fieldset>
  );
}
