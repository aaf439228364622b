import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SyncOverview } from '#shared/contract/sync.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { useSync } from '../SyncProvider.tsx';
import classes from '../sync.module.css';
import { DeviceRow } from './DeviceRow.tsx';
import own from './devices.module.css';
import { groupDevices, type OfficeGroup } from './group-devices.ts';
import { useDeviceWords } from './use-device-words.ts';

/** Who has what: each device with what it is known to have and to lack, by office. */
export function DevicesCard({ overview }: { readonly overview: SyncOverview }) {
  const { t } = useTranslation('sync');
  const orpc = useOrpc();
  const format = useFormat();
  const { open } = useSync();
  const { data: records = [] } = useQuery(orpc.devices.list.queryOptions());
  const groups = groupDevices(overview, records, format.compare);
  const isMember = overview.devices.some(({ isSelf, standing }) => isSelf && standing === 'member');
  const isAlone = overview.devices.every(({ isSelf }) => isSelf);
  const add = (variant: 'filled' | 'default') => (
    <Button
      size="xs"
      variant={variant}
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => open({ kind: 'add-laptop' })}
    >
      {t('who.add')}
    </Button>
  );
  return (
    <section className={classes.card} aria-labelledby="sync-who">
      <div className={classes.cardHead}>
        <h2 id="sync-who">{t('who.title')}</h2>
        {isMember && !isAlone && <span className={classes.cardActions}>{add('default')}</span>}
      </div>
      {groups.map((group) => (
        <Office key={group.office ?? ''} group={group} held={overview.held} />
      ))}
      {isAlone && isMember && (
        <EmptyState
          icon={<IconDeviceLaptop size={36} stroke={1.3} />}
          title={t('alone.title')}
          hint={t('alone.hint')}
          action={add('filled')}
        />
      )}
    </section>
  );
}

function Office({ group: { office, state, devices }, held }: { readonly group: OfficeGroup; readonly held: number }) {
  const { t } = useTranslation('sync');
  const words = useDeviceWords();
  const isOwn = devices.some((device) => device.state.isSelf);
  return (
    <section aria-label={office ?? t('who.noOffice')}>
      <div className={own.office}>
        <h3>{office ?? t('who.noOffice')}</h3>
        {state !== null && !isOwn && <p className={classes.quiet}>{words.officeHas(state)}</p>}
      </div>
      <ul className={classes.rows}>
        {devices.map((device) => (
          <DeviceRow key={device.state.device} device={device} held={held} />
        ))}
      </ul>
    </section>
  );
}
