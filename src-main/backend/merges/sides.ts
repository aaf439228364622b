import type { InquirySide, OrganisationSide, PersonSide } from '#shared/contract/merges.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readInquiry } from '../inquiries/index.ts';
import { readOrganisationRecord } from '../organisations/index.ts';
import { readPersonRecord } from '../people/index.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/** An inquiry as it stands before a merge. @throws DeskError NOT_FOUND */
export function inquirySide(context: Reader, id: string): InquirySide {
  const { number, subject, language, status, receivedAt, receivedZone, ...record } = readInquiry(context, id);
  const { person, organisation, ownerId, nextStep, nextStepOn, description, outcome, counts } = record;
  return {
    ...{ id, number, subject, language, status, receivedAt, receivedZone, person, organisation, ownerId },
    ...{ nextStep, nextStepOn, description, outcome, counts },
  };
}

/** A person as they stand before a merge. @throws DeskError NOT_FOUND */
export function personSide(context: Reader, id: string): PersonSide {
  const {
    labels: _labels,
    deletedAt: _deletedAt,
    affiliations,
    consents,
    inquiries,
    meetings,
    ...record
  } = readPersonRecord(context, id);
  return {
    ...record,
    organisations: affiliations.map(({ organisation }) => organisation),
    counts: {
      ...{ affiliations: affiliations.length, inquiries: inquiries.count, meetings: meetings.length },
      ...{ consents: consents.length, cooperations: 0, files: record.counts.files },
    },
  };
}

/** An organisation as it stands before a merge. @throws DeskError NOT_FOUND */
export function organisationSide(context: Reader, id: string): OrganisationSide {
  const { affiliations, inquiries, meetings, cooperations, counts, ...record } = readOrganisationRecord(context, id);
  return {
    ...record,
    counts: {
      ...{ affiliations: affiliations.length, inquiries: inquiries.count, meetings: meetings.length, consents: 0 },
      ...{ cooperations: cooperations.length, files: counts.files },
    },
  };
}

/** Whether a record was erased: nobody can be told any more who it was. */
export function isErased({ sqlite }: Pick<Context, 'sqlite'>, id: string): boolean {
  return prepared(sqlite, 'SELECT 1 FROM erased WHERE record = @id AND person = @id').get({ id }) !== undefined;
}
