import type { HeldBack } from '#shared/contract/ways.ts';
import type { VersionVector } from '#shared/domain/version-vector.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';

/** What this device remembers of a hub. */
export interface HubState {
  /** The hub's own id, and the signature of the last batch that was read: together they tell whether it is still the same. */
  readonly hub: string;
  readonly mark: string | null;
  /** Id of the last batch that was looked at. */
  readonly read: number;
  /** What stands on the hub in batches that this device has verified and taken in. */
  readonly covered: VersionVector;
  /** Batches that were not taken in. */
  readonly heldBack: readonly HeldBack[];
  /** When this device last said there what it holds (epoch ms), and what. */
  readonly saidAt: number;
  readonly said: string;
  /** Whether contents of files are known to be lacking here, so that they are looked for again. */
  readonly lacksFiles: boolean;
}

interface StoredState extends Omit<HubState, 'covered'> {
  readonly covered: Readonly<Record<string, number>>;
}

/** The memory of a hub that was never met, or that is not the one that was met. */
export function newState(hub: string): HubState {
  const nothing = { mark: null, read: 0, covered: new Map(), heldBack: [], saidAt: 0, said: '', lacksFiles: true };
  return { hub, ...nothing };
}

/** What is remembered, or undefined before the first exchange. */
export function readState(sqlite: Sqlite, way: string): HubState | undefined {
  const text = prepared(sqlite, 'SELECT state FROM way WHERE id = ?').pluck().get(way) as string | null | undefined;
  if (text == null) return undefined;
  const { covered, ...state } = JSON.parse(text) as StoredState;
  return { ...state, covered: new Map(Object.entries(covered)) };
}

export function writeState(sqlite: Sqlite, way: string, { covered, ...state }: HubState): void {
  const stored: StoredState = { ...state, covered: Object.fromEntries(covered) };
  prepared(sqlite, 'UPDATE way SET state = ? WHERE id = ?').run(JSON.stringify(stored), way);
}

/** The secret under which a way's password is kept. */
export const passwordSecret = (way: string): string => `hub-password ${way}`;
