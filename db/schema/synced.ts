import { blob, integer, text } from 'drizzle-orm/sqlite-core';

/**
 * The columns of every record kind that travels between devices: an `id` (UUIDv7, or a hash of its natural key where two
 * devices may create the same thing), `deletedAt` (deleting is a change like any other) and `clock` (see
 * `src-shared/domain/row-clock.ts`). A field's number in the clock is its place in the table: append columns, never reorder.
 * Records name each other by id without foreign keys, because a colleague's bundle may bring one before the other.
 */
export const syncedColumns = {
  id: text('id').primaryKey(),
  clock: blob('clock', { mode: 'buffer' }).notNull(),
  deletedAt: integer('deleted_at'),
};

/**
 * Columns that each device computes from fields of the same record, such as what a list is sorted by. They are neither logged nor
 * sent; plain columns, so that any program that opens the database can read them and use their indexes.
 */
export interface Derived {
  readonly columns: readonly string[];
  /** The fields that they follow from. */
  readonly from: readonly string[];
  /** The columns' values in their order. */
  readonly valuesOf: (record: Readonly<Record<string, string | null>>) => readonly string[];
}

/** What the rest of the program must know of a record kind beside its columns. */
export interface Entity<TTable> {
  readonly kind: string;
  readonly table: TTable;
  /** Fields that hold personal data: they drive access export, erasure and redaction. */
  readonly personal: readonly string[];
  /** Fields whose text people search. */
  readonly searched: readonly string[];
  /** Fields of which no edit may be lost unseen: long texts, status, outcome, dates (sync rule 3). */
  readonly disputed: readonly string[];
  /**
   * Fields that make up one thing, named by the first: an undo that brings back the first restates all, so that no record holds parts
   * of what was done here and elsewhere at once.
   */
  readonly whole: readonly string[];
  /** A value of a list on another record: putting it on outranks a taking off whose author had not seen that. */
  readonly isList: boolean;
  readonly derived: Derived | null;
}

/** Names a record kind and flags its fields; the names are checked against the table's columns. */
export function entity<TTable>(
  kind: string,
  table: TTable,
  flags: {
    readonly personal?: readonly (keyof TTable & string)[];
    readonly searched?: readonly (keyof TTable & string)[];
    readonly disputed?: readonly (keyof TTable & string)[];
    readonly whole?: readonly (keyof TTable & string)[];
    readonly isList?: boolean;
    readonly derived?: {
      readonly columns: readonly (keyof TTable & string)[];
      readonly from: readonly (keyof TTable & string)[];
      readonly valuesOf: Derived['valuesOf'];
    };
  } = {},
): Entity<TTable> {
  const { personal = [], searched = [], disputed = [], whole = [], isList = false, derived = null } = flags;
  return { kind, table, personal, searched, disputed, whole, isList, derived };
}
