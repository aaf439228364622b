import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { type ErrorText, useErrorText } from '../../../ui/errors/error-text.tsx';
import { isComposing } from '../../../ui/keyboard/guards.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { type Filing, type FilingForm, filingOf } from './filing-form.ts';
import { MailText } from './MailText.tsx';
import classes from './mail.module.css';
import { OrganisationChoice } from './OrganisationChoice.tsx';
import { SenderChoice } from './SenderChoice.tsx';
import { TargetChoice } from './TargetChoice.tsx';
import type { QueuedMail } from './use-mail-queue.ts';

interface MailPaneProps {
  readonly mail: QueuedMail;
  readonly hasNext: boolean;
  readonly onRead: () => void;
  readonly onChange: (change: Partial<FilingForm>) => void;
  /** Rejects to stay with the reason. */
  readonly onFile: (draft: MailDraft, filing: Filing) => Promise<void>;
  readonly onLeaveOut: () => void;
  /** After a link led elsewhere. */
  readonly onOpened: () => void;
}

/** One mail: what was read on the left, what becomes of it on the right. */
export function MailPane(props: MailPaneProps) {
  const { t } = useTranslation('imports');
  const { mail, onRead, onLeaveOut, onOpened } = props;
  const { state } = mail;
  switch (state.kind) {
    case 'reading':
      return <EmptyState icon={<Loader size={24} />} title={t('mail.reading')} hint={mail.file.name} />;
    case 'failed':
      return <ErrorState error={state.error} onRetry={onRead} />;
    case 'unreadable':
      return (
        <EmptyState
          title={t('mail.unreadable')}
          hint={
            <>
              <strong>{mail.file.name}</strong> <br /> {t(`failure.${state.code}`)}
            </>
          }
          action={
            <Button variant="default" onClick={onLeaveOut}>
              {t('mail.skip')}
            </Button>
          }
        />
      );
    case 'filed':
      return (
        <EmptyState
          title={t('mail.filed', { number: state.number })}
          hint={<span lang={state.draft.language ?? undefined}>{state.draft.subject}</span>}
          action={<OpenInquiry id={state.id} number={state.number} onOpened={onOpened} />}
        />
      );
    case 'read':
      return <Review {...props} draft={state.draft} form={state.form} />;
  }
}

interface ReviewProps extends MailPaneProps {
  readonly draft: MailDraft;
  readonly form: FilingForm;
}

function Review({ mail, draft, form, hasNext, onChange, onFile, onLeaveOut, onOpened }: ReviewProps) {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorText | null>(null);
  const composing = useRef(false);
  const element = useRef<HTMLFormElement>(null);
  const filing = filingOf(form, draft);
  const { filedIn } = draft;

  // A mail that was read is decided on from the keyboard at once.
  useEffect(() => element.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus(), []);

  const submit = async (): Promise<void> => {
    if (isBusy || filing === null || filedIn !== null) return;
    setBusy(true);
    setError(null);
    try {
      await onFile(draft, filing);
    } catch (reason) {
      setError(errorText(reason));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!composing.current) void submit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    composing.current = isComposing(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !composing.current) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <form ref={element} className={classes.review} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <div className={classes.columns}>
        <MailText draft={draft} chosen={form.attachments} onChoose={(attachments) => onChange({ attachments })} />
        <div className={classes.decisions}>
          {filedIn === null ? (
            <>
              <TargetChoice draft={draft} form={form} droppedOn={mail.droppedOn} onChange={onChange} />
              <SenderChoice draft={draft} form={form} onChange={onChange} />
              <OrganisationChoice draft={draft} form={form} onChange={onChange} />
            </>
          ) : (
            <p className={classes.note} data-tone="acknowledged">
              {t('mail.already')} <OpenInquiry id={filedIn.id} number={filedIn.number} onOpened={onOpened} />
            </p>
          )}
        </div>
      </div>
      {error && (
        <p className={classes.note} data-tone="shu" role="alert">
          {[error.title, error.hint].filter(Boolean).join(' ')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onLeaveOut}>
          {t('mail.skip')}
        </Button>
        {filedIn === null && (
          <Button type="submit" loading={isBusy} disabled={filing === null}>
            {hasNext ? t('mail.fileNext') : t('mail.file')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface OpenInquiryProps {
  readonly id: string;
  readonly number: string;
  readonly onOpened: () => void;
}

function OpenInquiry({ id, number, onOpened }: OpenInquiryProps) {
  const { t } = useTranslation('imports');
  return (
    <Link to={`/inquiries/${id}` as never} onClick={onOpened}>
      {t('mail.open', { number })}
    </Link>
  );
}
