import type { Reference } from '#db/schema/references.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { type Shape, type Stored, shapeOfKind } from '../changes/fields.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { remake } from './remade.ts';

type Reader = Pick<Context, 'sqlite'>;

/** What becomes of the fields that name a merged record. */
interface Following {
  /** Records that are simply told the survivor's id instead of the merged one's. */
  readonly renamed: readonly Reference[];
  /** Records whose id is made of the merged one's: taken off the one and put on the other, where the same stands once. */
  readonly remade: readonly Reference[];
  /** Fields that go on naming the merged record, because they say what became of it. */
  readonly staying: readonly Reference[];
}

export const FOLLOWING: Readonly<Record<MergeKind, Following>> = {
  inquiry: {
    renamed: [
      { kind: 'entry', field: 'inquiryId' },
      { kind: 'advice', field: 'inquiryId' },
      { kind: 'party', field: 'inquiryId' },
      { kind: 'task', field: 'inquiryId' },
      { kind: 'match', field: 'inquiryId' },
      { kind: 'cooperation', field: 'inquiryId' },
      { kind: 'report_story', field: 'inquiryId' },
      { kind: 'file', field: 'ownerId' },
    ],
    remade: [
      { kind: 'label', field: 'ownerId' },
      { kind: 'meeting_inquiry', field: 'inquiryId' },
    ],
    staying: [{ kind: 'inquiry', field: 'mergedIntoId' }],
  },
  person: {
    renamed: [
      { kind: 'affiliation', field: 'personId' },
      { kind: 'inquiry', field: 'requesterPersonId' },
      { kind: 'party', field: 'personId' },
      { kind: 'entry', field: 'personId' },
      { kind: 'interpreter', field: 'personId' },
      { kind: 'consent', field: 'personId' },
      { kind: 'file', field: 'ownerId' },
    ],
    remade: [
      { kind: 'contact_point', field: 'ownerId' },
      { kind: 'label', field: 'ownerId' },
      { kind: 'participant', field: 'personId' },
    ],
    staying: [{ kind: 'person', field: 'mergedIntoId' }],
  },
  organisation: {
    renamed: [
      { kind: 'affiliation', field: 'organisationId' },
      { kind: 'inquiry', field: 'requesterOrganisationId' },
      { kind: 'party', field: 'organisationId' },
      { kind: 'task', field: 'organisationId' },
      { kind: 'match', field: 'organisationId' },
      { kind: 'file', field: 'ownerId' },
    ],
    remade: [
      { kind: 'contact_point', field: 'ownerId' },
      { kind: 'label', field: 'ownerId' },
      { kind: 'participant', field: 'organisationId' },
      { kind: 'cooperation_party', field: 'organisationId' },
      { kind: 'relation', field: 'organisationId' },
      { kind: 'relation', field: 'otherOrganisationId' },
    ],
    staying: [{ kind: 'organisation', field: 'mergedIntoId' }],
  },
};

/** Moves everything that names one record to another of its kind. */
export function moveAll(context: Reader, write: RawWrite, kind: MergeKind, from: string, to: string): void {
  for (const reference of FOLLOWING[kind].renamed) rename(context, write, reference, from, to);
  for (const reference of FOLLOWING[kind].remade) remake(context, write, reference, from, to);
}

function rename({ sqlite }: Reader, write: RawWrite, reference: Reference, from: string, to: string): void {
  const { shape, column } = shapeAt(reference);
  const text = `SELECT id FROM ${shape.table} WHERE ${column} = ? AND deleted_at IS NULL ORDER BY id`;
  const ids = prepared(sqlite, text).pluck().all(from) as readonly string[];
  for (const id of ids) write.updateStored(shape, id, new Map<string, Stored>([[reference.field, to]]));
}

/** Where a reference stands in the database. */
export function shapeAt({ kind, field }: Reference): { readonly shape: Shape; readonly column: string } {
  const shape = shapeOfKind(kind);
  const column = shape?.fields.get(field)?.column;
  if (shape === undefined || column === undefined) throw new Error(`${kind} has no field ${field}`);
  return { shape, column };
}
