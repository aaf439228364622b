import type { Conflict, ConflictEdit } from '#shared/contract/conflicts.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import { fieldVersion } from '#shared/domain/row-clock.ts';
import { type Shape, type Stored, shapeOfKind } from '../changes/fields.ts';
import { deviceCodes } from '../changes/index.ts';
import { type Change, changeAt, changesOfRecord, valueAt } from '../changes/log.ts';
import { refValue } from '../changes/refs.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { numbersOf, unseenBy } from '../sync/index.ts';
import type { Group } from './groups.ts';
import { nameOf } from './places.ts';

type Reader = Pick<Context, 'sqlite' | 'writer'>;

/** Conflicts as people read them: what lost beside what stands, with who made each, when and where. */
export function describeGroups(context: Reader, groups: readonly Group[]): Conflict[] {
  const codes = deviceCodes(context);
  return groups.flatMap((group) => {
    const sides = group.deletion ? deletionSides(context, group) : fieldSides(context, group);
    if (sides === undefined) return [];
    const { id, kind, record, deletion } = group;
    const named = nameOf(context, kind, record);
    const madeBy = (change: Change): ConflictEdit => editOf(context, codes, change);
    const { fields, standing, lost } = sides;
    return [{ id, kind, recordId: record, ...named, deletion, fields, standing: madeBy(standing), lost: madeBy(lost) }];
  });
}

interface Sides {
  readonly fields: Conflict['fields'];
  readonly standing: Change;
  readonly lost: Change;
}

/** Of each field what stands and what lost; who made it is told by the field that leads. */
function fieldSides({ sqlite }: Reader, { kind, record, lead, conflicts }: Group): Sides | undefined {
  const shape = shapeOf(kind);
  const row = prepared(sqlite, `SELECT * FROM ${shape.table} WHERE id = ?`).get(record) as Row;
  const first = conflicts.find(({ field }) => field === lead) ?? conflicts[0];
  const standing = changeAt(sqlite, fieldVersion(row.clock, numberOf(shape, first.field)));
  const lost = changeAt(sqlite, first);
  if (standing === undefined || lost === undefined) return undefined;
  const order = [...shape.fields.keys()];
  const fields = conflicts
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map(({ field, value }) => ({ field, standing: row[shape.fields.get(field)?.column ?? ''] ?? null, lost: value }));
  return { fields, standing, lost };
}

type Row = Readonly<Record<string, Stored>> & { readonly clock: Buffer };

/** The deletion stands; what lost is what others edited, of which its author did not know. */
function deletionSides({ sqlite }: Reader, { kind, record, conflicts }: Group): Sides | undefined {
  const shape = shapeOf(kind);
  const changes = changesOfRecord(sqlite, record);
  const standing = changes.find(({ device, stamp }) => device === conflicts[0].device && stamp === conflicts[0].stamp);
  const unseen = standing === undefined ? [] : unseenBy(numbersOf(sqlite), shape, changes, standing);
  const lost = unseen.at(-1);
  if (standing === undefined || lost === undefined) return undefined;
  const edited = new Map<string, Conflict['fields'][number]>();
  for (const { patch, base } of unseen) {
    [...patch].forEach(([field, value], i) => {
      const replaced = base?.[i];
      const before = edited.get(field)?.standing ?? (replaced === undefined ? null : valueAt(sqlite, replaced, field));
      if (before !== value) edited.set(field, { field, standing: before, lost: value });
    });
  }
  return { fields: [...edited.values()], standing, lost };
}

function editOf({ sqlite }: Reader, codes: ReadonlyMap<string, string>, change: Change): ConflictEdit {
  const deviceId = refValue(sqlite, change.device) ?? '';
  const staffId = change.actor === null ? null : (refValue(sqlite, change.actor) ?? null);
  const text = `SELECT office_id FROM staff_member WHERE id = coalesce(?, (SELECT owner_id FROM device WHERE id = ?))`;
  const officeId = (prepared(sqlite, text).pluck().get(staffId, deviceId) as string | undefined) ?? null;
  return { at: instantOfStamp(change.stamp), staffId, deviceCode: codes.get(deviceId) ?? '?', officeId };
}

function shapeOf(kind: string): Shape {
  const shape = shapeOfKind(kind);
  if (shape === undefined) throw new Error(`unknown record kind ${kind}`);
  return shape;
}

const numberOf = (shape: Shape, field: string): number => shape.fields.get(field)?.number ?? -1;
