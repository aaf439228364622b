import { useTranslation } from 'react-i18next';
import { useClient } from '../../rpc/orpc.tsx';
import { useCommand } from '../../ui/commands/commands.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

/** Ctrl+Z and Ctrl+Shift+Z outside of text fields, also beside a dialog, whose messages offer Undo: takes back, or does again, this device's last operation. */
export function UndoKeys() {
  const { t } = useTranslation(['desk', 'operations']);
  const client = useClient();
  const toasts = useToasts();

  const told = (said: 'undone' | 'redone', { name, kept }: { name: string; kept: number }): void => {
    const what = t(`operations:${name}`);
    const left = kept === 0 ? '' : ` ${t('kept', { count: kept })}`;
    toasts.info(`${t(said, { what })}${left}`);
  };
  const undo = () => client.changes.undo().then((undone) => told('undone', undone), toasts.failed);
  const redo = () => client.changes.redo().then((redone) => told('redone', redone), toasts.failed);

  useCommand({ id: 'app.undo', label: t('undo'), keys: 'mod+z', inDialogs: true, run: () => void undo() });
  useCommand({ id: 'app.redo', label: t('redo'), keys: 'mod+shift+z', inDialogs: true, run: () => void redo() });
  return null;
}
