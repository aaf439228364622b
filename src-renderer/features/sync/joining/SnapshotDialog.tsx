import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { useReturnFocus } from '../../../ui/hooks/use-return-focus.ts';
import { SnapshotFile } from './SnapshotFile.tsx';

interface SnapshotDialogProps {
  readonly deviceId: string;
  readonly onClose: () => void;
}

/** The file for a laptop that was approved before. */
export function SnapshotDialog({ deviceId, onClose }: SnapshotDialogProps) {
  const { t } = useTranslation(['devices', 'ui']);
  const orpc = useOrpc();
  const { staffName } = useColleagues();
  const { data: devices = [] } = useQuery(orpc.devices.list.queryOptions());
  const device = devices.find(({ id }) => id === deviceId);
  useReturnFocus(true);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('snapshot.title')}
      size="34rem"
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {device !== undefined && (
        <SnapshotFile
          laptop={{ deviceId, code: device.code, owner: staffName(device.ownerId) ?? device.name, holdsOffice: false }}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
