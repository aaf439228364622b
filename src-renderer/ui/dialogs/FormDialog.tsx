import { Button, Drawer, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorText, useErrorText } from '../errors/error-text.tsx';
import { focusInsideOnMount } from '../hooks/focus-on-mount.ts';
import { useReturnFocus } from '../hooks/use-return-focus.ts';
import { useGuardedSubmit } from '../keyboard/use-guarded-submit.ts';
import classes from './dialogs.module.css';

interface FormProps {
  readonly opened: boolean;
  readonly title: string;
  readonly submitLabel: string;
  readonly onClose: () => void;
  /** Resolves to close, with `stay` to stay open; rejects to stay open with the reason. */
  readonly onSubmit: () => Promise<unknown>;
  readonly canSubmit?: boolean;
  /** px */
  readonly width?: number;
  /** Left of the buttons: "Draft saved", for example. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A form in a dialog. Enter submits from a single-line field and Ctrl+Enter from anywhere, but never while an input method
 * composes; a failed submit keeps everything and says why. It stands, and the field marked
 * with `data-autofocus` has the focus, before the next key arrives.
 */
export function FormDialog({ opened, ...dialog }: FormProps) {
  return opened ? <OpenDialog {...dialog} /> : null;
}

function OpenDialog({ title, onClose, width = 440, ...form }: OpenProps) {
  const { t } = useTranslation('ui');
  useReturnFocus(true);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={`${width / 16}rem`}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <FormBody onClose={onClose} {...form} />
    </Modal>
  );
}

/** The same in a drawer at the side, for longer forms. */
export function FormDrawer({ opened, ...drawer }: FormProps) {
  return opened ? <OpenDrawer {...drawer} /> : null;
}

function OpenDrawer({ title, onClose, width = 520, ...form }: OpenProps) {
  const { t } = useTranslation('ui');
  useReturnFocus(true);
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      size={`${width / 16}rem`}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      classNames={{ content: classes.drawer ?? '', header: classes.drawerHead ?? '', body: classes.drawerBody ?? '' }}
    >
      <FormBody onClose={onClose} {...form} />
    </Drawer>
  );
}

type OpenProps = Omit<FormProps, 'opened'>;
type BodyProps = Omit<OpenProps, 'title' | 'width'>;

function FormBody({ submitLabel, onClose, onSubmit, canSubmit = true, note, children }: BodyProps) {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorText | null>(null);

  const submit = async (): Promise<void> => {
    if (busy || !canSubmit) return;
    setBusy(true);
    setError(null);
    try {
      if ((await onSubmit()) !== 'stay') onClose();
    } catch (reason) {
      setError(errorText(reason));
    } finally {
      setBusy(false);
    }
  };
  const handlers = useGuardedSubmit(() => void submit());

  return (
    <form {...handlers} ref={focusInsideOnMount} className={classes.form} noValidate>
      {children}
      {error && (
        <p className={classes.error} role="alert">
          {[error.title, error.hint].filter(Boolean).join(' ')}
        </p>
      )}
      <div className={classes.buttons}>
        {note && <span className={classes.note}>{note}</span>}
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={!canSubmit}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
