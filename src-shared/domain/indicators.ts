/**
 * The register of indicators: what the activity report counts. Names and written counting rules: locales, `indicators` namespace.
 * API: INDICATORS, indicatorById(id), RULES_VERSION. The rules' texts are `indicators:name.<id>` and `indicators:rule.<id>`.
 */

/** 'share' is stored as 0..1, 'working-days', 'days' (of 24 hours) and 'minutes' may have decimals. */
export type IndicatorUnit = 'count' | 'working-days' | 'share' | 'minutes' | 'days';

/** What a figure can be broken down by; each is a property of the records it counts. */
export type Dimension =
  | 'form'
  | 'sector'
  | 'country'
  | 'region'
  | 'prefecture'
  | 'side'
  | 'channel'
  | 'language'
  | 'office'
  | 'outcome'
  | 'third-region'
  | 'organisation-kind'
  | 'meeting-form'
  | 'laterality'
  | 'gender'
  | 'cooperation-type'
  | 'novelty'
  | 'evidence';

/** The records that a figure opens. */
export type CountedRecord = 'inquiry' | 'organisation' | 'match' | 'meeting' | 'participant' | 'cooperation';

interface IndicatorDefinition {
  readonly id: string;
  readonly counts: CountedRecord;
  readonly unit: IndicatorUnit;
  /** Raised with every change of the written rule; an issued report keeps the version it was counted by. */
  readonly version: number;
  readonly breakdowns: readonly Dimension[];
}

/** In the order of the report. Append, never rename: issued reports and targets hold the ids. */
export const INDICATORS = [
  {
    id: 'inquiries-received',
    counts: 'inquiry',
    unit: 'count',
    version: 1,
    breakdowns: [
      'form',
      'sector',
      'side',
      'country',
      'region',
      'prefecture',
      'third-region',
      'organisation-kind',
      'channel',
      'language',
      'office',
    ],
  },
  {
    id: 'inquiries-answered',
    counts: 'inquiry',
    unit: 'count',
    version: 1,
    breakdowns: ['form', 'side', 'channel', 'language', 'office'],
  },
  {
    id: 'inquiries-concluded',
    counts: 'inquiry',
    unit: 'count',
    version: 1,
    breakdowns: ['outcome', 'form', 'country', 'office'],
  },
  {
    id: 'first-answer-days',
    counts: 'inquiry',
    unit: 'working-days',
    version: 1,
    breakdowns: ['channel', 'language', 'office'],
  },
  {
    id: 'first-answer-in-time',
    counts: 'inquiry',
    unit: 'share',
    version: 1,
    breakdowns: ['channel', 'language', 'office'],
  },
  { id: 'third-region-cases', counts: 'inquiry', unit: 'count', version: 1, breakdowns: ['third-region', 'form'] },
  {
    id: 'organisations-supported',
    counts: 'organisation',
    unit: 'count',
    version: 1,
    breakdowns: ['organisation-kind', 'side', 'country', 'region', 'prefecture'],
  },
  { id: 'regions-supported', counts: 'organisation', unit: 'count', version: 1, breakdowns: ['side'] },
  {
    id: 'introductions',
    counts: 'match',
    unit: 'count',
    version: 1,
    breakdowns: ['side', 'country', 'organisation-kind', 'form'],
  },
  { id: 'meetings-held', counts: 'meeting', unit: 'count', version: 1, breakdowns: ['meeting-form', 'laterality'] },
  { id: 'meeting-participants', counts: 'participant', unit: 'count', version: 1, breakdowns: ['side', 'gender'] },
  { id: 'women-among-participants', counts: 'participant', unit: 'share', version: 1, breakdowns: ['side'] },
  {
    id: 'cooperations',
    counts: 'cooperation',
    unit: 'count',
    version: 1,
    breakdowns: ['cooperation-type', 'novelty', 'evidence'],
  },
] as const satisfies readonly IndicatorDefinition[];

export type IndicatorId = (typeof INDICATORS)[number]['id'];
export interface Indicator extends IndicatorDefinition {
  readonly id: IndicatorId;
}

/** The register as a whole, as a report names it: changes whenever any rule does. */
export const RULES_VERSION = `1.${INDICATORS.reduce((sum, indicator) => sum + indicator.version, 0) - INDICATORS.length}`;

const byId: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The indicator of an id; undefined for one that this version does not know. */
export function indicatorById(id: string): Indicator | undefined {
  return byId.get(id);
}
