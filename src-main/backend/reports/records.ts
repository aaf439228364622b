import { DeskError } from '#shared/contract/errors.ts';
import type { CountedRecord, CountedRecords } from '#shared/contract/reports.ts';
import type { FigurePart } from '#shared/domain/frozen-report.ts';
import { type CountedRecord as CountedKind, type Indicator, indicatorById } from '#shared/domain/indicators.ts';
import { STATUSES } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';
import { answersIn } from './answers.ts';
import { breakdownOf } from './breakdowns.ts';
import { COUNTED_SETS, hasReached, MEASURES } from './counted-sets.ts';
import { periodParameters } from './parameters.ts';
import { STEPS } from './steps-dimension.ts';

/** As many as a person may want to look through; the count says how many there are. */
const LIMIT = 2000;

const AT: Readonly<Partial<Record<string, string>>> = {
  'inquiries-concluded': 'r.concluded_at',
  'inquiries-answered': 'r.answered_at',
  'first-answer-days': 'r.answered_at',
  'first-answer-in-time': 'r.answered_at',
};

const CASE = 'r.subject AS title, r.language, r.number';
const MEETING = `m.title, m.language, NULL AS number, '/meetings/' || m.id AS path`;

/** An indicator as its records are listed. */
interface Listed {
  readonly id: string;
  readonly counts: CountedKind;
  /** What puts a record into the period, as SQL over `LINES`; without it as the register says. */
  readonly at?: string | undefined;
}

/** How the records of a kind are named, what puts them into the period, and where each is shown. */
const LINES: Readonly<Record<CountedKind, (indicator: Listed) => string>> = {
  inquiry: ({ id, at }) => `${CASE}, ${at ?? AT[id] ?? 'r.received_at'} AS at, '/inquiries/' || r.id AS path,
      ${selectPerson('h')}, ${selectOrganisation('o')}
    FROM counted c JOIN inquiry r ON r.id = c.id LEFT JOIN person h ON h.id = r.requester_person_id
      LEFT JOIN organisation o ON o.id = r.requester_organisation_id ORDER BY at, c.id`,
  organisation: ({
    id,
    at,
  }) => `NULL AS title, ${at ?? 'NULL'} AS at, '/organisations/' || o.id AS path, ${selectOrganisation('o')}
    FROM counted c JOIN organisation o ON o.id = c.id
    ORDER BY ${id === 'regions-supported' ? 'o.region_code, ' : ''}o.key_en, c.id`,
  match: ({
    at,
  }) => `${CASE}, ${at ?? 'm.introduced_at'} AS at, '/inquiries/' || r.id AS path, ${selectOrganisation('o')}
    FROM counted c JOIN match m ON m.id = c.id JOIN inquiry r ON r.id = m.inquiry_id
      JOIN organisation o ON o.id = m.organisation_id ORDER BY at, c.id`,
  meeting: ({ at }) =>
    `${MEETING}, ${at ?? 'm.start_at'} AS at FROM counted c JOIN meeting m ON m.id = c.id ORDER BY at, c.id`,
  participant: ({ at }) => `${MEETING}, ${at ?? 'm.start_at'} AS at, ${selectPerson('h')}, ${selectOrganisation('o')}
    FROM counted c JOIN participant p ON p.id = c.id JOIN meeting m ON m.id = p.meeting_id
      LEFT JOIN person h ON h.id = p.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
    ORDER BY at, m.id, h.latin_key, c.id`,
  cooperation: ({ at }) => `k.title, NULL AS language, r.number, ${at ?? 'k.agreed_on'} AS day,
      CASE WHEN k.inquiry_id IS NOT NULL THEN '/inquiries/' || k.inquiry_id
        WHEN k.meeting_id IS NOT NULL THEN '/meetings/' || k.meeting_id END AS path
    FROM counted c JOIN cooperation k ON k.id = c.id LEFT JOIN inquiry r ON r.id = k.inquiry_id ORDER BY day, c.id`,
};

const isStep = (key: string): key is (typeof STATUSES)[number] => STATUSES.some((step) => step === key);

