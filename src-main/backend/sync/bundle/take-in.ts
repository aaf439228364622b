import { join } from 'node:path';
import { spansLacked } from '#shared/domain/version-vector.ts';
import type { Absorbed } from '../../changes/index.ts';
import type { Sqlite } from '../../database/open.ts';
import { type Carriage, noteExchange } from '../history.ts';
import { mergeChanges } from '../merge.ts';
import { newRows, WAITING } from '../new-rows.ts';
import { SyncRefusal } from '../refusal.ts';
import { heldVector } from '../vector.ts';
import { CHANGES_PART, vectorOf } from './bundle-header.ts';
import { hear } from './hear.ts';
import { spooledChanges } from './spool.ts';
import type { StagedBundle } from './stage.ts';

/** What a bundle did to the office, or would do. */
export interface TakenIn extends Absorbed {
  /** Changes that came into the log. */
  readonly applied: number;
  /** Changes that were here already. */
  readonly repeated: number;
  /** Changes that wait in quarantine since. */
  readonly quarantined: number;
  /** Records that changed, by kind, and how many of them are new here. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
  readonly made: ReadonlyMap<string, number>;
  readonly conflicts: readonly OpenedConflict[];
}

/** A conflict that was not there before. */
export interface OpenedConflict {
  readonly kind: string;
  readonly record: string;
  readonly field: string;
}

export interface TakingIn {
  /** Epoch ms. */
  readonly now: number;
  /** The id of this device. */
  readonly self: string;
  readonly carriage: Carriage;
  /** Called after each part with how many changes were merged; ends the work by throwing. */
  readonly onMerged: (changes: number) => void;
}

/**
 * Merges a staged bundle, and notes it in the history of exchanges with what it tells of other devices. Runs inside of one
 * transaction: all or nothing (sync rule 8). It is read and merged in parts, each of which continues the one before; so what
 * is in memory does not grow with the bundle.
 * @throws SyncRefusal `lacks_changes`, `damaged`, and what `onMerged` throws
 */
export function takeIn(sqlite: Sqlite, staged: StagedBundle, { now, self, carriage, onMerged }: TakingIn): TakenIn {
  const { header } = staged;
  const lacking = spansLacked(heldVector(sqlite), vectorOf(header.from));
  if (lacking.length > 0) throw new SyncRefusal('lacks_changes', { lacking });
  const conflicts = newRows<OpenedConflict>(sqlite, 'SELECT id AS key, kind, record, field FROM conflict');
  const waiting = newRows(sqlite, WAITING);
  const merged = mergeInParts(sqlite, staged, now, onMerged);
  const taken = { ...merged, quarantined: waiting().length, conflicts: conflicts() };
  hear(sqlite, self, header);
  noteExchange(sqlite, {
    ...{ ...carriage, at: now, direction: 'in', bundle: header.id, sender: header.sender, size: staged.size },
    ...{ changes: taken.applied, repeated: taken.repeated, quarantined: taken.quarantined },
    ...{ conflicts: taken.conflicts.length, files: header.files },
  });
  return taken;
}

type Sum = Omit<TakenIn, 'quarantined' | 'conflicts'>;

function mergeInParts(
  sqlite: Sqlite,
  { folder, header }: StagedBundle,
  now: number,
  onMerged: TakingIn['onMerged'],
): Sum {
  const touched = new Map<string, Set<string>>();
  const made = new Map<string, number>();
  const sum = { applied: 0, repeated: 0, newest: 0 };
  let read = 0;
  for (const changes of spooledChanges(join(folder, CHANGES_PART))) {
    const part = mergeChanges(sqlite, changes, now);
    sum.applied += part.applied;
    sum.repeated += part.repeated;
    sum.newest = Math.max(sum.newest, part.newest);
    for (const [kind, ids] of part.touched) touched.set(kind, (touched.get(kind) ?? new Set()).union(ids));
    for (const [kind, count] of part.made) made.set(kind, (made.get(kind) ?? 0) + count);
    read += changes.length;
    onMerged(read);
  }
  if (read !== header.changes) throw new SyncRefusal('damaged', {});
  return { ...sum, touched, made };
}
