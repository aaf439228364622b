import { baseAt, openRowClock, type Version } from '#shared/domain/row-clock.ts';
import type { Shape, Stored } from '../changes/fields.ts';
import { hashedId } from '../changes/index.ts';
import { type Change, changesOfRecord } from '../changes/log.ts';
import { recordBytes } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { branchesOf } from './branches.ts';
import { type CarriedVersion, isLater } from './carried-change.ts';
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
    setConflicts(sqlite, numbers, { shape, record, field: 'deletedAt', lost: unaware.map(numbers.carried) });
  }
  for (const field of fields) {
    if (!shape.disputed.has(field)) continue;
    const { lost } = branchesOf(editsOf(sqlite, numbers, record, field));
    setConflicts(sqlite, numbers, { shape, record, field, lost: lost.map(({ version }) => version) });
  }
}

type EditRow = readonly [device: number, stamp: number, patch: string, base: Buffer | null];

/** Every edit of a field that the log holds. */
function editsOf(sqlite: Sqlite, numbers: Numbers, record: string, field: string): readonly Edit[] {
  // The search in the text spares reading most patches; a value that looks like the field is sorted out after that.
  const text = 'SELECT device, stamp, patch, base FROM chg WHERE record = ? AND instr(patch, ?)';
  const rows = prepared(sqlite, text).raw().all(recordBytes(record), `"${field}":`) as readonly EditRow[];
  return rows.flatMap(([device, stamp, patch, packed]): readonly Edit[] => {
    const values = valuesOf(patch) as Readonly<Record<string, Stored>>;
    const place = Object.keys(values).indexOf(field);
    if (place < 0) return [];
    const base = packed === null ? null : numbers.carried(baseAt(packed, place));
    return [{ version: numbers.carried({ device, stamp }), value: values[field] ?? null, base }];
  });
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
  const restored = changes.find((change) => change.patch.get('deletedAt') === null && isAfter(change, deletion));
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
  readonly field: string;
  readonly lost: readonly CarriedVersion[];
}

/** Notes each lost edit of a field where none stands yet, and drops those that are none any more. */
function setConflicts(sqlite: Sqlite, numbers: Numbers, { shape, record, field, lost }: Lost): void {
  const rows = prepared(sqlite, 'SELECT id, device, stamp FROM conflict WHERE record = ? AND field = ?')
    .raw()
    .all(record, field) as readonly (readonly [string, number, number])[];
  const noted = new Map(rows.map(([id, device, stamp]) => [keyOf(numbers.carried({ device, stamp })), id]));
  for (const version of lost) {
    if (noted.delete(keyOf(version))) continue;
    const text = 'INSERT INTO conflict (id, kind, record, field, device, stamp) VALUES (?, ?, ?, ?, ?, ?)';
    const id = conflictId(record, field, version);
    prepared(sqlite, text).run(id, shape.kind, record, field, numbers.numberOf(version.device), version.stamp);
  }
  for (const id of noted.values()) prepared(sqlite, 'DELETE FROM conflict WHERE id = ?').run(id);
}

const keyOf = ({ stamp, device }: CarriedVersion): string => `${stamp} ${device}`;

/** The same on every device, so that the decision about a conflict made on one closes it on all. */
export function conflictId(record: string, field: string, { stamp, device }: CarriedVersion): string {
  return hashedId('conflict', record, field, device, String(stamp));
}
