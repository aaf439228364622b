import { stampOf } from '#shared/domain/clock.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { type Numbers, numbersOf } from '../numbers.ts';
import { raiseFloors } from './floor.ts';
import { heldByEveryone, type Settled } from './settled.ts';
import { type Judges, type LoggedRow, spareOf } from './spare.ts';

/** What a compaction took out of the log, or would take. */
export interface Compaction {
  readonly changes: number;
  /** Of their values; the file shrinks by more, since the log is indexed. */
  readonly bytes: number;
  /** Codes of members of which nothing is known, or whose changes are not all here: as long as there are any, nothing is taken. */
  readonly awaited: readonly string[];
}

interface Limits {
  /** This device's id. */
  readonly self: string;
  /** Everything from this instant on stays, epoch ms. */
  readonly before: number;
}

/** Tells what `compactLog` would take. */
export function compactable(sqlite: Sqlite, limits: Limits): Compaction {
  return summary(sqlite, limits).compaction;
}

/**
 * Takes out of the log what it can do without (sync rule 12). What stays: of each field the newest change, what made a record,
 * everything younger than the limit and what undoing that would bring back, every device's last change, everything about a record
 * in conflict, and whatever a member may still lack. So rows, vectors, digests and later merges are as they would be without it.
 */
export function compactLog(sqlite: Sqlite, limits: Limits): Compaction {
  const take = (): Compaction => {
    const { spare, compaction } = summary(sqlite, limits);
    const remove = prepared(sqlite, 'DELETE FROM chg WHERE device = ? AND stamp = ?');
    for (const { device, stamp } of spare) remove.run(device, stamp);
    raiseFloors(sqlite, highest(sqlite, spare));
    // What is gone can't be brought back.
    prepared(sqlite, 'DELETE FROM operation WHERE op < ?').run(stampOf(limits.before));
    return compaction;
  };
  return sqlite.transaction(take).immediate();
}

type Spare = readonly Pick<LoggedRow, 'device' | 'stamp' | 'seq'>[];

function summary(sqlite: Sqlite, { self, before }: Limits): { readonly spare: Spare; readonly compaction: Compaction } {
  const settled = heldByEveryone(sqlite, self);
  const spare: Pick<LoggedRow, 'device' | 'stamp' | 'seq'>[] = [];
  let bytes = 0;
  if (settled.awaited.length === 0) {
    for (const { device, stamp, seq, patch, base } of spareChanges(sqlite, settled, stampOf(before))) {
      spare.push({ device, stamp, seq });
      bytes += Buffer.byteLength(patch) + (base?.length ?? 0);
    }
  }
  return { spare, compaction: { changes: spare.length, bytes, awaited: settled.awaited } };
}

function* spareChanges(sqlite: Sqlite, settled: Settled, limit: number): Generator<LoggedRow, void, void> {
  const numbers = numbersOf(sqlite);
  const judges = judgesOf(sqlite, numbers, settled, limit);
  for (const rows of byRecord(sqlite)) yield* spareOf(sqlite, numbers, rows, judges);
}

function judgesOf(sqlite: Sqlite, numbers: Numbers, { held }: Settled, limit: number): Judges {
  const text = 'SELECT device, max(stamp) FROM chg GROUP BY device';
  const newest = new Map(prepared(sqlite, text).raw().all() as (readonly [number, number])[]);
  const isSettled = ({ device, seq }: LoggedRow): boolean => seq <= (held.get(numbers.wordOf(device)) ?? 0);
  return {
    isSettled,
    isOld: (row) => row.stamp < limit && isSettled(row),
    isNewest: ({ device, stamp }) => newest.get(device) === stamp,
  };
}

/** The log record by record, read as it goes. */
function* byRecord(sqlite: Sqlite): Generator<readonly LoggedRow[], void, void> {
  const text = 'SELECT device, stamp, seq, kind, record, patch, base FROM chg ORDER BY record, stamp';
  let rows: LoggedRow[] = [];
  for (const row of sqlite.prepare(text).iterate() as IterableIterator<LoggedRow>) {
    if (rows[0] !== undefined && !rows[0].record.equals(row.record)) {
      yield rows;
      rows = [];
    }
    rows.push(row);
  }
  yield rows;
}

/** The highest number of each device among these, by the devices' ids. */
function highest(sqlite: Sqlite, spare: Spare): ReadonlyMap<string, number> {
  const { wordOf } = numbersOf(sqlite);
  const reached = new Map<string, number>();
  for (const { device, seq } of spare) reached.set(wordOf(device), Math.max(seq, reached.get(wordOf(device)) ?? 0));
  return reached;
}
