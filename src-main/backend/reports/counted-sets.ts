import type { IndicatorId } from '#shared/domain/indicators.ts';
import { STATUSES, type Step } from '#shared/domain/lists.ts';

/**
 * What each indicator counts, as a query that gives the ids of the counted records. The written rules stand in
 * `locales/<lang>/indicators.json`; a change here is a change of the rule's version there.
 * Parameters: @fromInstant, @untilInstant (epoch ms, the end excluded), @from, @to (days, both included).
 */
const within = (column: string): string => `${column} >= @fromInstant AND ${column} < @untilInstant`;

const RECEIVED = `FROM inquiry r WHERE r.deleted_at IS NULL AND ${within('r.received_at')}`;

const ANSWERED = `SELECT r.id FROM inquiry r WHERE r.deleted_at IS NULL AND ${within('r.answered_at')}`;

const INTRODUCED = `FROM match m JOIN inquiry r ON r.id = m.inquiry_id
  WHERE m.deleted_at IS NULL AND r.deleted_at IS NULL AND ${within('m.introduced_at')}`;

const HELD = `FROM meeting m WHERE m.deleted_at IS NULL AND m.state = 'held' AND ${within('m.start_at')}`;

const ATTENDED = `FROM participant p WHERE p.deleted_at IS NULL AND p.attendance = 'attended'
  AND p.meeting_id IN (SELECT m.id ${HELD})`;

/** An organisation without a named person stands for one; beside one of its people it would be counted twice. */
const ATTENDEES = `${ATTENDED} AND (p.person_id IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM participant q WHERE q.meeting_id = p.meeting_id AND q.organisation_id = p.organisation_id
      AND q.person_id IS NOT NULL AND q.attendance = 'attended' AND q.deleted_at IS NULL))`;

const SUPPORTED = `SELECT r.requester_organisation_id ${RECEIVED} AND r.requester_organisation_id IS NOT NULL
  UNION SELECT t.organisation_id FROM party t WHERE t.role = 'partner' AND t.deleted_at IS NULL
    AND t.organisation_id IS NOT NULL AND t.inquiry_id IN (SELECT r.id ${RECEIVED})
  UNION SELECT m.organisation_id ${INTRODUCED}
  UNION SELECT p.organisation_id ${ATTENDED} AND p.organisation_id IS NOT NULL`;

const ORGANISATIONS = `FROM organisation o WHERE o.deleted_at IS NULL AND o.id IN (${SUPPORTED})`;

/** The organisations of those who sat in meetings, deleted ones among them. */
export const ATTENDING_ORGANISATIONS = `SELECT DISTINCT p.organisation_id ${ATTENDED} AND p.organisation_id IS NOT NULL`;

export const COUNTED_SETS: Readonly<Record<IndicatorId, string>> = {
  'inquiries-received': `SELECT r.id ${RECEIVED}`,
  'inquiries-answered': ANSWERED,
  'inquiries-concluded': `SELECT r.id FROM inquiry r WHERE r.deleted_at IS NULL AND r.status = 'concluded'
    AND ${within('r.concluded_at')}`,
  'first-answer-days': ANSWERED,
  'first-answer-in-time': ANSWERED,
  'third-region-cases': `SELECT r.id ${RECEIVED} AND (r.third_region IS NOT NULL
    OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = r.requester_organisation_id AND o.side = 'third')
    OR EXISTS (SELECT 1 FROM party t JOIN organisation o ON o.id = t.organisation_id
      WHERE t.inquiry_id = r.id AND t.deleted_at IS NULL AND o.side = 'third'))`,
  'organisations-supported': `SELECT o.id ${ORGANISATIONS}`,
  'regions-supported': `SELECT o.id ${ORGANISATIONS} AND o.region_code IS NOT NULL`,
  introductions: `SELECT m.id ${INTRODUCED}`,
  'meetings-held': `SELECT m.id ${HELD}`,
  'meeting-participants': `SELECT p.id ${ATTENDEES}`,
  'women-among-participants': `SELECT p.id ${ATTENDEES}
    AND EXISTS (SELECT 1 FROM person h WHERE h.id = p.person_id AND h.gender IS NOT NULL)`,
  cooperations: 'SELECT k.id FROM cooperation k WHERE k.deleted_at IS NULL AND k.agreed_on BETWEEN @from AND @to',
};

/** Where an indicator counts something else than the records it opens: what, and the join that leads there. */
export const MEASURES: Readonly<Partial<Record<IndicatorId, { readonly joins: string; readonly value: string }>>> = {
  'regions-supported': {
    joins: 'JOIN organisation place ON place.id = c.id',
    value: 'count(DISTINCT place.region_code)',
  },
  'women-among-participants': {
    joins: 'JOIN participant guest ON guest.id = c.id JOIN person woman ON woman.id = guest.person_id',
    value: "avg(woman.gender = 'female')",
  },
};

/** The column that dates each step of an inquiry. */
export const STEP_COLUMNS: Readonly<Record<Step, string>> = {
  received: 'received_at',
  acknowledged: 'acknowledged_at',
  qualified: 'qualified_at',
  matching: 'matching_at',
  introduced: 'introduced_at',
  'meeting-planned': 'meeting_planned_at',
  'meeting-held': 'meeting_held_at',
  'follow-up': 'follow_up_at',
  concluded: 'concluded_at',
};

/**
 * Whether an inquiry `r` has come at least as far as a step. A skipped step counts once a later one is dated; a conclusion
 * tells nothing of the steps before it, for a case may be withdrawn from any of them.
 */
export function hasReached(step: Step): string {
  if (step === 'concluded') return 'r.concluded_at IS NOT NULL';
  const later = STATUSES.slice(STATUSES.indexOf(step), -1);
  return `coalesce(${later.map((one) => `r.${STEP_COLUMNS[one]}`).join(', ')}, NULL) IS NOT NULL`;
}
