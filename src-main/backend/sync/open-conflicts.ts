import type { EntityKind } from '#db/schema/index.ts';
import { type Stored, shapeOfKind } from '../changes/fields.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/** A lost edit of one field, or a deletion against an edit, that wants a person's decision. */
export interface OpenConflict {
  readonly id: string;
  readonly kind: EntityKind;
  readonly record: string;
  /** `deletedAt` for a deletion whose author had not seen an edit. */
  readonly field: string;
  /** The lost edit, or the deletion: its device as a number of `ref`, its stamp, and the operation it was part of. */
  readonly device: number;
  readonly stamp: number;
  readonly op: number;
  /** What it gave the field. */
  readonly value: Stored;
}

const OPEN = `SELECT c.id, c.kind, c.record, c.field, c.device, c.stamp, l.op, l.patch ->> c.field AS value
  FROM conflict c JOIN chg l ON l.device = c.device AND l.stamp = c.stamp
  LEFT JOIN resolution s ON s.id = c.id AND s.deleted_at IS NULL
  WHERE s.id IS NULL`;
const ORDER = 'ORDER BY c.stamp DESC, c.id';

/** All conflicts that nobody has decided and that the present state of the record leaves open; the newest first. */
export function openConflicts(sqlite: Sqlite): readonly OpenConflict[] {
  const rows = prepared(sqlite, `${OPEN} ${ORDER}`).all() as readonly OpenConflict[];
  return rows.filter((conflict) => standsAgainst(sqlite, conflict));
}

/** Those of some records. */
export function openConflictsOf(sqlite: Sqlite, records: readonly string[]): readonly OpenConflict[] {
  const text = `${OPEN} AND c.record IN (SELECT value FROM json_each(?)) ${ORDER}`;
  const rows = prepared(sqlite, text).all(JSON.stringify(records)) as readonly OpenConflict[];
  return rows.filter((conflict) => standsAgainst(sqlite, conflict));
}

/**
 * Whether what lost still is not what stands. A conflict about a deletion is open as long as that deletion stands, and one
 * about a field as long as the record is there and the lost value has not been given to it anew.
 */
function standsAgainst(sqlite: Sqlite, { kind, record, field, value }: OpenConflict): boolean {
  const shape = shapeOfKind(kind);
  const column = shape?.fields.get(field)?.column;
  if (shape === undefined || column === undefined) return false;
  const text = `SELECT deleted_at AS deletedAt, ${column} AS present FROM ${shape.table} WHERE id = ?`;
  const row = prepared(sqlite, text).get(record) as { deletedAt: number | null; present: Stored } | undefined;
  if (row === undefined) return false;
  return field === 'deletedAt' ? row.deletedAt === value : row.deletedAt === null && row.present !== value;
}
