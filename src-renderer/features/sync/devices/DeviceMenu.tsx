import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#shared/contract/devices.ts';
import { useSync } from '../SyncProvider.tsx';
import classes from './devices.module.css';
import type { ShownDevice } from './group-devices.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** What can be done with a device; nothing with one whose record is not here. */
export function DeviceMenu({ device: { state, record } }: { readonly device: ShownDevice }) {
  const { t } = useTranslation('devices');
  const [asked, setAsked] = useState<'rename' | 'revoke' | null>(null);
  if (record === undefined) return <span />;
  const close = (): void => setAsked(null);
  const name = [state.owner, state.code].filter(Boolean).join(' ');
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('menu.label', { name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Items record={record} onRename={() => setAsked('rename')} onRevoke={() => setAsked('revoke')} />
        </Menu.Dropdown>
      </Menu>
      {asked === 'rename' && <RenameDialog device={record} onClose={close} />}
      <RevokeDialog opened={asked === 'revoke'} device={record} name={name} onClose={close} />
    </>
  );
}

interface ItemsProps {
  readonly record: Device;
  readonly onRename: () => void;
  readonly onRevoke: () => void;
}

function Items({ record: { id, isThis, standing, fingerprint }, onRename, onRevoke }: ItemsProps) {
  const { t } = useTranslation('devices');
  const { open } = useSync();
  const isOther = !isThis;
  return (
    <>
      {isOther && standing === 'member' && (
        <>
          <Menu.Item onClick={() => open({ kind: 'send', to: id })}>{t('menu.send')}</Menu.Item>
          <Menu.Item onClick={() => open({ kind: 'snapshot', deviceId: id })}>{t('menu.snapshot')}</Menu.Item>
        </>
      )}
      {isOther && standing !== 'member' && (
        <Menu.Item onClick={() => open({ kind: 'add-laptop' })}>{t('menu.approve')}</Menu.Item>
      )}
      <Menu.Item onClick={onRename}>{t('menu.rename')}</Menu.Item>
      {isOther && standing !== 'revoked' && (
        <Menu.Item color="shu" onClick={onRevoke}>
          {t('menu.revoke')}
        </Menu.Item>
      )}
      {fingerprint !== null && (
        <Menu.Label>
          {t('menu.fingerprint')} <span className={classes.digits}>{fingerprint}</span>
        </Menu.Label>
      )}
    </>
  );
}
