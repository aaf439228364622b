import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBundleDrop } from '../../records/bundle-drop.tsx';
import { useCommand } from '../../ui/commands/commands.tsx';
import { AddLaptopDialog } from './joining/AddLaptopDialog.tsx';
import { SnapshotDialog } from './joining/SnapshotDialog.tsx';
import { useSync } from './SyncProvider.tsx';
import { SendDialog } from './send/SendDialog.tsx';
import { TakeInDialog } from './take-in/TakeInDialog.tsx';

/** What is done with others from anywhere: the commands, and the dialogs that stand above every screen. */
export function SyncDialogs() {
  const { dialog, close } = useSync();
  const { file, taken } = useBundleDrop();
  if (file !== null || dialog?.kind === 'take-in') {
    const leave = (): void => {
      taken();
      close();
    };
    return <TakeInDialog dropped={file} onClose={leave} />;
  }
  switch (dialog?.kind) {
    case 'send':
      return <SendDialog to={dialog.to} onClose={close} />;
    case 'add-laptop':
      return <AddLaptopDialog onClose={close} />;
    case 'snapshot':
      return <SnapshotDialog deviceId={dialog.deviceId} onClose={close} />;
    case undefined:
      return null;
  }
}

/** Offers them in the palette. */
export function SyncCommands() {
  const { t } = useTranslation('sync');
  const navigate = useNavigate();
  const { exchange, open } = useSync();
  const keywords = t('command.keywords');
  useCommand({
    id: 'sync.exchange',
    label: t('command.exchange'),
    keywords,
    run: () => {
      exchange.start();
      void navigate({ to: '/sync' });
    },
  });
  useCommand({ id: 'sync.send', label: t('command.send'), keywords, run: () => open({ kind: 'send', to: null }) });
  useCommand({ id: 'sync.takeIn', label: t('command.takeIn'), keywords, run: () => open({ kind: 'take-in' }) });
  useCommand({
    id: 'sync.addLaptop',
    label: t('command.addLaptop'),
    keywords,
    run: () => open({ kind: 'add-laptop' }),
  });
  return null;
}
