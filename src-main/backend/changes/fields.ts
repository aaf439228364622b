import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type AnyEntity, type EntityKind, entities } from '#db/schema/index.ts';
import type { Derived } from '#db/schema/synced.ts';

/** A value as SQLite stores it. */
export type Stored = string | number | null;

/** The types of our columns, as SQLite names them. */
export type ColumnType = 'text' | 'integer' | 'real';

/** One field of a record kind: its number in the row clock, its column, and how values are stored. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly number: number;
  readonly initial: Stored;
  readonly type: ColumnType;
  /** Whether a record can't be without it, and nothing stands in for it: an older program makes records without newer fields. */
  readonly required: boolean;
  readonly nullable: boolean;
  readonly store: (value: unknown) => Stored;
}

/** A record kind as the writer sees it. */
export interface Shape {
  readonly kind: EntityKind;
  readonly table: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** The names of the fields that a record can't be without. */
  readonly required: readonly string[];
  /** Fields whose lost edits a person decides about. */
  readonly disputed: ReadonlySet<string>;
  /** Fields that an undo restates together where it brings back the first of them. */
  readonly whole: readonly Field[];
  /** A value of a list on another record, such as a tag: see `outranksAsMember`. */
  readonly isList: boolean;
  /** How to refresh what this device computes from the record's fields; null for nothing. */
  readonly derived: DerivedShape | null;
}

/** Derived columns as SQL: which fields they follow from, and the statements that read those and write them (`WHERE … = ?`). */
export interface DerivedShape {
  readonly from: ReadonlySet<string>;
  readonly columns: readonly string[];
  readonly select: string;
  readonly update: string;
  readonly valuesOf: Derived['valuesOf'];
}

const UNLOGGED = new Set(['id', 'clock']);

function fieldOf(name: string, column: SQLiteColumn, number: number): Field {
  const store = (value: unknown): Stored =>
    value === null || value === undefined ? null : (column.mapToDriverValue(value) as Stored);
  const type = column.getSQLType() as ColumnType;
  const initial = store(column.default);
  const nullable = !column.notNull;
  return { name, column: column.name, number, initial, type, required: !nullable && initial === null, nullable, store };
}

function shapeOf(kind: EntityKind, entity: AnyEntity): Shape {
  const table = entity.table as SQLiteTable;
  const all = Object.entries(getTableColumns(table));
  const computed = new Set(entity.derived?.columns);
  const columns = all.filter(([name, c]) => !UNLOGGED.has(name) && !c.generated && !computed.has(name));
  const fields = columns.map(([name, column], number) => fieldOf(name, column, number));
  return {
    kind,
    table: getTableName(table),
    fields: new Map(fields.map((field) => [field.name, field])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    disputed: new Set(entity.disputed),
    whole: entity.whole.flatMap((name) => fields.find((field) => field.name === name) ?? []),
    isList: entity.isList,
    derived: entity.derived && derivedShape(getTableName(table), new Map(all), entity.derived),
  };
}

function derivedShape(
  table: string,
  columns: ReadonlyMap<string, SQLiteColumn>,
  { columns: computed, from, valuesOf }: Derived,
): DerivedShape {
  const columnOf = (name: string): string => columns.get(name)?.name ?? name;
  return {
    from: new Set(from),
    columns: computed.map(columnOf),
    select: `SELECT ${from.map((name) => `${columnOf(name)} AS ${name}`).join(', ')} FROM ${table}`,
    update: `UPDATE ${table} SET ${computed.map((name) => `${columnOf(name)} = ?`).join(', ')}`,
    valuesOf,
  };
}

const shapes = new Map<string, Shape>(
  (Object.keys(entities) as EntityKind[]).map((kind) => [kind, shapeOf(kind, entities[kind])]),
);

/** The shape of a record kind, or undefined for one that only a newer version knows. */
export function shapeOfKind(kind: string): Shape | undefined {
  return shapes.get(kind);
}

/** Every record kind of this version. */
export function allShapes(): readonly Shape[] {
  return [...shapes.values()];
}
