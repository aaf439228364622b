import type { Statement } from 'better-sqlite3';
import { derivedOfNew, refreshDerived } from '../changes/derived.ts';
import type { Field, Shape, Stored } from '../changes/fields.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/** A record as a merge finds it. */
export interface RecordState {
  /** The place of its row, by which it is written back without another search. */
  readonly row: number;
  readonly clock: Buffer;
}

/** Values by field, in the order in which they are written. */
export type FieldValues = ReadonlyMap<Field, Stored>;

/** The records of a database as merges read and write them. */
export interface Records {
  readonly stateOf: (shape: Shape, id: string) => RecordState | undefined;
  /** @returns false where the record is here already; nothing is written then */
  readonly insert: (shape: Shape, id: string, clock: Uint8Array, values: FieldValues) => boolean;
  readonly update: (shape: Shape, row: number, clock: Uint8Array, values: FieldValues) => void;
}

/** Makes one statement for each set of fields that is written together, and finds it again by the fields, not by its text. */
export function recordsOf(sqlite: Sqlite): Records {
  const reads = new Map<Shape, Statement>();
  const inserts = new Map<Shape, Written>();
  const updates = new Map<Shape, Written>();
  const readOf = (shape: Shape): Statement => {
    const known = reads.get(shape);
    if (known !== undefined) return known;
    const made = prepared(sqlite, `SELECT rowid, clock FROM ${shape.table} WHERE id = ?`).raw();
    reads.set(shape, made);
    return made;
  };
  const writeOf = (
    all: Map<Shape, Written>,
    shape: Shape,
    values: FieldValues,
    textOf: typeof insertInto,
  ): Statement => {
    const written = writtenWith(all, shape, values);
    written.statement ??= prepared(sqlite, textOf(shape, ['clock', ...columnsOf(values)]));
    return written.statement;
  };
  return {
    stateOf: (shape, id) => {
      const found = readOf(shape).get(id) as readonly [number, Buffer] | undefined;
      return found && { row: found[0], clock: found[1] };
    },
    insert: (shape, id, clock, values) => {
      // What is derived goes in with the rest, so that the row need not be read back and its indexes move once.
      const derived = derivedOfNew(shape, (name) => {
        const field = shape.fields.get(name);
        return field && values.get(field);
      });
      return writeOf(inserts, shape, values, insertInto).run([clock, ...values.values(), ...derived, id]).changes === 1;
    },
    update: (shape, row, clock, values) => {
      writeOf(updates, shape, values, updateOf).run(clock, ...values.values(), row);
      refreshDerived(sqlite, shape, namesOf(values), 'rowid', row);
    },
  };
}

/** A set of fields that was written, and the sets that have one more. */
interface Written {
  statement: Statement | undefined;
  readonly more: Map<Field, Written>;
}

function writtenWith(all: Map<Shape, Written>, shape: Shape, values: FieldValues): Written {
  let at = memberOf(all, shape);
  for (const field of values.keys()) at = memberOf(at.more, field);
  return at;
}

function memberOf<K>(map: Map<K, Written>, key: K): Written {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: Written = { statement: undefined, more: new Map() };
  map.set(key, made);
  return made;
}

function* namesOf(values: FieldValues): Iterable<string> {
  for (const { name } of values.keys()) yield name;
}

const columnsOf = (values: FieldValues): readonly string[] => [...values.keys()].map(({ column }) => column);

function insertInto({ table, derived }: Shape, columns: readonly string[]): string {
  const all = [...columns, ...(derived?.columns ?? []), 'id'];
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
    ON CONFLICT (id) DO NOTHING`;
}

const updateOf = ({ table }: Shape, columns: readonly string[]): string =>
  `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE rowid = ?`;
