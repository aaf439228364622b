import type { CountedRecord } from '#shared/domain/indicators.ts';
import type { Link } from '#shared/domain/own-indicators/fields.ts';

/**
 * The building blocks of own indicators as SQL, under the names of `domain/own-indicators/fields.ts`. Tables are known by the same
 * letters throughout: r inquiry, o organisation, m meeting or match, p participant, k cooperation.
 */
interface Source {
  readonly id: string;
  readonly from: string;
  readonly where: string;
}

/** What stands for a record of each kind; nothing here repeats one. */
export const SOURCES: Readonly<Record<CountedRecord, Source>> = {
  inquiry: {
    id: 'r.id',
    from: 'inquiry r LEFT JOIN organisation o ON o.id = r.requester_organisation_id',
    where: 'r.deleted_at IS NULL',
  },
  organisation: { id: 'o.id', from: 'organisation o', where: 'o.deleted_at IS NULL' },
  match: {
    id: 'm.id',
    from: 'match m JOIN inquiry r ON r.id = m.inquiry_id JOIN organisation o ON o.id = m.organisation_id',
    where: 'm.deleted_at IS NULL AND r.deleted_at IS NULL',
  },
  meeting: { id: 'm.id', from: 'meeting m', where: 'm.deleted_at IS NULL' },
  participant: {
    id: 'p.id',
    from: 'participant p JOIN meeting m ON m.id = p.meeting_id LEFT JOIN organisation o ON o.id = p.organisation_id',
    where: 'p.deleted_at IS NULL AND m.deleted_at IS NULL',
  },
  cooperation: {
    id: 'k.id',
    from: 'cooperation k LEFT JOIN inquiry r ON r.id = k.inquiry_id AND r.deleted_at IS NULL',
    where: 'k.deleted_at IS NULL',
  },
};

/** An instant or a plain day of the record; or, where it may have several, a question about each of them. */
export type DateSql =
  | { readonly at: string; readonly isDay?: true }
  | { readonly any: (within: (at: string) => string) => string };

const DAY = { isDay: true } as const;

export const DATE_SQL: Readonly<Record<CountedRecord, Readonly<Record<string, DateSql>>>> = {
  inquiry: {
    received: { at: 'r.received_at' },
    acknowledged: { at: 'r.acknowledged_at' },
    answered: { at: 'r.answered_at' },
    qualified: { at: 'r.qualified_at' },
    matching: { at: 'r.matching_at' },
    introduced: { at: 'r.introduced_at' },
    'meeting-planned': { at: 'r.meeting_planned_at' },
    'meeting-held': { at: 'r.meeting_held_at' },
    'follow-up': { at: 'r.follow_up_at' },
    // One that was reopened since is not concluded.
    concluded: { at: "CASE r.status WHEN 'concluded' THEN r.concluded_at END" },
  },
  organisation: {
    requested: {
      any: (within) => `EXISTS (SELECT 1 FROM inquiry r WHERE r.requester_organisation_id = o.id
        AND r.deleted_at IS NULL AND ${within('r.received_at')})`,
    },
    introduced: {
      any: (within) => `EXISTS (SELECT 1 FROM match x JOIN inquiry r ON r.id = x.inquiry_id
        WHERE x.organisation_id = o.id AND x.deleted_at IS NULL AND r.deleted_at IS NULL AND ${within('x.introduced_at')})`,
    },
    attended: {
      any: (within) => `EXISTS (SELECT 1 FROM participant p JOIN meeting m ON m.id = p.meeting_id
        WHERE p.organisation_id = o.id AND p.deleted_at IS NULL AND p.attendance = 'attended'
          AND m.deleted_at IS NULL AND m.state = 'held' AND ${within('m.start_at')})`,
    },
    added: { at: 'o.created_at' },
  },
  match: {
    added: { at: 'm.created_at' },
    proposed: { at: 'm.proposed_at' },
    declined: { at: 'm.declined_at' },
    introduced: { at: 'm.introduced_at' },
  },
  meeting: { start: { at: 'm.start_at' }, added: { at: 'm.created_at' } },
  participant: { start: { at: 'm.start_at' } },
  cooperation: {
    agreed: { at: 'k.agreed_on', ...DAY },
    'follow-up-3': { at: 'k.follow_up_3_on', ...DAY },
    'follow-up-6': { at: 'k.follow_up_6_on', ...DAY },
    'follow-up-12': { at: 'k.follow_up_12_on', ...DAY },
  },
};

/** One value of the record; values of a list on it, as a query that ends in a condition; or whether there is anything. */
export type FieldSql =
  | { readonly value: string; readonly inside?: true }
  | { readonly list: string; readonly value: string; readonly inside?: true }
  | { readonly exists: string };

const labels = (owner: string, facet: string) => ({
  list: `FROM label l WHERE l.owner_id = ${owner} AND l.facet = '${facet}' AND l.deleted_at IS NULL`,
  value: 'l.value',
});
const one = (value: string): FieldSql => ({ value });
/** Of a person, where it was recorded. */
const genderOf = (person: string): FieldSql => one(`(SELECT h.gender FROM person h WHERE h.id = ${person})`);
const given = (value: string): FieldSql => ({ exists: `${value} IS NOT NULL` });
/** A region of Europe holds the ones inside it. */
const REGION: FieldSql = { value: 'o.region_code', inside: true };
const PLACE = {
  side: one('o.side'),
  'organisation-kind': one('o.kind'),
  country: one('o.country'),
  region: REGION,
};

