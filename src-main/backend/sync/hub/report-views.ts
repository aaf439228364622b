import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type EntityKind, entities } from '#db/schema/index.ts';
import { allShapes, type Field, type Shape } from '../../changes/fields.ts';
import type { HubLine } from './line.ts';
import { quoted } from './roles.ts';

/** Names of fields that hold instants (epoch ms), and of those that hold days. */
const INSTANT = /^at$|At$|Since$/u;
const DAY = /On$/u;

/** How a field is shown in a report. */
export type Shown = 'instant' | 'day' | 'text' | 'whole' | 'number' | 'boolean' | 'json';

export function shownAs({ name, type }: Pick<Field, 'name' | 'type'>, column: SQLiteColumn): Shown {
  if (column.dataType === 'boolean') return 'boolean';
  if (column.dataType === 'json') return 'json';
  if (type === 'text') return DAY.test(name) ? 'day' : 'text';
  if (type === 'real') return 'number';
  return INSTANT.test(name) ? 'instant' : 'whole';
}

const EXPRESSIONS: Readonly<Record<Shown, (field: string) => string>> = {
  instant: (field) => `ejrc.instant_of(fields -> '${field}')`,
  day: (field) => `ejrc.day_of(fields ->> '${field}')`,
  text: (field) => `fields ->> '${field}'`,
  whole: (field) => `(fields ->> '${field}')::numeric::bigint`,
  number: (field) => `(fields ->> '${field}')::double precision`,
  boolean: (field) => `(fields ->> '${field}')::numeric = 1`,
  json: (field) => `ejrc.json_of(fields ->> '${field}')`,
};

/** The view of a record kind: its present records that are not deleted, with names and types as in `db/schema`. */
export function viewOf({ kind, table, fields }: Shape): string {
  const columns = getTableColumns(entities[kind as EntityKind].table) as Readonly<Record<string, SQLiteColumn>>;
  const shown = [...fields.values()].flatMap((field) => {
    const column = columns[field.name];
    if (field.name === 'deletedAt' || column === undefined) return [];
    return [`${EXPRESSIONS[shownAs(field, column)](field.name)} AS ${quoted(field.column)}`];
  });
  return `CREATE OR REPLACE VIEW report.${quoted(table)} AS
    SELECT record AS id, ${shown.join(', ')}
    FROM ejrc.state WHERE kind = '${kind}' AND made AND fields ->> 'deletedAt' IS NULL`;
}

/** Columns are only ever appended to a record kind, so a view that is there is extended. */
export async function writeViews(line: HubLine): Promise<void> {
  for (const shape of allShapes()) await line.ask(viewOf(shape));
}

/**
 * Tells the hub which fields there are. Where it learns of further ones, or could not take everything in, the state is made anew
 * from all changes: what was pushed by newer devices before the hub knew it comes to light.
 */
export async function writeFieldCatalogue(line: HubLine): Promise<void> {
  const rows = allShapes().flatMap(({ kind, fields, isList }) =>
    [...fields.values()].map(({ name, type, required }) => {
      const membership = isList && name === 'deletedAt';
      return { kind, field: name, type, required, membership };
    }),
  );
  const text = `INSERT INTO ejrc.field AS f SELECT * FROM jsonb_populate_recordset(null::ejrc.field, $1)
    ON CONFLICT (kind, field) DO UPDATE
    SET type = excluded.type, required = excluded.required, membership = excluded.membership
    WHERE (f.type, f.required, f.membership) <> (excluded.type, excluded.required, excluded.membership) RETURNING 1`;
  const learnt = await line.ask(text, [JSON.stringify(rows)]);
  const lacking = await line.ask('SELECT FROM ejrc.unreported LIMIT 1');
  if (learnt.length + lacking.length > 0) await line.ask('SELECT ejrc.rebuild_state()');
}
