import type { VersionVector } from '#shared/domain/version-vector.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type CarriedChange, isLater } from './carried-change.ts';
import { refuseCompacted } from './compaction/index.ts';
import { carriedChange, LOG_COLUMNS, type LogRow } from './log-rows.ts';
import { type Numbers, numbersOf } from './numbers.ts';

/**
 * Every change that someone who holds `since` lacks, whoever made it, in the order of stamps. A stamp is higher than those of
 * all that its maker had seen, so each beginning of this list can be applied by itself (sync rule 4). Each device's changes
 * lie in this order already, so what is held is stepped over and nothing is sorted, however long the log is.
 * @throws SyncRefusal `compacted` where some of it is no longer here
 */
export function* changesSince(sqlite: Sqlite, since: VersionVector): Generator<CarriedChange, void, void> {
  refuseCompacted(sqlite, since);
  const numbers = numbersOf(sqlite);
  const runs = TABLES.flatMap((table) =>
    writersIn(sqlite, table).map((device) => {
      const held = since.get(numbers.wordOf(device)) ?? 0;
      return rowsAfter(sqlite, numbers, { table, device, stamp: stampHeld(sqlite, table, device, held) });
    }),
  );
  try {
    yield* inOrder(runs);
  } finally {
    for (const run of runs) run.return();
  }
}

/** The log, and what waits to come into it. */
const TABLES = ['chg', 'quarantine'] as const;
type Table = (typeof TABLES)[number];

/** The devices that wrote the changes of a table, each found in one step of its key. */
export function writersIn(sqlite: Sqlite, table: Table): readonly number[] {
  const text = `WITH RECURSIVE writer (device) AS (
      SELECT min(device) FROM ${table}
      UNION ALL
      SELECT (SELECT min(device) FROM ${table} WHERE device > writer.device) FROM writer WHERE writer.device IS NOT NULL
    )
    SELECT device FROM writer WHERE device IS NOT NULL`;
  return prepared(sqlite, text).pluck().all() as readonly number[];
}

/** The stamp of a device's last change up to a sequence number, -1 for none: numbers and stamps grow together. */
export function stampHeld(sqlite: Sqlite, table: Table, device: number, seq: number): number {
  if (seq === 0) return -1;
  const text = `SELECT stamp FROM ${table} WHERE device = ? AND seq <= ? ORDER BY stamp DESC LIMIT 1`;
  return (prepared(sqlite, text).pluck().get(device, seq) as number | undefined) ?? -1;
}

interface After {
  readonly table: Table;
  readonly device: number;
  readonly stamp: number;
}

function* rowsAfter(sqlite: Sqlite, numbers: Numbers, { table, device, stamp }: After): Generator<CarriedChange, void> {
  // A statement of its own for each run: they are read side by side.
  const statement = sqlite.prepare(`SELECT ${LOG_COLUMNS} FROM ${table} WHERE device = ? AND stamp > ? ORDER BY stamp`);
  const rows = statement.raw().iterate(device, stamp) as IterableIterator<LogRow>;
  for (const row of rows) yield carriedChange(numbers, row);
}

/** Merges runs that are each in order. */
function* inOrder(runs: readonly Generator<CarriedChange, void>[]): Generator<CarriedChange, void, void> {
  const heads = runs.flatMap((run) => headOf(run));
  while (heads.length > 0) {
    const at = heads.reduce((first, { change }, i) => (isEarlier(change, heads[first]?.change) ? i : first), 0);
    const head = heads[at];
    if (head === undefined) return;
    yield head.change;
    heads.splice(at, 1, ...headOf(head.run));
  }
}

const isEarlier = (change: CarriedChange, than: CarriedChange | undefined): boolean =>
  than === undefined || isLater(than, change);

function headOf(run: Generator<CarriedChange, void>): readonly { change: CarriedChange; run: typeof run }[] {
  const { done, value } = run.next();
  return done ? [] : [{ change: value, run }];
}