export const FIELD_SQL: Readonly<Record<CountedRecord, Readonly<Record<string, FieldSql>>>> = {
  inquiry: {
    status: one('r.status'),
    // One that was reopened keeps its former outcome until it is concluded again.
    outcome: one("CASE r.status WHEN 'concluded' THEN r.outcome END"),
    channel: one('r.channel'),
    priority: one('r.priority'),
    form: labels('r.id', 'form'),
    sector: labels('r.id', 'sector'),
    ...PLACE,
    'sought-region': { ...labels('r.id', 'region'), inside: true },
    'third-region': one('r.third_region'),
    language: one('r.language'),
    office: one('r.office_id'),
    tag: labels('r.id', 'tag'),
    organisation: given('r.requester_organisation_id'),
    person: given('r.requester_person_id'),
    gender: genderOf('r.requester_person_id'),
  },
  organisation: {
    ...PLACE,
    size: one('o.size'),
    sector: labels('o.id', 'sector'),
    'form-offered': labels('o.id', 'form-offered'),
    'form-sought': labels('o.id', 'form-sought'),
    language: labels('o.id', 'language'),
    tag: labels('o.id', 'tag'),
  },
  match: {
    'match-state': one('m.state'),
    ...PLACE,
    form: labels('r.id', 'form'),
    channel: one('r.channel'),
    'third-region': one('r.third_region'),
    office: one('r.office_id'),
  },
  meeting: {
    'meeting-state': one('m.state'),
    'meeting-form': one('m.form'),
    laterality: one('m.laterality'),
    language: one('m.language'),
    inquiry: {
      exists: `EXISTS (SELECT 1 FROM meeting_inquiry x JOIN inquiry r ON r.id = x.inquiry_id
        WHERE x.meeting_id = m.id AND x.deleted_at IS NULL AND r.deleted_at IS NULL)`,
    },
    interpreter: { exists: 'EXISTS (SELECT 1 FROM interpreter x WHERE x.meeting_id = m.id AND x.deleted_at IS NULL)' },
  },
  participant: {
    attendance: one('p.attendance'),
    'participant-role': one('p.role'),
    'participant-side': one('p.side'),
    'organisation-kind': one('o.kind'),
    country: one('o.country'),
    region: REGION,
    'meeting-state': one('m.state'),
    'meeting-form': one('m.form'),
    laterality: one('m.laterality'),
    person: given('p.person_id'),
    organisation: given('p.organisation_id'),
    gender: genderOf('p.person_id'),
  },
  cooperation: {
    'cooperation-type': one('k.type'),
    novelty: one('k.novelty'),
    evidence: { exists: 'EXISTS (SELECT 1 FROM file e WHERE e.id = k.evidence_file_id AND e.deleted_at IS NULL)' },
    form: labels('r.id', 'form'),
    office: one('r.office_id'),
    inquiry: given('r.id'),
    meeting: {
      exists: 'EXISTS (SELECT 1 FROM meeting m WHERE m.id = k.meeting_id AND m.deleted_at IS NULL)',
    },
  },
};

/** The linked record or place, and what leads there; a deleted organisation stands for none. */
export interface LinkSql {
  readonly joins: string;
  readonly value: string;
}

const standing = (value: string): LinkSql => ({ joins: '', value: `CASE WHEN o.deleted_at IS NULL THEN ${value} END` });
const OF_ORGANISATION = {
  organisation: standing('o.id'),
  region: standing('o.region_code'),
  country: standing('o.country'),
};
const through = (joins: string) => ({
  organisation: { joins, value: 'o.id' },
  region: { joins, value: 'o.region_code' },
  country: { joins, value: 'o.country' },
});
const ATTENDING = `JOIN participant p ON p.meeting_id = m.id AND p.deleted_at IS NULL AND p.attendance = 'attended'
  JOIN organisation o ON o.id = p.organisation_id AND o.deleted_at IS NULL`;
const PARTNERS = `JOIN cooperation_party q ON q.cooperation_id = k.id AND q.deleted_at IS NULL
  JOIN organisation o ON o.id = q.organisation_id AND o.deleted_at IS NULL`;

export const LINK_SQL: Readonly<Record<CountedRecord, Readonly<Partial<Record<Link, LinkSql>>>>> = {
  inquiry: { ...OF_ORGANISATION, person: { joins: '', value: 'r.requester_person_id' } },
  organisation: { region: standing('o.region_code'), country: standing('o.country') },
  match: { ...OF_ORGANISATION, inquiry: { joins: '', value: 'r.id' } },
  meeting: {
    ...through(ATTENDING),
    inquiry: {
      joins: `JOIN meeting_inquiry x ON x.meeting_id = m.id AND x.deleted_at IS NULL
        JOIN inquiry r ON r.id = x.inquiry_id AND r.deleted_at IS NULL`,
      value: 'r.id',
    },
  },
  participant: {
    ...OF_ORGANISATION,
    person: { joins: '', value: 'p.person_id' },
    meeting: { joins: '', value: 'm.id' },
  },
  cooperation: { ...through(PARTNERS), inquiry: { joins: '', value: 'r.id' } },
};
