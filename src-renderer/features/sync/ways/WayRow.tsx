import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFolder, IconServer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from '#shared/contract/ways.ts';
import { conditionOf, type WayCondition } from '../../../records/sync/state.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { ConfirmIrreversible } from '../../../ui/dialogs/ConfirmIrreversible.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useSync } from '../SyncProvider.tsx';
import { useInvalidate } from '../use-invalidate.ts';
import { HeldBackList } from './HeldBackList.tsx';
import { useWayWords } from './use-way-words.ts';
import classes from './ways.module.css';

const TONES: Readonly<Record<WayCondition, string>> = {
  works: 'ok',
  untried: 'muted',
  offline: 'follow-up',
  refused: 'shu',
};

interface WayRowProps {
  readonly way: Way;
  readonly onEdit: () => void;
}

/** A way: where it leads, how it stands and what to do, and what it holds that does not come in. */
export function WayRow({ way, onEdit }: WayRowProps) {
  const { t } = useTranslation('ways');
  const format = useFormat();
  const words = useWayWords();
  const { kind, name, address, problem } = way;
  const Icon = kind === 'folder' ? IconFolder : IconServer;
  const toPush = way.kind === 'hub' ? way.toPush : 0;
  return (
    <li className={classes.way}>
      <Icon size={18} stroke={1.6} className={classes.icon} aria-label={t(`kind.${kind}`)} role="img" />
      <div className={classes.about}>
        <p className={classes.name}>{name}</p>
        <p className={classes.address} title={address}>
          {address}
        </p>
        <p className={classes.state} data-tone={TONES[conditionOf(way)]}>
          {words.state(way)}
        </p>
        {problem !== null && <p className={classes.hint}>{words.problem(kind, problem).hint}</p>}
        {toPush > 0 && <p className={classes.hint}>{t('toPush', { count: toPush, n: format.number(toPush) })}</p>}
        <HeldBackList way={way} />
      </div>
      <WayMenu way={way} onEdit={onEdit} />
    </li>
  );
}

function WayMenu({ way: { id, kind, name }, onEdit }: WayRowProps) {
  const { t } = useTranslation('ways');
  const { ways } = useClient();
  const invalidate = useInvalidate();
  const { exchange } = useSync();
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    await ways.remove({ id });
    await invalidate();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('menu.label', { name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={exchange.isRunning} onClick={() => exchange.start(id)}>
            {t('menu.exchange')}
          </Menu.Item>
          <Menu.Item onClick={onEdit}>{t('menu.edit')}</Menu.Item>
          <Menu.Item color="shu" onClick={() => setAsking(true)}>
            {t('menu.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmIrreversible
        opened={isAsking}
        title={t('remove.title', { name })}
        consequence={t(`remove.consequence.${kind}`)}
        confirmLabel={t('remove.confirm')}
        onClose={() => setAsking(false)}
        onConfirm={remove}
      />
    </>
  );
}
