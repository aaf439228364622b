import type { CountedRecord, Dimension } from '#shared/domain/indicators.ts';

/** How records of a set `counted c` are grouped: what is joined onto their ids, and the value that tells them apart. */
interface Breakdown {
  readonly joins: string;
  readonly key: string;
}

const labelOf = (owner: string, facet: string): string =>
  `LEFT JOIN label l ON l.owner_id = ${owner} AND l.facet = '${facet}' AND l.deleted_at IS NULL`;
const INQUIRY = 'JOIN inquiry r ON r.id = c.id';
const REQUESTER = `${INQUIRY} LEFT JOIN organisation o ON o.id = r.requester_organisation_id`;
const ORGANISATION = 'JOIN organisation o ON o.id = c.id';
const MATCH = 'JOIN match m ON m.id = c.id';
const MEETING = 'JOIN meeting m ON m.id = c.id';
const PARTICIPANT = 'JOIN participant p ON p.id = c.id';
const COOPERATION = 'JOIN cooperation k ON k.id = c.id';

const BREAKDOWNS: Readonly<Partial<Record<CountedRecord, Readonly<Partial<Record<Dimension, Breakdown>>>>>> = {
  inquiry: {
    form: { joins: labelOf('c.id', 'form'), key: 'l.value' },
    sector: { joins: labelOf('c.id', 'sector'), key: 'l.value' },
    country: { joins: REQUESTER, key: 'o.country' },
    region: { joins: REQUESTER, key: 'o.region_code' },
    channel: { joins: INQUIRY, key: 'r.channel' },
    language: { joins: INQUIRY, key: 'r.language' },
    office: { joins: INQUIRY, key: 'r.office_id' },
    outcome: { joins: INQUIRY, key: 'r.outcome' },
    'third-region': { joins: INQUIRY, key: 'r.third_region' },
  },
  organisation: {
    'organisation-kind': { joins: ORGANISATION, key: 'o.kind' },
    side: { joins: ORGANISATION, key: 'o.side' },
    country: { joins: ORGANISATION, key: 'o.country' },
    region: { joins: ORGANISATION, key: 'o.region_code' },
  },
  match: {
    side: { joins: `${MATCH} JOIN organisation o ON o.id = m.organisation_id`, key: 'o.side' },
    form: { joins: `${MATCH} ${labelOf('m.inquiry_id', 'form')}`, key: 'l.value' },
  },
  meeting: {
    'meeting-form': { joins: MEETING, key: 'm.form' },
    laterality: { joins: MEETING, key: 'm.laterality' },
  },
  participant: {
    side: { joins: PARTICIPANT, key: 'p.side' },
    gender: { joins: `${PARTICIPANT} LEFT JOIN person h ON h.id = p.person_id`, key: 'h.gender' },
  },
  cooperation: {
    'cooperation-type': { joins: COOPERATION, key: 'k.type' },
    novelty: { joins: COOPERATION, key: 'k.novelty' },
    evidence: {
      joins: `${COOPERATION} LEFT JOIN file e ON e.id = k.evidence_file_id AND e.deleted_at IS NULL`,
      key: "CASE WHEN e.id IS NULL THEN 'without' ELSE 'with' END",
    },
  },
};

/** How records of a kind are grouped by a dimension; undefined where the register offers no such breakdown. */
export function breakdownOf(counts: CountedRecord, dimension: string): Breakdown | undefined {
  return BREAKDOWNS[counts]?.[dimension as Dimension];
}
