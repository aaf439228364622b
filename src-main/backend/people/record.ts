import { eq } from 'drizzle-orm';
import { personTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { PersonRecord } from '#shared/contract/people.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { labelsOf } from '../labels/index.ts';
import { survivorOf } from '../lists/index.ts';
import { affiliationsOf } from './affiliations.ts';
import { consentsOf } from './consents.ts';
import { contactPointsOf } from './contact-points.ts';
import { relatedInquiriesOf, relatedMeetingsOf } from './related.ts';

/** Everything of one person that stands on their own screen. @throws DeskError NOT_FOUND */
export function readPersonRecord(context: Pick<Context, 'sqlite' | 'db'>, id: string): PersonRecord {
  const row = context.db.select().from(personTable).where(eq(personTable.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'person' });
  const { clock: _clock, latinKey: _latin, japaneseKey: _japanese, mergedIntoId: _merged, ...fields } = row;
  const files = prepared(context.sqlite, 'SELECT count(*) FROM file WHERE owner_id = ? AND deleted_at IS NULL');
  return {
    ...fields,
    mergedInto: survivorOf(context, 'person', id),
    labels: labelsOf(context, id),
    contactPoints: contactPointsOf(context, id),
    affiliations: affiliationsOf(context, id),
    consents: consentsOf(context, id),
    inquiries: relatedInquiriesOf(context, 'person', id),
    meetings: relatedMeetingsOf(context, 'person', id),
    counts: { files: files.pluck().get(id) as number },
  };
}