/** The ids that an indicator, or one row of its breakdown, counted. @throws DeskError INVALID */
function countedSet(indicator: Indicator, part: FigurePart | null): string {
  const set = COUNTED_SETS[indicator.id];
  if (part === null) return set;
  const { dimension, key } = part;
  if (dimension === STEPS && indicator.id === 'inquiries-received' && isStep(key))
    return `${set} AND ${hasReached(key)}`;
  const offered = indicator.breakdowns.some((one) => one === dimension);
  const how = offered ? breakdownOf(indicator.counts, dimension) : undefined;
  if (how === undefined) throw new DeskError('INVALID', { field: 'breakdown', reason: dimension });
  return `SELECT c.id FROM (${set}) c ${how.joins} WHERE ${how.where} AND ${how.key} = @key`;
}

type Row = Readonly<Record<string, unknown>> & Pick<CountedRecord, 'id' | 'path'>;

/**
 * The records behind a figure: exactly those that it, or one row of its breakdown, counted.
 * @throws DeskError INVALID for what the register does not hold
 */
export function recordsBehind(
  context: Pick<Context, 'sqlite'>,
  request: { readonly indicatorId: string; readonly breakdown: FigurePart | null },
  period: Period,
  zone: string,
): CountedRecords {
  const indicator = indicatorById(request.indicatorId);
  if (indicator === undefined) throw new DeskError('INVALID', { field: 'indicatorId', reason: request.indicatorId });
  const counted = `WITH counted AS (${countedSet(indicator, request.breakdown)})`;
  const parameters = { ...periodParameters(period), key: request.breakdown?.key ?? '' };
  const { sqlite } = context;
  const lines = `${counted} SELECT c.id, ${LINES[indicator.counts](indicator)} LIMIT ${LIMIT}`;
  const rows = prepared(sqlite, lines).all(parameters) as readonly Row[];
  const records = prepared(sqlite, `${counted} SELECT count(*) FROM counted`).pluck().get(parameters) as number;
  const measure = indicator.unit === 'count' ? MEASURES[indicator.id] : undefined;
  const count =
    measure === undefined
      ? records
      : (prepared(sqlite, `${counted} SELECT ${measure.value} FROM counted c ${measure.joins}`)
          .pluck()
          .get(parameters) as number);
  const isOfAnswers = indicator.id === 'first-answer-days' || indicator.id === 'first-answer-in-time';
  const answers = isOfAnswers ? answersIn(context, period) : undefined;
  return {
    kind: indicator.counts,
    count,
    recordCount: records,
    records: rows.map((row) => ({ ...lineOf(row, zone), answer: answers?.get(row.id) ?? null, taken: null })),
  };
}

/**
 * Records of an issued figure, by their ids: as they are now, so that an erased person is nameless and what was merged or deleted
 * meanwhile is still told.
 * @throws DeskError INVALID for an indicator that the register does not hold
 */
export function recordsOfIds(
  { sqlite }: Pick<Context, 'sqlite'>,
  indicatorId: string,
  ids: readonly string[],
  zone: string,
): CountedRecords {
  const indicator = indicatorById(indicatorId);
  if (indicator === undefined) throw new DeskError('INVALID', { field: 'indicatorId', reason: indicatorId });
  return recordsListed({ sqlite }, indicator, ids, zone);
}

/** Records by their ids, as those of an indicator are listed. @param limit at most `LIMIT` */
export function recordsListed(
  { sqlite }: Pick<Context, 'sqlite'>,
  listed: Listed,
  ids: readonly string[],
  zone: string,
  limit = LIMIT,
): CountedRecords {
  const text = `WITH counted AS (SELECT value AS id FROM json_each(@ids))
    SELECT c.id, ${LINES[listed.counts](listed)} LIMIT @limit`;
  const rows = prepared(sqlite, text).all({ ids: JSON.stringify(ids), limit }) as readonly Row[];
  const records = rows.map((row) => ({ ...lineOf(row, zone), answer: null, taken: null }));
  return { kind: listed.counts, count: ids.length, recordCount: ids.length, records };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function lineOf(row: Row, zone: string): Omit<CountedRecord, 'answer' | 'taken'> {
  return {
    id: row.id,
    path: row.path,
    title: textOf(row.title),
    language: textOf(row.language),
    number: textOf(row.number),
    day: typeof row.at === 'number' ? localDay(row.at, zone) : textOf(row.day),
    person: readPerson(row, 'h'),
    organisation: readOrganisation(row, 'o'),
  };
}
