import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { expect } from 'vitest';
import { type EntityKind, entities } from '#db/schema/index.ts';
import { allShapes, type Shape } from '../changes/fields.ts';
import { type Shown, shownAs } from '../sync/hub/report-views.ts';
import { consortiumOf, type HubLaptop, type TestHub } from './hub-laptop.ts';
import type { TestServer } from './postgres.ts';

/** The hub's own clock is the real one, so the laptops' are here, too. */
export const laptopsOn = (hub: TestHub, count: number) => consortiumOf(count, hub.device, Date.now());

/** How a column of a view is read back as SQLite stores it. */
const READ_BACK: Readonly<Record<Shown, (column: string) => string>> = {
  instant: (column) => `(extract(epoch FROM ${column}) * 1000)::bigint::text`,
  day: (column) => `${column}::text`,
  text: (column) => column,
  whole: (column) => `${column}::text`,
  number: (column) => `${column}::text`,
  boolean: (column) => `${column}::int::text`,
  json: (column) => `${column}::jsonb::text`,
};

/** Fields of a kind as its view and as its table show them. */
export function columnsOf({ kind, fields }: Shape) {
  const columns = getTableColumns(entities[kind as EntityKind].table) as Readonly<Record<string, SQLiteColumn>>;
  return [...fields.values()].flatMap((field) => {
    const column = columns[field.name];
    return field.name === 'deletedAt' || column === undefined
      ? []
      : [{ name: field.column, shown: shownAs(field, column) }];
  });
}

/** All reports at once, by kind. */
async function reported(server: TestServer, hub: TestHub): Promise<Readonly<Record<string, readonly unknown[][]>>> {
  const views = allShapes().map((shape) => {
    const columns = columnsOf(shape).map(({ name, shown }) => READ_BACK[shown](`"${name}"`));
    return `'${shape.kind}', (SELECT coalesce(json_agg(json_build_array(id::text, ${columns.join(', ')}) ORDER BY id), '[]') FROM report."${shape.table}")`;
  });
  const [[all] = []] = await server.ask(hub.reader, `SELECT json_build_object(${views.join(', ')})`);
  return all as Readonly<Record<string, readonly unknown[][]>>;
}

/**
 * What PostgreSQL can't hold, a report shows as U+FFFD. U+FFFE, which Unicode keeps out of texts, stands there as the hub stores
 * it (`sync/hub/text.ts`): with its four digits.
 */
const shownText = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '\ufffd').replaceAll('\ufffe', '\ufffefffe') : value;

function stored({ sqlite }: HubLaptop, shape: Shape): readonly unknown[][] {
  const columns = columnsOf(shape);
  const names = columns.map(({ name, shown }) => (shown === 'json' ? `json("${name}")` : `CAST("${name}" AS TEXT)`));
  const text = `SELECT id, ${names.join(', ')} FROM "${shape.table}" WHERE deleted_at IS NULL ORDER BY 1`;
  return (sqlite.prepare(text).raw().all() as unknown[][]).map((row) => row.map(shownText));
}

/** Spaces are no part of a JSON value. */
const compact = (rows: readonly unknown[][], shape: Shape) =>
  rows.map((row) =>
    row.map((value, i) =>
      columnsOf(shape)[i - 1]?.shown === 'json' && value !== null ? JSON.parse(String(value)) : value,
    ),
  );

/** Compares all reports of a hub with the tables of a laptop. */
export async function expectReportsToShow(server: TestServer, hub: TestHub, laptop: HubLaptop): Promise<void> {
  const reports = await reported(server, hub);
  for (const shape of allShapes()) {
    expect(compact(reports[shape.kind] ?? [], shape), shape.kind).toEqual(compact(stored(laptop, shape), shape));
  }
  expect(await server.ask(hub.admin, 'SELECT * FROM ejrc.unreported')).toEqual([]);
}
