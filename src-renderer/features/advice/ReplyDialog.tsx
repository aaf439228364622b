import { useTranslation } from 'react-i18next';
import type { OpenReply } from '#shared/contract/packets.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import classes from './advice.module.css';

/** What an adviser outside has answered, before it is put on its cases. */
export function ReplyDialog({ reply, onClose }: { readonly reply: OpenReply; readonly onClose: () => void }) {
  const { t } = useTranslation(['packets', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const format = useFormat();
  const { token, name, createdAt, answers } = reply;
  const close = (): void => {
    void client.packets.close({ token });
    onClose();
  };
  return (
    <FormDialog
      opened
      title={t('reply.title')}
      submitLabel={t('reply.take')}
      onClose={close}
      onSubmit={() => save(client.packets.take({ token }), t('operations:packets.take'))}
    >
      <p className={classes.words}>{t('reply.from', { name, day: format.date(createdAt) })}</p>
      <ul className={classes.answers}>
        {answers.map(({ number, subject, answer, text }) => (
          <li key={number}>
            <strong>{subject}</strong> <span className={classes.count}>{number}</span>
            <p className={classes.words}>
              {[t(`lists:adviceAnswer.${answer}`), text].filter((part) => part.trim() !== '').join(': ')}
            </p>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
