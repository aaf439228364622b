import type { EntityKind } from '#db/schema/index.ts';
import type { Reference } from '#db/schema/references.ts';
import { ATTENDANCES } from '#shared/domain/lists.ts';
import { type Shape, type Stored, shapeOfKind } from '../changes/fields.ts';
import { hashedId } from '../changes/index.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { DIRECTED } from '../relations/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Values = ReadonlyMap<string, Stored>;

/** The fields by whose values a record is the same on every device: its id is a hash of its kind and these. */
const NATURAL_KEYS: Partial<Record<EntityKind, (of: (field: string) => string) => readonly string[]>> = {
  label: (of) => [of('ownerId'), of('facet'), of('value')],
  contact_point: (of) => [of('ownerId'), of('kind'), of('key')],
  meeting_inquiry: (of) => [of('meetingId'), of('inquiryId')],
  participant: (of) => [of('meetingId'), of('personId') || of('organisationId')],
  cooperation_party: (of) => [of('cooperationId'), of('organisationId')],
  relation: (of) => [of('kind'), of('organisationId'), of('otherOrganisationId')],
};

/** Takes what is named by the merged record off it and puts it on the survivor, where the same stands once. */
export function remake(
  { sqlite }: Reader,
  write: RawWrite,
  { kind, field }: Reference,
  from: string,
  to: string,
): void {
  const shape = shapeOfKind(kind);
  if (shape === undefined) throw new Error(`unknown record kind ${kind}`);
  for (const [id, values] of liveRows(sqlite, shape, field, from)) {
    const moved = inOrder(kind, new Map(values).set(field, to));
    const movedId = idOf(kind, moved);
    if (movedId === id) {
      write.updateStored(shape, id, new Map([[field, to]]));
      continue;
    }
    if (!isOfItself(kind, moved)) putBeside(sqlite, write, shape, movedId, moved);
    write.updateStored(shape, id, new Map([['deletedAt', write.now]]));
  }
}

/** What two organisations that became one were to each other is nothing any more. */
const isOfItself = (kind: EntityKind, values: Values): boolean =>
  kind === 'relation' && values.get('organisationId') === values.get('otherOrganisationId');

/** Where a relation has no direction, the lower id stands first. */
function inOrder(kind: EntityKind, values: Values): Values {
  const isDirected = kind !== 'relation' || DIRECTED.some((one) => one === values.get('kind'));
  const [first, second] = [String(values.get('organisationId')), String(values.get('otherOrganisationId'))];
  if (isDirected || first <= second) return values;
  return new Map([...values, ['organisationId', second], ['otherOrganisationId', first]]);
}

/** Whether a record's id is the hash of what it says: one that a merge renamed has another. */
export function idOf(kind: EntityKind, values: Values): string {
  const key = NATURAL_KEYS[kind]?.((field) => String(values.get(field) ?? ''));
  if (key === undefined) throw new Error(`${kind} has no natural key`);
  return hashedId(kind, ...key);
}

function putBeside(sqlite: Context['sqlite'], write: RawWrite, shape: Shape, id: string, values: Values): void {
  const present = rowOf(sqlite, shape, id);
  if (present === undefined) write.insertStored(shape, id, withoutDeletion(values));
  else if ((present.get('deletedAt') ?? null) !== null) write.updateStored(shape, id, revived(values));
  else if (shape.kind === 'participant') write.updateStored(shape, id, furtherAttendance(present, values));
}

const withoutDeletion = (values: Values): Values => new Map([...values].filter(([name]) => name !== 'deletedAt'));
const revived = (values: Values): Values => new Map([...values, ['deletedAt', null]]);

/** Someone who stands at a meeting twice came if either is said to have come. */
function furtherAttendance(present: Values, other: Values): Values {
  const rank = (values: Values): number => ATTENDED.indexOf(String(values.get('attendance')));
  const further = rank(other) > rank(present) ? other : present;
  return new Map([['attendance', further.get('attendance') ?? null]]);
}

const ATTENDED: readonly string[] = [...ATTENDANCES.filter((one) => one !== 'attended'), 'attended'];

/** The records that are there with this value, in the order in which they came in. */
function liveRows(sqlite: Context['sqlite'], shape: Shape, field: string, value: string): readonly [string, Values][] {
  const column = shape.fields.get(field)?.column;
  const text = `SELECT ${selected(shape)} FROM ${shape.table} WHERE ${column} = ? AND deleted_at IS NULL ORDER BY rowid`;
  const rows = prepared(sqlite, text).raw().all(value) as readonly (readonly [string, ...Stored[]])[];
  return rows.map(([id, ...values]) => [id, valuesOf(shape, values)]);
}

/** A record's fields as they are stored, or undefined where it is not there. */
export function rowOf(sqlite: Context['sqlite'], shape: Shape, id: string): Values | undefined {
  const row = prepared(sqlite, `SELECT ${selected(shape)} FROM ${shape.table} WHERE id = ?`)
    .raw()
    .get(id);
  if (row === undefined) return undefined;
  const [, ...values] = row as readonly [string, ...Stored[]];
  return valuesOf(shape, values);
}

const selected = (shape: Shape): string => ['id', ...[...shape.fields.values()].map(({ column }) => column)].join(', ');

function valuesOf(shape: Shape, values: readonly Stored[]): Values {
  return new Map([...shape.fields.keys()].map((name, at) => [name, values[at] ?? null]));
}
