import { DeskError } from '#shared/contract/errors.ts';
import type { MeetingProposal } from '#shared/contract/meetings.ts';
import { lateralityOf } from '#shared/domain/laterality.ts';
import type { ParticipantRole, PartyRole, Side } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';
import { currentOrganisationOf } from './affiliation.ts';

type Reader = Pick<Context, 'sqlite' | 'ports'>;
type Proposed = MeetingProposal['participants'][number];
type Row = Readonly<Record<string, unknown>>;

const NAMED = `${selectPerson('p')}, ${selectOrganisation('o')}`;
const INQUIRY = `SELECT r.id, r.number, r.subject, r.language, r.status, NULL AS partyRole, ${NAMED} FROM inquiry r
  LEFT JOIN person p ON p.id = r.requester_person_id LEFT JOIN organisation o ON o.id = r.requester_organisation_id
  WHERE r.id = ?`;
const PARTIES = `SELECT t.role AS partyRole, ${NAMED} FROM party t
  LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organisation o ON o.id = t.organisation_id
  WHERE t.inquiry_id = ? AND t.deleted_at IS NULL ORDER BY t.rowid`;
const PARTNERS = `SELECT NULL AS partyRole, NULL AS p_id, ${selectOrganisation('o')} FROM match m
  JOIN organisation o ON o.id = m.organisation_id
  WHERE m.inquiry_id = ? AND m.state IN ('accepted', 'introduced') AND m.deleted_at IS NULL ORDER BY m.rowid`;

/**
 * What inquiries propose for a meeting: the first one's subject, and as participants their requesters, parties and the
 * partners who accepted or were introduced, each once. @throws DeskError NOT_FOUND
 */
export function proposeMeeting(context: Reader, inquiryIds: readonly string[]): MeetingProposal {
  const { sqlite } = context;
  const inquiries = inquiryIds.map((id) => {
    const row = prepared(sqlite, INQUIRY).get(id) as (MeetingProposal['inquiries'][number] & Row) | undefined;
    if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'inquiry' });
    return row;
  });
  const rows = inquiries.flatMap((inquiry) => [
    inquiry,
    ...(prepared(sqlite, PARTIES).all(inquiry.id) as Row[]),
    ...(prepared(sqlite, PARTNERS).all(inquiry.id) as Row[]),
  ]);
  const participants = eachOnce(rows.flatMap((row) => proposedBy(context, row)));
  return {
    title: inquiries[0]?.subject ?? null,
    language: inquiries[0]?.language ?? null,
    laterality: lateralityOf(participants.map(({ side }) => side)),
    inquiries: inquiries.map(({ id, number, subject, language, status }) => ({
      ...{ id, number, subject, language, status },
    })),
    participants,
  };
}

function proposedBy(context: Reader, row: Row): Proposed[] {
  const person = readPerson(row, 'p');
  const organisation =
    readOrganisation(row, 'o') ?? (person === null ? null : currentOrganisationOf(context, person.id));
  if (person === null && organisation === null) return [];
  // Of a person without an organisation only the name tells the side; people correct it where it tells wrong.
  const side: Side = organisation?.side ?? (person?.nameLanguage === 'ja' ? 'japan' : 'europe');
  return [{ person, organisation, side, role: roleOf(row.partyRole as PartyRole | null) }];
}

function roleOf(partyRole: PartyRole | null): ParticipantRole {
  return partyRole === 'observer' || partyRole === 'adviser' ? 'observer' : 'participant';
}

/** An organisation is proposed as such only where none of its people is. */
function eachOnce(proposed: readonly Proposed[]): Proposed[] {
  const seen = new Set(proposed.flatMap(({ person, organisation }) => (person === null ? [] : [organisation?.id])));
  return proposed.filter(({ person, organisation }) => {
    const key = person?.id ?? organisation?.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
