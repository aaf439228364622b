import { Button } from '@mantine/core';
import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../badges/KeyHint.tsx';
import { useErrorText } from '../errors/error-text.tsx';
import { useStable } from '../hooks/use-stable.ts';
import classes from './toast.module.css';

const UNDO_MS = 10_000;
/** More would cover the work below them. */
export const MOST_TOASTS = 4;

export interface Toasts {
  /** Says what was done and offers Undo for 10 s (longer while the pointer rests on it), in place of what was said before. */
  readonly done: (message: string, onUndo?: () => void) => void;
  /** Says what went wrong and what to do; stays when something else is said. */
  readonly failed: (error: unknown, onRetry?: () => void) => void;
  /** Says something in passing, in place of what was said before. */
  readonly info: (message: string) => void;
}

interface Action {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Begins the id of a message that tells what was done: the next one takes its place. */
const PASSING = 'passing-';

/**
 * Shows a message at once; left to itself the library would keep it back behind older ones. What was done before makes room:
 * Ctrl+Z takes back the newest operation, so no other Undo stands beside it. Refusals stay, up to a limit.
 */
const showToast = (toast: NotificationData, isPassing: boolean): string => {
  const { notifications: shown } = notificationsStore.getState();
  const surplus = shown.length - MOST_TOASTS + 1;
  for (const [index, { id }] of shown.entries()) {
    if (id && (index < surplus || (isPassing && id.startsWith(PASSING)))) notifications.hide(id);
  }
  return notifications.show(isPassing ? { ...toast, id: `${PASSING}${crypto.randomUUID()}` } : toast);
};

const actionToast = (message: string, action: Action, isPassing: boolean, closeLabel: string): void => {
  const toast: NotificationData = {
    color: isPassing ? 'ai' : 'shu',
    closeButtonProps: { 'aria-label': closeLabel },
    autoClose: UNDO_MS,
    message: (
      <span className={classes.line}>
        <span className={classes.text}>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            action.run();
          }}
          rightSection={action.keys ? <KeyHint keys={action.keys} /> : undefined}
        >
          {action.label}
        </Button>
      </span>
    ),
  };
  const id = showToast(toast, isPassing);
};

/** Short messages at the edge of the window. */
export const useToasts = (): Toasts => {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const close = t('dialog.close');
  const plain = { closeButtonProps: { 'aria-label': close } };
  const done = useStable((message: string, onUndo?: () => void) => {
    if (onUndo) actionToast(message, { label: t('toast.undo'), keys: 'mod+z', run: onUndo }, true, close);
    else showToast({ ...plain, message, color: 'ai' }, true);
  });
  const failed = useStable((error: unknown, onRetry?: () => void) => {
    const { title, hint } = errorText(error);
    const message = hint ? `${title} ${hint}` : title;
    if (onRetry) actionToast(message, { label: t('error.retry'), run: onRetry }, false, close);
    else showToast({ ...plain, message, color: 'shu', autoClose: UNDO_MS }, false);
  });
  const info = useStable((message: string) => {
    showToast({ ...plain, message, color: 'gray' }, true);
  });
  return useMemo(() => ({ done, failed, info }), [done, failed, info]);
};
