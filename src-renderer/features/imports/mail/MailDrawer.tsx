import { Button, Drawer } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import type { Filing } from './filing-form.ts';
import { MailList } from './MailList.tsx';
import { MailPane } from './MailPane.tsx';
import classes from './mail.module.css';
import { isWaiting, type MailQueue, type QueuedMail } from './use-mail-queue.ts';

interface MailDrawerProps {
  readonly opened: boolean;
  readonly queue: MailQueue;
  /** Something else waits on this screen: the inquiry of a single mail isn't opened. */
  readonly staysHere: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
  /** Nothing is left to decide. */
  readonly onEnd: () => void;
}

/** The dropped mails beside what becomes of each; one button files a mail and goes on to the next. */
export function MailDrawer({ opened, queue, staysHere, onAdd, onClose, onEnd }: MailDrawerProps) {
  const { t } = useTranslation(['imports', 'ui']);
  const client = useClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [chosen, setChosen] = useState<string | null>(null);
  const { mails } = queue;
  const waiting = mails.filter(isWaiting);
  const current = mails.find(({ key }) => key === chosen) ?? waiting[0] ?? null;
  const next = waiting.find(({ key }) => key !== current?.key);

  const file = async (mail: QueuedMail, draft: MailDraft, filing: Filing): Promise<void> => {
    const { op, id, number } = await queue.file(mail, draft, filing);
    const undo = op === null ? undefined : () => void client.changes.undo({ op }).catch(toasts.failed);
    toasts.done(t('mail.done', { number }), undo);
    setChosen(next?.key ?? null);
    if (mails.length > 1) return;
    onEnd();
    if (staysHere) return;
    await navigate({ to: `/inquiries/${id}` as never });
  };
  const leaveOut = (key: string): void => {
    queue.leaveOut(key);
    setChosen(next?.key ?? null);
    if (mails.length === 1) onEnd();
  };

  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(96vw, 72rem)"
      title={t('mail.title')}
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
      classNames={{ body: classes.drawer, content: classes.content }}
    >
      <div className={classes.panes} data-single={mails.length < 2 || undefined}>
        {mails.length > 1 && (
          <div className={classes.side}>
            <MailList mails={mails} current={current?.key ?? null} onChoose={setChosen} />
            <Button variant="subtle" size="xs" onClick={onAdd}>
              {t('mail.add')}
            </Button>
          </div>
        )}
        {current === null ? (
          <EmptyState
            icon={<IconMailCheck size={32} stroke={1.4} />}
            title={t('mail.allDone')}
            hint={t('mail.allDoneHint')}
            action={<Button onClick={onEnd}>{t('mail.close')}</Button>}
          />
        ) : (
          <MailPane
            key={current.key}
            mail={current}
            hasNext={next !== undefined}
            onRead={() => void queue.read(current)}
            onChange={(change) => queue.change(current.key, change)}
            onFile={(draft, filing) => file(current, draft, filing)}
            onLeaveOut={() => leaveOut(current.key)}
            onOpened={onClose}
          />
        )}
      </div>
    </Drawer>
  );
}
