import type { Statement } from 'better-sqlite3';
import type { Sqlite } from '../database/open.ts';
import { derivedOfNew } from './derived.ts';
import type { Shape, Stored } from './fields.ts';

/**
 * Inserts a record with what is derived from its fields, so that those need not be read back and its indexes move once.
 * @param values without those that are null
 */
export type InsertRecord = (shape: Shape, id: string, clock: Uint8Array, values: ReadonlyMap<string, Stored>) => void;

/** Statements are kept by the fields that are given: in a bulk write the records of a kind have mostly the same. */
export function recordInserter(sqlite: Sqlite): InsertRecord {
  const kept = new Map<string, Statement>();
  const statementFor = (shape: Shape, fields: readonly string[]): Statement => {
    const key = `${shape.kind},${fields.join()}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const given = fields.map((field) => shape.fields.get(field)?.column);
    const columns = ['id', 'clock', ...given, ...(shape.derived?.columns ?? [])];
    const places = columns.map(() => '?').join(', ');
    const statement = sqlite.prepare(`INSERT INTO ${shape.table} (${columns.join(', ')}) VALUES (${places})`);
    kept.set(key, statement);
    return statement;
  };
  return (shape, id, clock, values) => {
    const bound = [id, clock, ...values.values(), ...derivedOfNew(shape, (field) => values.get(field))];
    statementFor(shape, [...values.keys()]).run(bound);
  };
}
