import { strict as assert } from 'node:assert';
import { allShapes, type Shape } from '../../changes/fields.ts';
import type { Sqlite } from '../../database/open.ts';
import { digestOf, heldVector } from '../../sync/index.ts';
import type { Laptop } from '../laptop.ts';
import { type Entry, isLater, type Journal, rowsOf, type Version, valuesOf } from './journal.ts';

/**
 * What has to be true once everybody holds everything, worked out from the journal alone, by the rules in their shortest form:
 * nothing is missing in any log; each field has its latest value; a value that lost is in a conflict, or somebody replaced it
 * knowing it, or it says what stands.
 */
export function expectConverged(laptops: readonly Laptop[], journal: Journal): void {
  const [first, ...others] = laptops;
  if (first === undefined) return;
  expectWholeLog(first, journal);
  expectLatestValues(first.sqlite, journal.entries);
  expectLosersFound(first, journal);
  for (const other of others) {
    assert.equal(digestOf(other.sqlite), digestOf(first.sqlite));
    assert.deepEqual(heldVector(other.sqlite), heldVector(first.sqlite));
    assert.deepEqual(logOf(other), logOf(first));
    assert.deepEqual(conflictsOf(other), conflictsOf(first));
  }
  for (const { sqlite } of laptops) assert.equal(sqlite.prepare('SELECT count(*) FROM quarantine').pluck().get(), 0);
}

/** Every change that was made is in the log as it was made, and nothing else is. */
function expectWholeLog(laptop: Laptop, { entries }: Journal): void {
  const made = entries.map(({ known, values, ...row }) => row).sort((a, b) => (isLater(a, b) ? 1 : -1));
  assert.deepEqual(logOf(laptop), made);
}

const logOf = ({ sqlite }: Laptop): unknown => rowsOf(sqlite, 'true ORDER BY c.stamp, d.value');

/** Whether a value of a list is there is decided by more than the latest change. */
const isDecidedOtherwise = (kind: string, field: string): boolean => kind === 'label' && field === 'deletedAt';

/** A database whose records are what its log says. */
export function expectRecordsFollowLog(sqlite: Sqlite): void {
  expectLatestValues(
    sqlite,
    rowsOf(sqlite, 'true').map((row) => ({ ...row, values: valuesOf(row) })),
  );
}

/** Each field of each record has the value of the latest change that gave it one. */
function expectLatestValues(sqlite: Sqlite, entries: readonly Omit<Entry, 'known'>[]): void {
  for (const shape of allShapes()) {
    const latest = new Map<string, Map<string, Omit<Entry, 'known'>>>();
    for (const entry of entries.filter(({ kind }) => kind === shape.kind)) {
      const fields = latest.get(entry.record) ?? new Map<string, Omit<Entry, 'known'>>();
      latest.set(entry.record, fields);
      for (const field of entry.values.keys()) {
        const present = fields.get(field);
        if (present === undefined || isLater(entry, present)) fields.set(field, entry);
      }
    }
    const fields = [...shape.fields.values()].filter(({ name }) => !isDecidedOtherwise(shape.kind, name));
    const expected = [...latest].map(([record, given]) => [
      record,
      ...fields.map(({ name }) => given.get(name)?.values.get(name) ?? null),
    ]);
    const columns = fields.map(({ column }) => column).join(', ');
    const text = `SELECT replace(id, '-', ''), ${columns} FROM ${shape.table} ORDER BY id`;
    assert.deepEqual(
      sqlite.prepare(text).raw().all(),
      expected.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  }
}

interface Conflict extends Version {
  readonly record: string;
  readonly field: string;
}

const conflictsOf = ({ sqlite }: Laptop): readonly Conflict[] =>
  sqlite
    .prepare(`SELECT replace(c.record, '-', '') AS record, c.field, c.stamp, d.value AS device
      FROM conflict c JOIN ref d ON d.n = c.device ORDER BY 1, 2, 3, 4`)
    .all() as readonly Conflict[];

/** No value of a field that people decide about is gone unseen. */
function expectLosersFound(laptop: Laptop, { entries }: Journal): void {
  const conflicts = Map.groupBy(conflictsOf(laptop), ({ record, field }) => `${record} ${field}`);
  for (const [record, ofRecord] of Map.groupBy(entries, (entry) => entry.record)) {
    const shape = allShapes().find(({ kind }) => kind === ofRecord[0]?.kind);
    for (const field of disputedFields(shape)) {
      const edits = ofRecord.filter(({ values }) => values.has(field));
      const told = conflicts.get(`${record} ${field}`) ?? [];
      const findable = new Set([...standingLine(edits, field), ...valuesGivenBy(told, edits, field), undefined, null]);
      for (const edit of edits) {
        const isReplacedKnowingly = edits.some(({ known }) => isSame(known.get(field), edit));
        assert.ok(
          isReplacedKnowingly || findable.has(edit.values.get(field)),
          `an edit of ${field} is nowhere to be found`,
        );
        assert.ok(
          !isReplacedKnowingly || !told.some((conflict) => isSame(conflict, edit)),
          `a replaced edit of ${field} is told of`,
        );
      }
    }
  }
}

const disputedFields = (shape: Shape | undefined): readonly string[] => [...(shape?.disputed ?? [])];

const isSame = (a: Version | undefined, b: Version): boolean =>
  a !== undefined && a.stamp === b.stamp && a.device === b.device;

/** The values that led to the one that stands, each given by someone who knew the one before. */
function standingLine(edits: readonly Entry[], field: string): readonly unknown[] {
  const line: unknown[] = [];
  let at = edits.toSorted((a, b) => (isLater(a, b) ? -1 : 1))[0];
  while (at !== undefined) {
    const { known, values } = at;
    line.push(values.get(field));
    at = edits.find((edit) => isSame(known.get(field), edit));
  }
  return line;
}

const valuesGivenBy = (versions: readonly Version[], edits: readonly Entry[], field: string): readonly unknown[] =>
  versions.map((version) => edits.find((edit) => isSame(version, edit))?.values.get(field));
