import { useTranslation } from 'react-i18next';
import type { Device } from '#shared/contract/devices.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { ConfirmIrreversible } from '../../../ui/dialogs/ConfirmIrreversible.tsx';

interface RevokeDialogProps {
  readonly opened: boolean;
  readonly device: Device;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks before a device is shut out: from then on nothing of it is taken in, on any laptop that hears of it. */
export function RevokeDialog({ opened, device: { id }, name, onClose }: RevokeDialogProps) {
  const { t } = useTranslation(['devices', 'operations']);
  const client = useClient();
  const save = useSave();
  return (
    <ConfirmIrreversible
      opened={opened}
      title={t('revoke.title', { name })}
      consequence={t('revoke.consequence')}
      confirmLabel={t('revoke.confirm')}
      onClose={onClose}
      onConfirm={() => save(client.devices.revoke({ deviceId: id }), t('operations:devices.revoke'))}
    />
  );
}
