import { useSyncState } from '../../records/sync/use-sync-state.ts';
import { DevicesCard } from './devices/DevicesCard.tsx';
import { ExchangePanel } from './ExchangePanel.tsx';
import { HistoryCard } from './history/HistoryCard.tsx';
import { OwnStanding } from './joining/OwnStanding.tsx';
import { QuarantineCard } from './quarantine/QuarantineCard.tsx';
import { SyncHead } from './SyncHead.tsx';
import classes from './sync.module.css';
import { WaysCard } from './ways/WaysCard.tsx';

/** While one looks, what the ways do by themselves is seen soon. */
const REFETCH_MS = 10_000;

/** Exchanging with the others: who has what, by which ways, what came and went, and what waits. */
export function SyncScreen() {
  const state = useSyncState(REFETCH_MS);
  if (state === undefined) return null;
  const { overview, ways } = state;
  const self = overview.devices.find(({ isSelf }) => isSelf);
  const hasMembers = overview.devices.some(({ isSelf, standing }) => !isSelf && standing === 'member');
  return (
    <div className={classes.screen} data-drop-target="sync">
      <SyncHead state={state} />
      <ExchangePanel ways={ways} />
      {self !== undefined && <OwnStanding self={self} hasMembers={hasMembers} />}
      <div className={classes.columns}>
        <DevicesCard overview={overview} />
        <div className={classes.side}>
          <WaysCard ways={ways} />
          <QuarantineCard />
        </div>
      </div>
      <HistoryCard ways={ways} refetchInterval={REFETCH_MS} />
    </div>
  );
}
