import { fieldVersion } from '#shared/domain/row-clock.ts';
import { refreshDerived } from '../../changes/derived.ts';
import { type Shape, shapeOfKind } from '../../changes/fields.ts';
import { changesOfRecord, valueAt } from '../../changes/log.ts';
import { recordBytes } from '../../changes/refs.ts';
import { noteUnindexed } from '../../changes/unindexed.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { reviewConflicts } from '../conflicts.ts';
import type { Numbers } from '../numbers.ts';
import { noteContent, notePurge } from './dues.ts';
import type { Reached } from './erased.ts';
import { isOwn, lossesOf } from './reach.ts';
import { withoutErasedValues } from './values.ts';

/** Takes out of the log, of what waits, of the rows and of the conflicts what an erasure takes of these records. */
export function takeValuesOut(
  sqlite: Sqlite,
  numbers: Numbers,
  reached: Iterable<Pick<Reached, 'kind' | 'record'>>,
): void {
  for (const { kind, record } of reached) {
    emptyLog(sqlite, numbers, record);
    rewriteRow(sqlite, numbers, kind, record);
    noteUnindexed(sqlite, kind, record);
  }
}

type LogRow = readonly [device: number, stamp: number, kind: number, patch: string];

function emptyLog(sqlite: Sqlite, numbers: Numbers, record: string): void {
  for (const table of ['chg', 'quarantine'] as const) {
    const text = `SELECT device, stamp, kind, patch FROM ${table} WHERE record = ?`;
    const rows = prepared(sqlite, text).raw().all(recordBytes(record)) as readonly LogRow[];
    for (const [device, stamp, kind, patch] of rows) {
      const change = { kind: numbers.wordOf(kind), record, device, stamp, patch };
      const without = withoutErasedValues(sqlite, change);
      if (without === patch) continue;
      if (change.kind === 'file') noteContent(sqlite, patch);
      prepared(sqlite, `UPDATE ${table} SET patch = ? WHERE device = ? AND stamp = ?`).run(without, device, stamp);
      notePurge(sqlite);
    }
  }
}

/** Writes what the log now says into the row; its clock stays. */
function rewriteRow(sqlite: Sqlite, numbers: Numbers, kind: string, record: string): void {
  const shape = shapeOfKind(kind);
  if (shape === undefined) return;
  const text = `SELECT clock FROM ${shape.table} WHERE id = ?`;
  const clock = prepared(sqlite, text).pluck().get(record) as Buffer | undefined;
  if (clock === undefined) return;
  const fields = [...lossesOf(kind), 'deletedAt'].flatMap((name) => shape.fields.get(name) ?? []);
  const values = fields.map(({ name, number }) => valueAt(sqlite, fieldVersion(clock, number), name));
  const columns = fields.map(({ column }) => `${column} = ?`);
  prepared(sqlite, `UPDATE ${shape.table} SET ${columns.join(', ')} WHERE id = ?`).run(...values, record);
  refreshDerived(sqlite, shape, lossesOf(kind), 'id', record);
  settleConflicts(sqlite, numbers, shape, record);
}

function settleConflicts(sqlite: Sqlite, numbers: Numbers, shape: Shape, record: string): void {
  if (isOwn(shape.kind)) {
    prepared(sqlite, 'DELETE FROM conflict WHERE record = ?').run(record);
    return;
  }
  const given = new Set(changesOfRecord(sqlite, record).flatMap(({ patch }) => [...patch.keys()]));
  const fields = new Set(lossesOf(shape.kind).filter((field) => given.has(field)));
  reviewConflicts(sqlite, numbers, { shape, record, fields, wasDeleted: false });
}

/** The keys by which a person was compared with others, and the pairs that came of it. */
export function dropDuplicates(sqlite: Sqlite, person: string): void {
  prepared(sqlite, 'DELETE FROM duplicate_key WHERE record = ?').run(recordBytes(person));
  prepared(sqlite, 'DELETE FROM duplicate_pair WHERE first = @person OR second = @person').run({ person });
}

/** Typing that names a person goes with them. */
export function dropDrafts(sqlite: Sqlite, person: string): void {
  prepared(sqlite, 'DELETE FROM draft WHERE instr(key, @person) > 0 OR instr(value, @person) > 0').run({ person });
}
