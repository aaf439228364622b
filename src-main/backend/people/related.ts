import type { RelatedInquiries, RelatedInquiry, RelatedMeeting } from '#shared/contract/related.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

type Reader = Pick<Context, 'sqlite'>;
type Kind = 'person' | 'organisation';

/** At most so many inquiries stand on a record's page; the count tells of the others. */
const SHOWN = 50;
const LIVE = 'deleted_at IS NULL';

const MENTIONS: Readonly<Record<Kind, string>> = {
  person: `SELECT id AS inquiryId, 'requester' AS part, NULL AS partyRole, NULL AS matchState
      FROM inquiry WHERE requester_person_id = @id
    UNION ALL SELECT inquiry_id, 'party', role, NULL FROM party WHERE person_id = @id AND ${LIVE}`,
  organisation: `SELECT id AS inquiryId, 'requester' AS part, NULL AS partyRole, NULL AS matchState
      FROM inquiry WHERE requester_organisation_id = @id
    UNION ALL SELECT inquiry_id, 'party', role, NULL FROM party WHERE organisation_id = @id AND ${LIVE}
    UNION ALL SELECT inquiry_id, 'match', NULL, state FROM match WHERE organisation_id = @id AND ${LIVE}`,
};

/** The inquiries a person or organisation is part of, newest first; one with several parts is named by the first of them. */
export function relatedInquiriesOf({ sqlite }: Reader, kind: Kind, id: string): RelatedInquiries {
  const parts = `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY inquiryId
      ORDER BY CASE part WHEN 'requester' THEN 0 WHEN 'party' THEN 1 ELSE 2 END) AS place
    FROM (${MENTIONS[kind]})) WHERE place = 1`;
  const from = `FROM (${parts}) m JOIN inquiry i ON i.id = m.inquiryId AND i.${LIVE}`;
  const text = `SELECT i.id, i.number, i.subject, i.language, i.status, i.received_at AS receivedAt,
    i.received_zone AS receivedZone, m.part AS "as", m.partyRole, m.matchState ${from}
    ORDER BY i.received_at DESC, i.id DESC LIMIT ${SHOWN}`;
  const rows = prepared(sqlite, text).all({ id }) as RelatedInquiry[];
  const count = prepared(sqlite, `SELECT count(*) ${from}`).pluck().get({ id }) as number;
  return { count, rows };
}

/** The meetings a person or organisation is invited to, newest first. */
export function relatedMeetingsOf({ sqlite }: Reader, kind: Kind, id: string): RelatedMeeting[] {
  const text = `SELECT id, title, language, form, state, start_at AS startAt, end_at AS endAt, zone, other_zone AS otherZone
    FROM meeting WHERE ${LIVE} AND id IN (SELECT meeting_id FROM participant WHERE ${kind}_id = ? AND ${LIVE})
    ORDER BY start_at DESC, id DESC LIMIT ${SHOWN}`;
  return prepared(sqlite, text).all(id) as RelatedMeeting[];
}
