import type { CountedRecord, Dimension } from '#shared/domain/indicators.ts';

/** How records of a set `counted c` are grouped: what is joined onto their ids, and the value that tells them apart. */
interface Breakdown {
  readonly joins: string;
  readonly key: string;
  /** Where it does not hold all of the set: regions of Europe have no prefecture. */
  readonly where?: string;
}

const labelOf = (owner: string, facet: string): string =>
  `LEFT JOIN label l ON l.owner_id = ${owner} AND l.facet = '${facet}' AND l.deleted_at IS NULL`;
const INQUIRY = 'JOIN inquiry r ON r.id = c.id';
const REQUESTER = `${INQUIRY} LEFT JOIN organisation o ON o.id = r.requester_organisation_id`;
const ORGANISATION = 'JOIN organisation o ON o.id = c.id';
const MATCH = 'JOIN match m ON m.id = c.id';
const MEETING = 'JOIN meeting m ON m.id = c.id';
const PARTICIPANT = 'JOIN participant p ON p.id = c.id';
const PARTNER = `${MATCH} JOIN organisation o ON o.id = m.organisation_id`;
const COOPERATION = 'JOIN cooperation k ON k.id = c.id';

const EUROPEAN = { key: 'o.region_code', where: "o.side = 'europe'" };
const JAPANESE = { key: 'o.region_code', where: "o.side = 'japan'" };

const BREAKDOWNS: Readonly<Partial<Record<CountedRecord, Readonly<Partial<Record<Dimension, Breakdown>>>>>> = {
  inquiry: {
    form: { joins: labelOf('c.id', 'form'), key: 'l.value' },
    sector: { joins: labelOf('c.id', 'sector'), key: 'l.value' },
    country: { joins: REQUESTER, key: 'o.country' },
    region: { joins: REQUESTER, ...EUROPEAN },
    prefecture: { joins: REQUESTER, ...JAPANESE },
    side: { joins: REQUESTER, key: 'o.side' },
    'organisation-kind': { joins: REQUESTER, key: 'o.kind' },
    channel: { joins: INQUIRY, key: 'r.channel' },
    language: { joins: INQUIRY, key: 'r.language' },
    office: { joins: INQUIRY, key: 'r.office_id' },
    // One that was reopened keeps its former outcome until it is concluded again.
    outcome: { joins: INQUIRY, key: "CASE r.status WHEN 'concluded' THEN r.outcome END" },
    'third-region': { joins: INQUIRY, key: 'r.third_region' },
    gender: { joins: `${INQUIRY} LEFT JOIN person h ON h.id = r.requester_person_id`, key: 'h.gender' },
  },
  organisation: {
    'organisation-kind': { joins: ORGANISATION, key: 'o.kind' },
    side: { joins: ORGANISATION, key: 'o.side' },
    country: { joins: ORGANISATION, key: 'o.country' },
    region: { joins: ORGANISATION, ...EUROPEAN },
    prefecture: { joins: ORGANISATION, ...JAPANESE },
  },
  match: {
    side: { joins: PARTNER, key: 'o.side' },
    country: { joins: PARTNER, key: 'o.country' },
    'organisation-kind': { joins: PARTNER, key: 'o.kind' },
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

/** A breakdown as SQL: what follows `FROM counted c`, and the value of each row, `''` for "not stated". */
export interface BreakdownQuery {
  readonly joins: string;
  readonly where: string;
  readonly key: string;
}

/**
 * How records of a kind are grouped by a dimension; undefined where the register offers no such breakdown. The figures and the
 * lists behind them are made of the same answer.
 */
export function breakdownOf(counts: CountedRecord, dimension: string): BreakdownQuery | undefined {
  const how = BREAKDOWNS[counts]?.[dimension as Dimension];
  return how && { joins: how.joins, where: how.where ?? 'true', key: `coalesce(${how.key}, '')` };
}
