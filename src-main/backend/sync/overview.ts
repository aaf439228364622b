import type { DeviceState, OfficeState, SyncOverview } from '#shared/contract/sync.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import { countOf, joined, type Span, spansLacked, type VersionVector } from '#shared/domain/version-vector.ts';
import { refNumber } from '../changes/refs.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { namedDevice } from './devices.ts';
import { stampHeld } from './outgoing.ts';
import { knownPeers, type Peer } from './peers.ts';
import { waitingCount } from './quarantine-list.ts';
import { heldVector } from './vector.ts';

/** Which device has and lacks what, as far as it is known here: this one first, then by code. */
export function syncOverview({ sqlite, writer, ports }: Pick<Context, 'sqlite' | 'writer' | 'ports'>): SyncOverview {
  const held = heldVector(sqlite);
  const peers = knownPeers(sqlite);
  const self = writer.device.id;
  const recorded = prepared(sqlite, 'SELECT id FROM device WHERE deleted_at IS NULL').pluck().all() as string[];
  const states = [...new Set([self, ...recorded, ...peers.keys()])].map((device) => ({
    ...namedDevice(sqlite, device),
    ...(device === self ? OWN : stateOf(sqlite, held, peers.get(device))),
  }));
  const text = 'SELECT max(at) FROM exchange WHERE refusal IS NULL';
  const heldBy = new Map(peers).set(self, { held, heldAt: ports.now() });
  return {
    offices: officeStates(sqlite, held, states, heldBy),
    devices: states.sort((a, b) => Number(b.isSelf) - Number(a.isSelf) || (a.code < b.code ? -1 : 1)),
    held: countOf(spansLacked(new Map(), held)),
    quarantined: waitingCount(sqlite),
    lastExchangeAt: prepared(sqlite, text).pluck().get() as number | null,
  };
}

type State = Omit<DeviceState, 'device' | 'code' | 'owner' | 'office' | 'standing'>;

const OWN: State = { isSelf: true, lacks: 0, lacksSince: null, ahead: 0, heardAt: null };

function stateOf(sqlite: Sqlite, held: VersionVector, peer: Peer | undefined): State {
  const theirs: VersionVector = peer?.held ?? new Map();
  return {
    isSelf: false,
    ...lackOf(sqlite, held, theirs),
    ahead: countOf(spansLacked(held, theirs)),
    heardAt: peer?.heldAt ?? null,
  };
}

/** What someone who holds `theirs` lacks of what is held here. */
function lackOf(sqlite: Sqlite, held: VersionVector, theirs: VersionVector): Pick<State, 'lacks' | 'lacksSince'> {
  const lacked = spansLacked(theirs, held);
  return { lacks: countOf(lacked), lacksSince: oldestOf(sqlite, lacked) };
}

/** An office has what any of its members' laptops has; those that are not members take nothing in. */
function officeStates(
  sqlite: Sqlite,
  held: VersionVector,
  devices: readonly Pick<DeviceState, 'device' | 'office' | 'standing'>[],
  heldBy: ReadonlyMap<string, Peer>,
): OfficeState[] {
  const members = devices.filter(({ standing }) => standing === 'member');
  const states = [...Map.groupBy(members, ({ office }) => office)].flatMap(([office, laptops]) => {
    if (office === null) return [];
    const heard = laptops.flatMap(({ device }) => heldBy.get(device) ?? []);
    const theirs = heard.reduce<VersionVector>((sum, peer) => joined(sum, peer.held), new Map());
    const heardAt = heard.length === 0 ? null : Math.max(...heard.map((peer) => peer.heldAt));
    return [{ office, ...lackOf(sqlite, held, theirs), heardAt }];
  });
  return states.sort((a, b) => (a.office < b.office ? -1 : 1));
}

/** When the oldest change of the spans was made, of those in the log. */
function oldestOf(sqlite: Sqlite, spans: readonly Span[]): number | null {
  const stamps = spans.flatMap(({ device, from }) => {
    const number = refNumber(sqlite, device);
    const before = stampHeld(sqlite, 'chg', number, from - 1);
    const text = 'SELECT min(stamp) FROM chg WHERE device = ? AND stamp > ?';
    const stamp = prepared(sqlite, text).pluck().get(number, before) as number | null;
    return stamp === null ? [] : [stamp];
  });
  return stamps.length === 0 ? null : instantOfStamp(Math.min(...stamps));
}
