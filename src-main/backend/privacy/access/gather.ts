import { getTableColumns } from 'drizzle-orm';
import { type EntityKind, entities } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { partsOf } from '../../lists/index.ts';
import { REACHED } from '../../sync/index.ts';
import { CONTEXT, OF_COLLEAGUES } from './context-fields.ts';

type Reader = Pick<Context, 'sqlite'>;
export type Value = string | number | null;

/** One record that says something of the person: the fields that hold personal data, and those without which they could not be understood. */
export interface Gathered {
  readonly kind: EntityKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, Value>>;
}

/** Kinds in the order in which a person reads them. */
const ORDER: readonly EntityKind[] = [
  ...(['person', 'contact_point', 'affiliation', 'label', 'consent', 'inquiry', 'party', 'entry', 'task'] as const),
  'advice',
  ...(['meeting', 'participant', 'interpreter', 'file'] as const),
];

/** What hangs on the person's own records, and is reached only through them. */
const THROUGH: readonly (readonly [kind: EntityKind, by: string, from: EntityKind, field: string])[] = [
  ['entry', 'inquiryId', 'inquiry', 'id'],
  ['task', 'inquiryId', 'inquiry', 'id'],
  ['advice', 'inquiryId', 'inquiry', 'id'],
  ['meeting', 'id', 'participant', 'meetingId'],
  ['meeting', 'id', 'interpreter', 'meetingId'],
  ['file', 'ownerId', 'inquiry', 'id'],
  ['file', 'ownerId', 'entry', 'id'],
];

type Row = Readonly<Record<string, Value>>;
type Columns = Readonly<Record<string, { readonly name: string }>>;

const columnsOf = (kind: EntityKind): Columns => getTableColumns(entities[kind].table) as unknown as Columns;

/** A kind's records that stand and name one of these ids in a field, every column by its field's name. */
function rowsBy({ sqlite }: Reader, kind: EntityKind, by: string, ids: readonly Value[]): readonly Row[] {
  const columns = Object.entries(columnsOf(kind)).filter(([field]) => field !== 'clock');
  const selected = columns.map(([field, { name }]) => `"${name}" AS "${field}"`).join(', ');
  const text = `SELECT ${selected} FROM ${kind} WHERE "${columnsOf(kind)[by]?.name}" IN (SELECT value FROM json_each(?))
    AND deleted_at IS NULL ORDER BY id`;
  return prepared(sqlite, text).all(JSON.stringify(ids)) as readonly Row[];
}

/**
 * Everything that stands here about one person, and about those who were merged into them, by kind. Which fields are told follows from
 * the flags of the schema, and what is reached from the same rules as an erasure, so that neither forgets what the other knows.
 * @throws DeskError NOT_FOUND
 */
export function gatherAbout(reader: Reader, id: string): readonly Gathered[] {
  const ids = [id, ...partsOf(reader, 'person', id)];
  const people = ids.flatMap((one) => personRow(reader, one));
  if (people.length === 0) throw new DeskError('NOT_FOUND', { kind: 'person' });
  const found = new Map<EntityKind, Map<Value, Row>>();
  const take = (kind: EntityKind, rows: readonly Row[]): void => {
    const known = found.get(kind) ?? new Map<Value, Row>();
    for (const row of rows) known.set(row.id ?? null, row);
    found.set(kind, known);
  };
  take('person', people);
  for (const { kind, by } of REACHED) take(kind, rowsBy(reader, kind, by, ids));
  for (const [kind, by, from, field] of THROUGH) {
    const named = [...(found.get(from)?.values() ?? [])].map((row) => row[field] ?? null);
    take(kind, rowsBy(reader, kind, by, named));
  }
  return ORDER.flatMap((kind) => [...(found.get(kind)?.values() ?? [])].map((row) => toldOf(kind, row)));
}

/** One who was merged is deleted; what was theirs is told all the same. */
function personRow({ sqlite }: Reader, id: string): readonly Row[] {
  const columns = Object.entries(columnsOf('person')).filter(([field]) => field !== 'clock');
  const selected = columns.map(([field, { name }]) => `"${name}" AS "${field}"`).join(', ');
  const row = prepared(sqlite, `SELECT ${selected} FROM person WHERE id = ?`).get(id) as Row | undefined;
  return row === undefined ? [] : [row];
}

function toldOf(kind: EntityKind, row: Row): Gathered {
  const told = entities[kind].personal.filter((name) => !OF_COLLEAGUES.has(`${kind}.${name}`));
  const names = [...(CONTEXT[kind] ?? []), ...told];
  const fields = names.flatMap((name) => {
    const value = row[name] ?? null;
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return { kind, id: String(row.id), fields: Object.fromEntries(fields) };
}
