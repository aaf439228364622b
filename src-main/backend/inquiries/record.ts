import { eq } from 'drizzle-orm';
import { inquiryTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { replyLanguages } from '#shared/domain/letters.ts';
import { type InquiryStatus, STATUSES, type Step } from '#shared/domain/lists.ts';
import { type InquiryForStatus, movesFrom, nextStep } from '#shared/domain/status.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { labelsOf, regionVersionsOf } from '../labels/index.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';
import { mergedInto, survivingInquiry } from './merged.ts';

type Reader = Pick<Context, 'sqlite'>;

/** The columns that date the steps; `received` is dated by the receipt itself. */
export const STEP_COLUMNS = {
  received: 'receivedAt',
  acknowledged: 'acknowledgedAt',
  qualified: 'qualifiedAt',
  matching: 'matchingAt',
  introduced: 'introducedAt',
  'meeting-planned': 'meetingPlannedAt',
  'meeting-held': 'meetingHeldAt',
  'follow-up': 'followUpAt',
  concluded: 'concludedAt',
} as const satisfies Record<Step, string>;

/** An inquiry's own row, with what its status rules count. */
export interface InquiryState extends InquiryForStatus {
  readonly id: string;
  readonly officeId: string | null;
  readonly receivedAt: number;
  readonly answeredAt: number | null;
  readonly answerDueOn: string | null;
  readonly qualifyDueOn: string | null;
  readonly nextStepOn: string | null;
  readonly heldOn: string | null;
  /** Past holds, oldest first. */
  readonly holds: readonly (readonly [string, string])[];
  readonly statusBefore: InquiryStatus | null;
}

const PARTNERS = `(SELECT count(*) FROM match m WHERE m.inquiry_id = r.id AND m.deleted_at IS NULL
    AND m.state IN ('shortlisted', 'proposed', 'accepted', 'introduced'))
  + (SELECT count(*) FROM party WHERE inquiry_id = r.id AND role = 'partner' AND deleted_at IS NULL)`;
const meetings = (
  states: string,
): string => `(SELECT count(*) FROM meeting_inquiry mi JOIN meeting m ON m.id = mi.meeting_id
  WHERE mi.inquiry_id = r.id AND mi.deleted_at IS NULL AND m.deleted_at IS NULL AND m.state IN (${states}))`;

const STATE = `SELECT r.id, r.office_id AS officeId, r.received_at AS receivedAt, r.answered_at AS answeredAt,
    r.answer_due_on AS answerDueOn, r.qualify_due_on AS qualifyDueOn, r.next_step_on AS nextStepOn, r.held_on AS heldOn,
    r.holds, r.status, r.status_before AS statusBefore, r.outcome,
    (r.requester_person_id IS NOT NULL OR r.requester_organisation_id IS NOT NULL) AS requesterCount,
    (SELECT count(*) FROM label WHERE owner_id = r.id AND facet = 'form' AND deleted_at IS NULL) AS formCount,
    ${PARTNERS} AS partnerCount, ${meetings("'planned', 'held'")} AS meetingCount, ${meetings("'held'")} AS heldMeetingCount
  FROM inquiry r WHERE r.id = ?`;

/** What the status rules need to know of an inquiry. @throws DeskError NOT_FOUND */
export function inquiryState({ sqlite }: Reader, id: string): InquiryState {
  const state = prepared(sqlite, STATE).get(id) as
    | (Omit<InquiryState, 'holds'> & { readonly holds: string | null })
    | undefined;
  if (state === undefined) throw new DeskError('NOT_FOUND', { kind: 'inquiry' });
  return { ...state, holds: state.holds === null ? [] : (JSON.parse(state.holds) as InquiryState['holds']) };
}

const REQUESTER = `SELECT ${selectPerson('p')}, ${selectOrganisation('o')}, p.preferred_language AS preferredLanguage,
    (SELECT json_group_array(value) FROM label WHERE owner_id = p.id AND facet = 'language' AND deleted_at IS NULL) AS languages
  FROM inquiry r
  LEFT JOIN person p ON p.id = r.requester_person_id LEFT JOIN organisation o ON o.id = r.requester_organisation_id
  WHERE r.id = ?`;

const counted = (table: string, column: string): string =>
  `(SELECT count(*) FROM ${table} WHERE ${column} = @id AND deleted_at IS NULL)`;
const COUNTS = `SELECT ${counted('entry', 'inquiry_id')} AS entries, ${counted('match', 'inquiry_id')} AS matches,
  (SELECT count(*) FROM task WHERE inquiry_id = @id AND deleted_at IS NULL AND done_at IS NULL) AS tasks,
  (SELECT count(*) FROM advice WHERE inquiry_id = @id AND deleted_at IS NULL AND state = 'open') AS advice,
  ${counted('meeting_inquiry', 'inquiry_id')} AS meetings,
  ${counted('file', 'owner_id')} + (SELECT count(*) FROM file f JOIN entry e ON e.id = f.owner_id
    WHERE e.inquiry_id = @id AND f.deleted_at IS NULL AND e.deleted_at IS NULL) AS files`;

/** Everything of one inquiry that stands on its own screen. @throws DeskError NOT_FOUND */
export function readInquiry(context: Pick<Context, 'sqlite' | 'db'>, id: string): InquiryRecord {
  const row = context.db.select().from(inquiryTable).where(eq(inquiryTable.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'inquiry' });
  const requester = prepared(context.sqlite, REQUESTER).get(id) as Readonly<Record<string, unknown>>;
  const person = readPerson(requester, 'p');
  const state = inquiryState(context, id);
  const moves = movesFrom(state);
  const primary = nextStep(state);
  return {
    ...ownFields(row),
    steps: Object.fromEntries(STATUSES.map((step) => [step, row[STEP_COLUMNS[step]]])),
    person,
    organisation: readOrganisation(requester, 'o'),
    replyLanguages: [...replyLanguages(person && { ...spokenBy(requester), ...person }, row.language)],
    labels: labelsOf(context, id),
    regionVersions: regionVersionsOf(context, id),
    parties: partiesOf(context, id),
    moves: moves.map(({ to, kind, lacks }) => ({ to, kind, lacks: [...lacks] })),
    nextMove: primary === null ? null : moves.findIndex((move) => move.to === primary.to),
    counts: prepared(context.sqlite, COUNTS).get({ id }) as InquiryRecord['counts'],
    mergedInto: survivingInquiry(context, id),
    merged: mergedInto(context, id),
  };
}

const spokenBy = ({ preferredLanguage, languages }: Readonly<Record<string, unknown>>) => ({
  preferredLanguage: preferredLanguage as string | null,
  languages: JSON.parse(languages as string) as readonly string[],
});

/** The fields of the row that the record shows as they are. */
function ownFields(row: typeof inquiryTable.$inferSelect) {
  const { id, number, subject, description, language, channel, receivedAt, receivedZone, thirdRegion, priority } = row;
  const { ownerId, officeId, status, statusSince, answeredAt, answerDueOn, qualifyDueOn, heldOn } = row;
  const { nextStep: step, nextStepOn, outcome, outcomeNote, createdAt, deletedAt } = row;
  return {
    ...{ id, number, subject, description, language, channel, receivedAt, receivedZone, thirdRegion, priority },
    ...{ ownerId, officeId, status, statusSince, answeredAt, answerDueOn, qualifyDueOn, heldOn },
    ...{ nextStep: step, nextStepOn, outcome, outcomeNote, createdAt, deletedAt },
  };
}

function partiesOf({ sqlite }: Reader, id: string): InquiryRecord['parties'] {
  const text = `SELECT t.id, t.role, t.note, ${selectPerson('p')}, ${selectOrganisation('o')} FROM party t
    LEFT JOIN person p ON p.id = t.person_id LEFT JOIN organisation o ON o.id = t.organisation_id
    WHERE t.inquiry_id = ? AND t.deleted_at IS NULL ORDER BY t.rowid`;
  const rows = prepared(sqlite, text).all(id) as (InquiryRecord['parties'][number] & Record<string, unknown>)[];
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    note: row.note,
    person: readPerson(row, 'p'),
    organisation: readOrganisation(row, 'o'),
  }));
}
