import type { Reference } from '#db/schema/references.ts';
import { LABEL_FACETS } from '#shared/domain/lists.ts';
import { shapeOfKind } from '../changes/fields.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { changeLabels, labelsOf } from '../labels/index.ts';
import { linkInquiry, unlinkInquiry } from '../meetings/index.ts';

type Reader = Pick<Context, 'sqlite'>;

/** Records that are simply told the survivor's id instead of the merged inquiry's. */
export const RENAMED: readonly Reference[] = [
  { kind: 'entry', field: 'inquiryId' },
  { kind: 'party', field: 'inquiryId' },
  { kind: 'task', field: 'inquiryId' },
  { kind: 'match', field: 'inquiryId' },
  { kind: 'cooperation', field: 'inquiryId' },
  { kind: 'file', field: 'ownerId' },
];

/** Records whose id is made of the inquiry's: taken off the one and put on the other, where the same stands once. */
export const REMADE: readonly Reference[] = [
  { kind: 'label', field: 'ownerId' },
  { kind: 'meeting_inquiry', field: 'inquiryId' },
];

/** Fields that go on naming the merged inquiry, because they say what became of it. */
export const STAYING: readonly Reference[] = [{ kind: 'inquiry', field: 'mergedIntoId' }];

/** Moves everything that names one inquiry to another. */
export function moveAll(context: Reader, write: RawWrite, from: string, to: string): void {
  for (const reference of RENAMED) rename(context, write, reference, from, to);
  moveLabels(context, write, from, to);
  moveLinks(context, write, from, to);
}

function rename({ sqlite }: Reader, write: RawWrite, { kind, field }: Reference, from: string, to: string): void {
  const shape = shapeOfKind(kind);
  const column = shape?.fields.get(field)?.column;
  if (shape === undefined || column === undefined) throw new Error(`${kind} has no field ${field}`);
  const text = `SELECT id FROM ${shape.table} WHERE ${column} = ? AND deleted_at IS NULL ORDER BY id`;
  const ids = prepared(sqlite, text).pluck().all(from) as readonly string[];
  for (const id of ids) write.updateStored(shape, id, new Map([[field, to]]));
}

function moveLabels(context: Reader, write: RawWrite, from: string, to: string): void {
  const labels = labelsOf(context, from);
  for (const facet of LABEL_FACETS) {
    const values = labels[facet] ?? [];
    changeLabels(write, to, facet, { add: values, remove: [] });
    changeLabels(write, from, facet, { add: [], remove: values });
  }
}

function moveLinks({ sqlite }: Reader, write: RawWrite, from: string, to: string): void {
  const text = 'SELECT meeting_id FROM meeting_inquiry WHERE inquiry_id = ? AND deleted_at IS NULL ORDER BY id';
  const meetings = prepared(sqlite, text).pluck().all(from) as readonly string[];
  for (const meetingId of meetings) {
    linkInquiry(write, meetingId, to);
    unlinkInquiry(write, meetingId, from);
  }
}
