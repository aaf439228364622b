import { Button, Tooltip } from '@mantine/core';
import { IconFileExport, IconFileImport, IconTransfer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasOthers, lastExchangeAt, type SyncState } from '../../records/sync/state.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { useSync } from './SyncProvider.tsx';
import classes from './sync.module.css';

/** The screen's name, how things stand in a sentence, and the three ways to do something about it. */
export function SyncHead({ state }: { readonly state: SyncState }) {
  const { t } = useTranslation(['sync', 'app']);
  const { exchange, open } = useSync();
  const hasWays = state.ways.length > 0;
  // Of the steps that can be taken one stands out.
  const bySend = !hasWays && hasOthers(state);
  return (
    <header className={classes.head}>
      <div className={classes.headWords}>
        <h1>{t('app:nav.sync')}</h1>
        <Sentence state={state} />
      </div>
      <div className={classes.headActions}>
        <Button
          variant={bySend ? 'filled' : 'default'}
          leftSection={<IconFileExport size={15} aria-hidden />}
          onClick={() => open({ kind: 'send', to: null })}
        >
          {t('head.send')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={15} aria-hidden />}
          onClick={() => open({ kind: 'take-in' })}
        >
          {t('head.takeIn')}
        </Button>
        <Tooltip label={t('head.noWay')} disabled={hasWays} multiline w={260} openDelay={150}>
          <Button
            leftSection={<IconTransfer size={15} aria-hidden />}
            data-disabled={hasWays ? undefined : true}
            aria-disabled={!hasWays}
            loading={exchange.isRunning}
            onClick={() => hasWays && exchange.start()}
          >
            {t('head.exchange')}
          </Button>
        </Tooltip>
      </div>
    </header>
  );
}

function Sentence({ state }: { readonly state: SyncState }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const last = lastExchangeAt(state);
  const others = state.overview.devices.filter(({ isSelf, standing }) => !isSelf && standing === 'member');
  const waiting = Math.max(0, ...others.map(({ lacks }) => lacks));
  const parts = [
    last === null ? t('head.never') : t('head.last', { when: format.relative(last) }),
    others.length > 0 &&
      (waiting === 0 ? t('head.nothingWaits') : t('head.waits', { count: waiting, n: format.number(waiting) })),
  ];
  return <p className={classes.quiet}>{parts.filter(Boolean).join(' · ')}</p>;
}
