import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorText, useErrorText } from '../errors/error-text.tsx';
import classes from './dialogs.module.css';

interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will be gone, and that it can't come back. */
  readonly consequence: string;
  readonly confirmLabel: string;
  /** Has to be typed first, where the loss would be great. */
  readonly word?: string | undefined;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<unknown>;
}

/** Asks before what can't be undone; everything else offers Undo afterwards. */
export function ConfirmIrreversible({ opened, title, onClose, ...rest }: ConfirmProps) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('dialog.close') }}>
      <ConfirmBody onClose={onClose} {...rest} />
    </Modal>
  );
}

function ConfirmBody({ consequence, confirmLabel, word, onClose, onConfirm }: Omit<ConfirmProps, 'opened' | 'title'>) {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorText | null>(null);

  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (reason) {
      setError(errorText(reason));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.form}>
      <p>{consequence}</p>
      {word !== undefined && (
        <TextInput
          label={t('confirm.type', { word })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {error && (
        <p className={classes.error} role="alert">
          {[error.title, error.hint].filter(Boolean).join(' ')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button color="shu" loading={busy} disabled={word !== undefined && typed.trim() !== word} onClick={confirm}>
          {confirmLabel}
        </Button>
      </div>
    </div>
  );
}
