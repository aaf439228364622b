import type { Database } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { stampOf } from '#shared/domain/clock.ts';
import { editRowClock, fieldVersion, newRowClock, packBase, type Version } from '#shared/domain/row-clock.ts';
import { type AnyEntity, type EntityKind, entities } from '../schema/index.ts';
import type { Derived } from '../schema/synced.ts';

export type Values = Record<string, string | number | null>;

/** Writes records with their clocks and the log that made them, exactly as the writer would have left them. */
export interface BulkWriter {
  /** Logs a creation and edits, a day apart, and writes the row that they end in. */
  readonly write: (kind: EntityKind, id: string, at: number, created: Values, edits?: readonly Values[]) => void;
}

interface Prepared {
  readonly table: string;
  /** The kind, as a number of `ref`. */
  readonly number: number;
  readonly columns: Readonly<Record<string, { readonly name: string }>>;
  /** The fields' numbers in the row clock. */
  readonly fields: ReadonlyMap<string, number>;
  readonly derived: Derived | null;
}

function prepare({ table, derived }: AnyEntity, number: number): Prepared {
  const columns = getTableColumns(table as SQLiteTable);
  const computed = new Set(derived?.columns);
  const fields = Object.entries(columns).filter(
    ([name, c]) => name !== 'id' && name !== 'clock' && !c.generated && !computed.has(name),
  );
  return {
    table: getTableName(table as SQLiteTable),
    number,
    columns,
    fields: new Map(fields.map(([name], place) => [name, place])),
    derived,
  };
}

/** What the row's own device would have computed. */
function derivedFrom(derived: Derived | null, row: Values): Values {
  if (derived === null) return {};
  const from = derived.from.map((name) => [name, row[name] ?? null]);
  const values = derived.valuesOf(Object.fromEntries(from) as Readonly<Record<string, string | null>>);
  return Object.fromEntries(derived.columns.map((name, at) => [name, values[at] ?? '']));
}

function refNumber(sqlite: Database, value: string): number {
  sqlite.prepare('INSERT OR IGNORE INTO ref (value) VALUES (?)').run(value);
  return sqlite.prepare('SELECT n FROM ref WHERE value = ?').pluck().get(value) as number;
}

/** @param deviceId the device that is said to have done it all */
export function bulkWriter(sqlite: Database, deviceId: string): BulkWriter {
  const device = refNumber(sqlite, deviceId);
  const log = sqlite.prepare(
    'INSERT INTO chg (device, stamp, seq, op, actor, kind, record, patch, base) VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?)',
  );
  const kinds = new Map<EntityKind, Prepared>();
  const prepared = (kind: EntityKind): Prepared => {
    const known = kinds.get(kind) ?? prepare(entities[kind], refNumber(sqlite, kind));
    kinds.set(kind, known);
    return known;
  };
  let stamp = 0;
  let seq = 0;

  const append = (kind: EntityKind, id: string, at: number, patch: Values, base: Uint8Array | null): Version => {
    stamp = Math.max(stamp + 1, stampOf(at));
    seq += 1;
    log.run(
      device,
      stamp,
      seq,
      stamp,
      prepared(kind).number,
      Buffer.from(id.replaceAll('-', ''), 'hex'),
      JSON.stringify(patch),
      base,
    );
    return { stamp, device };
  };

  const write = (kind: EntityKind, id: string, at: number, created: Values, edits: readonly Values[] = []): void => {
    const { table, columns, fields, derived } = prepared(kind);
    let clock = newRowClock(append(kind, id, at, created, null));
    let row = created;
    edits.forEach((edit, i) => {
      const changed = Object.keys(edit).map((name) => fields.get(name) ?? 0);
      const base = packBase(changed.map((field) => fieldVersion(clock, field)));
      clock = editRowClock(clock, changed, append(kind, id, at + (i + 1) * 86_400_000, edit, base));
      row = { ...row, ...edit };
    });
    row = { ...row, ...derivedFrom(derived, row) };
    const names = Object.keys(row);
    const text = `INSERT INTO ${table} (id, clock, ${names.map((name) => columns[name]?.name).join(', ')})
      VALUES (?, ?, ${names.map(() => '?').join(', ')})`;
    statement(text).run(id, clock, ...Object.values(row));
  };

  const statements = new Map<string, ReturnType<Database['prepare']>>();
  const statement = (text: string) => {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known;
  };
  return { write };
}
