import type { OfficeState, SyncOverview } from '#shared/contract/sync.ts';
import type { Way } from '#shared/contract/ways.ts';

/** How exchanging with the others stands, as far as it is known here. */
export interface SyncState {
  readonly overview: SyncOverview;
  readonly ways: readonly Way[];
}

const DAY = 86_400_000;
/** So many days may pass without an exchange before it is said. */
const QUIET_DAYS = 3;

/** Whether there is anybody to exchange with. */
export const hasOthers = ({ overview, ways }: SyncState): boolean =>
  ways.length > 0 || overview.devices.some(({ isSelf, standing }) => !isSelf && standing === 'member');

/** When anything was last exchanged, or a way was last gone to its end though there was nothing to carry; null for never. */
export function lastExchangeAt({ overview, ways }: SyncState): number | null {
  const times = [overview.lastExchangeAt, ...ways.map(({ lastDoneAt }) => lastDoneAt)].filter((at) => at !== null);
  return times.length === 0 ? null : Math.max(...times);
}

/** How long nothing was exchanged, where that is worth a word; `days` is null where nothing ever was. */
export function idleFor(state: SyncState, now: number): { readonly days: number | null } | null {
  if (!hasOthers(state)) return null;
  const last = lastExchangeAt(state);
  if (last === null) return { days: null };
  const days = Math.floor((now - last) / DAY);
  return days >= QUIET_DAYS ? { days } : null;
}

/** The other office that lacks most of what is held here, if any lacks something. */
export function mostLacking({ overview: { devices, offices } }: SyncState): OfficeState | undefined {
  const own = devices.find(({ isSelf }) => isSelf)?.office;
  const [most] = offices.filter(({ office }) => office !== own).toSorted((a, b) => b.lacks - a.lacks);
  return most !== undefined && most.lacks > 0 ? most : undefined;
}

/** Problems that pass by themselves, so that nobody need do anything. */
const PASSING: ReadonlySet<string> = new Set([
  'unreachable',
  'line_broken',
  'server_stopped',
  'folder_missing',
  'marker_unreadable',
]);

/** `offline` mends itself; `refused` waits for a person. */
export type WayCondition = 'works' | 'untried' | 'offline' | 'refused';

export function conditionOf({ problem, lastDoneAt }: Pick<Way, 'problem' | 'lastDoneAt'>): WayCondition {
  if (problem !== null) return PASSING.has(problem) ? 'offline' : 'refused';
  return lastDoneAt === null ? 'untried' : 'works';
}

/** Batches and bundles of a way that will not come in by themselves. */
export function refusedIn(way: Way): number {
  if (way.kind === 'folder') return way.heldBack.filter(({ state }) => state === 'refused').length;
  return way.heldBack.filter(({ problem }) => problem === 'forged' || problem === 'revoked_sender').length;
}
