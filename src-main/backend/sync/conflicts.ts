import { baseAt, openRowClock, type Version } from '#shared/domain/row-clock.ts';
import type { Shape, Stored } from '../changes/fields.ts';
import { hashedId } from '../changes/index.ts';
import { type Change, changesOfRecord } from '../changes/log.ts';
import { recordBytes } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { branchesOf } from './branches.ts';
import { type CarriedVersion, isLater, isSame } from './carried-change.ts';
import type { Edit } from './edits.ts';
import type { Numbers } from './numbers.ts';
import { valuesOf } from './well-formed.ts';

interface Reviewed {
  readonly shape: Shape;
  readonly record: string;
  /** The fields that were edited at the same time. */
  readonly fields: ReadonlySet<string>;
  /** Whether the record is or ever was deleted. */
  readonly wasDeleted: boolean;
}

/**
 * Notes each lost edit of a field that is worth a person's look, and each deletion whose author had not seen an edit of the
 * record (sync rules 3 and 5). What is noted follows from the log alone; whether it still wants a decision, `openConflicts`
 * tells. Only a merge can add to it: an edit made here knows what stands here.
 */
export function reviewConflicts(sqlite: Sqlite, numbers: Numbers, reviewed: Reviewed): void {
  const { shape, record, fields, wasDeleted } = reviewed;
  if (wasDeleted && shape.disputed.size > 0) {
    const changes = changesOfRecord(sqlite, record);
    const unaware = changes.filter((change) => unseenBy(numbers, shape, changes, change).length > 0);
    const lost = new Map([['deletedAt', unaware.map(numbers.carried)]]);
    setConflicts(sqlite, numbers, { shape, record, lost });
  }
  const disputed = [...fields].filter((field) => shape.disputed.has(field));
  if (disputed.length === 0) return;
  const lost = new Map<string, readonly CarriedVersion[]>();
  for (const [field, edits] of editsOf(sqlite, numbers, record, disputed))
    lost.set(
      field,
      branchesOf(edits).lost.map(({ version }) => version),
    );
  setConflicts(sqlite, numbers, { shape, record, lost });
}

type EditRow = readonly [device: number, stamp: number, patch: string, base: Buffer | null];

/** Every edit of some fields of a record that the log holds, read at once. */
function editsOf(
  sqlite: Sqlite,
  numbers: Numbers,
  record: string,
  fields: readonly string[],
): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map(fields.map((field): [string, Edit[]] => [field, []]));
  if (edits.size === 0) return edits;
  const text = 'SELECT device, stamp, patch, base FROM chg WHERE record = ?';
  const rows = prepared(sqlite, text).raw().all(recordBytes(record)) as readonly EditRow[];
  // The search in the text spares reading many patches; a value that looks like a field is sorted out after that.
  const wanted = fields.map((field) => `"${field}":`);
  for (const [device, stamp, patch, packed] of rows) {
    if (!wanted.some((name) => patch.includes(name))) continue;
    const values = valuesOf(patch) as Readonly<Record<string, Stored>>;
    const version = numbers.carried({ device, stamp });
    let place = -1;
    for (const name in values) {
      place += 1;
      const ofField = edits.get(name);
      if (ofField === undefined) continue;
      const base = packed === null ? null : numbers.carried(baseAt(packed, place));
      ofField.push({ version, value: values[name] ?? null, base });
    }
  }
  return edits;
}

/** The edits of a record of which whoever deleted it did not know; none for a change that is no deletion. */
export function unseenBy(
  { carried }: Pick<Numbers, 'carried'>,
  shape: Shape,
  changes: readonly Change[],
  deletion: Change,
): readonly Change[] {
  if (deletion.seen === null) return [];
  const seen = openRowClock(deletion.seen);
  const isAfter = (a: Version, b: Version): boolean => isLater(carried(a), carried(b));
  // The earliest by the order that all devices share: that of the local log breaks a tie by numbers of its own.
  const [restored] = changes
    .filter((change) => change.patch.get('deletedAt') === null && isAfter(change, deletion))
    .sort((a, b) => (isAfter(a, b) ? 1 : -1));
  return changes.filter((change) => {
    // Whoever edits a record that was brought back knows of its deletion.
    if (change === deletion || (restored !== undefined && !isAfter(restored, change))) return false;
    return [...change.patch.keys()].some((name) => {
      const known = seen.edits.get(shape.fields.get(name)?.number ?? -1) ?? seen.created;
      return name !== 'deletedAt' && isAfter(change, known);
    });
  });
}

interface Lost {
  readonly shape: Shape;
  readonly record: string;
  /** The lost edits of each field that was looked at. */
  readonly lost: ReadonlyMap<string, readonly CarriedVersion[]>;
}

type NotedRow = readonly [field: string, device: number, stamp: number];

/** Notes each lost edit of these fields where none stands yet, and drops those that are none any more. */
function setConflicts(sqlite: Sqlite, numbers: Numbers, { shape, record, lost }: Lost): void {
  const text = 'SELECT field, device, stamp FROM conflict WHERE record = ?';
  const found = prepared(sqlite, text).raw().all(record) as readonly NotedRow[];
  const noted = found.map(([field, device, stamp]) => ({ field, version: numbers.carried({ device, stamp }) }));
  for (const [field, versions] of lost) {
    for (const version of versions) {
      if (noted.some((one) => one.field === field && isSame(one.version, version))) continue;
      const insert = 'INSERT INTO conflict (record, field, device, stamp, id, kind) VALUES (?, ?, ?, ?, ?, ?)';
      const id = conflictId(record, field, version);
      prepared(sqlite, insert).run(record, field, numbers.numberOf(version.device), version.stamp, id, shape.kind);
    }
  }
  for (const { field, version } of noted) {
    if (lost.get(field)?.some((one) => isSame(one, version)) ?? true) continue;
    const remove = 'DELETE FROM conflict WHERE record = ? AND field = ? AND device = ? AND stamp = ?';
    prepared(sqlite, remove).run(record, field, numbers.numberOf(version.device), version.stamp);
  }
}

/** The same on every device, so that the decision about a conflict made on one closes it on all. */
export function conflictId(record: string, field: string, { stamp, device }: CarriedVersion): string {
  return hashedId('conflict', record, field, device, String(stamp));
}
