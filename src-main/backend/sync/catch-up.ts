import { allShapes } from '../changes/fields.ts';
import { getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type CarriedChange, inOrder } from './carried-change.ts';
import { carriedChange, LOG_COLUMNS, type LogRow, takeOut } from './log-rows.ts';
import { mergeReady } from './merge.ts';
import { type Numbers, numbersOf } from './numbers.ts';

/** What a program knows of records: kind → the names of its fields. */
type Known = Readonly<Record<string, readonly string[]>>;

const KEY = 'known-fields';

/**
 * Merges what newer programs had written about kinds and fields that this program knows only since its upgrade: until now it
 * was kept in the log (sync rule 9). Called at each opening for writing; does nothing but after an upgrade.
 * @param now epoch ms
 * @returns how many changes it merged
 */
export function catchUp(sqlite: Sqlite, now: number): number {
  const known: Known = Object.fromEntries(allShapes().map(({ kind, fields }) => [kind, [...fields.keys()]]));
  const stored = getMeta(sqlite, KEY);
  if (stored === JSON.stringify(known)) return 0;
  return sqlite
    .transaction(() => {
      const before = stored === undefined ? known : (JSON.parse(stored) as Known);
      const numbers = numbersOf(sqlite);
      const kept = inOrder(keptChanges(sqlite, numbers, before, known));
      takeOut(sqlite, numbers, 'chg', kept);
      mergeReady(sqlite, numbers, kept, now);
      setMeta(sqlite, KEY, JSON.stringify(known));
      return kept.length;
    })
    .immediate();
}

/** The changes in the log that speak of kinds or fields which were not known before. */
function keptChanges(sqlite: Sqlite, numbers: Numbers, before: Known, known: Known): readonly CarriedChange[] {
  const found = new Map<string, CarriedChange>();
  for (const [kind, fields] of Object.entries(known)) {
    const formerly = new Set(before[kind]);
    // Every change of a new kind; of a known one those that name a new field.
    const words = before[kind] === undefined ? [''] : fields.filter((f) => !formerly.has(f)).map((f) => `"${f}":`);
    for (const word of words) {
      const text = `SELECT ${LOG_COLUMNS} FROM chg
        WHERE kind = (SELECT n FROM ref WHERE value = ?) AND (? = '' OR instr(patch, ?) > 0)`;
      const rows = prepared(sqlite, text).raw().all(kind, word, word) as readonly LogRow[];
      for (const row of rows) found.set(`${row[0]} ${row[1]}`, carriedChange(numbers, row));
    }
  }
  return [...found.values()];
}
