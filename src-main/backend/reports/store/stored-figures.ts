import type { Dimension, IndicatorId } from '#shared/domain/indicators.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { readSettings } from '../../settings/index.ts';
import { ATTENDING_ORGANISATIONS } from '../counted-sets.ts';
import type { BreakdownRow } from '../figures.ts';
import { periodParameters } from '../parameters.ts';
import { type OrganisationFacts, type OrganisationsByNumber, organisationsOf } from './organisations.ts';
import { COUNTRY, KIND, type PlaceKey, PREFECTURE, REGION, SIDE } from './place-keys.ts';
import { type AnswerCounts, type Counts, type Tally, tallyOf } from './tally.ts';

/** Of one indicator what it comes to, and its rows by each dimension; computed when they are asked for. */
interface Stored {
  readonly value: number | null;
  readonly by: Readonly<Partial<Record<Dimension, () => readonly BreakdownRow[]>>>;
}

export type StoredFigures = Readonly<Partial<Record<IndicatorId, Stored>>>;

type Reader = Pick<Context, 'sqlite'>;

/** By the greatest first, and of equals by the key. */
const ordered = (rows: readonly BreakdownRow[], by: 'value' | 'count'): readonly BreakdownRow[] =>
  rows.toSorted((a, b) => b[by] - a[by] || (a.key < b.key ? -1 : 1));

const rowsOf = (counts: ReadonlyMap<string, number>): readonly BreakdownRow[] =>
  ordered(
    [...counts].map(([key, count]) => ({ key, value: count, count })),
    'value',
  );

function added(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** The figures of cases, and of the organisations they support, from the facts; the others are asked of the records. */
export function storedFigures(
  context: Reader,
  period: Period,
  organisations: OrganisationsByNumber,
): StoredFigures & { readonly reached: readonly number[] } {
  const { sqlite } = context;
  const tally = tallyOf(sqlite, period, organisations, readSettings(context).answerDays);
  const words = prepared(sqlite, 'SELECT n, value FROM fact_word').raw().all() as readonly [number, string][];
  const wordOf = new Map(words);
  const codes = (counts: Counts) => () => {
    const result = new Map<string, number>();
    counts.forEach((count, n) => {
      if (count > 0) added(result, wordOf.get(n) ?? '', count);
    });
    return rowsOf(result);
  };
  /** @param ofNone whether a record without an organisation counts as "not stated", as one counts of which that is not known */
  const places =
    (counts: Counts, keyOf: PlaceKey, ofNone = true) =>
    () => {
      const result = new Map<string, number>();
      counts.forEach((count, n) => {
        const key = count === 0 || (organisations[n] === undefined && !ofNone) ? undefined : keyOf(organisations[n]);
        if (key !== undefined) added(result, key, count);
      });
      return rowsOf(result);
    };
  const answers =
    (byCode: readonly (AnswerCounts | undefined)[], figureOf: (answers: AnswerCounts) => number | null) => () =>
      ordered(
        byCode.flatMap((one, n) =>
          one === undefined ? [] : [{ key: wordOf.get(n) ?? '', value: figureOf(one) ?? 0, count: countOf(one) }],
        ),
        'count',
      );
  const answeredBy = (figureOf: (answers: AnswerCounts) => number | null): Stored => ({
    value: figureOf(tally.answers),
    by: {
      channel: answers(tally.answers.byChannel, figureOf),
      language: answers(tally.answers.byLanguage, figureOf),
      office: answers(tally.answers.byOffice, figureOf),
    },
  });
  const { received, answered, concluded, third, introduced } = tally;
  const supported = supportedBy(context, period, tally, organisations);
  return {
    'inquiries-received': {
      value: received.count,
      by: {
        form: codes(received.form),
        sector: codes(received.sector),
        side: places(received.requester, SIDE),
        country: places(received.requester, COUNTRY),
        region: places(received.requester, REGION),
        prefecture: places(received.requester, PREFECTURE),
        'third-region': codes(received.thirdRegion),
        'organisation-kind': places(received.requester, KIND),
        channel: codes(received.channel),
        language: codes(received.language),
        office: codes(received.office),
      },
    },
    'inquiries-answered': {
      value: answered.count,
      by: {
        form: codes(answered.form),
        side: places(answered.requester, SIDE),
        channel: codes(answered.channel),
        language: codes(answered.language),
        office: codes(answered.office),
      },
    },
    'inquiries-concluded': {
      value: concluded.count,
      by: {
        outcome: codes(concluded.outcome),
        form: codes(concluded.form),
        country: places(concluded.requester, COUNTRY),
        office: codes(concluded.office),
      },
    },
    'first-answer-days': answeredBy(medianOf),
    'first-answer-in-time': answeredBy(shareOf),
    'third-region-cases': {
      value: third.count,
      by: { 'third-region': codes(third.thirdRegion), form: codes(third.form) },
    },
    introductions: {
      value: introduced.count,
      by: {
        side: places(introduced.organisation, SIDE, false),
        country: places(introduced.organisation, COUNTRY, false),
        'organisation-kind': places(introduced.organisation, KIND, false),
        form: codes(introduced.form),
      },
    },
    'organisations-supported': {
      value: supported.length,
      by: {
        'organisation-kind': () => countedBy(supported, KIND),
        side: () => countedBy(supported, SIDE),
        country: () => countedBy(supported, COUNTRY),
        region: () => countedBy(supported, REGION),
        prefecture: () => countedBy(supported, PREFECTURE),
      },
    },
    'regions-supported': {
      value: new Set(supported.flatMap(({ region }) => region ?? [])).size,
      by: { side: () => regionsBySide(supported) },
    },
    reached: reachedSteps(tally),
  };
}

/** Each organisation once: those that the cases name, and those that sat in meetings. */
function supportedBy(
  { sqlite }: Reader,
  period: Period,
  { supported }: Tally,
  organisations: OrganisationsByNumber,
): readonly OrganisationFacts[] {
  const ids = prepared(sqlite, ATTENDING_ORGANISATIONS).pluck().all(periodParameters(period)) as readonly string[];
  const attending = ids.length === 0 ? [] : organisationsOf(sqlite, ids);
  const ofCases = organisations.filter((one, n) => supported[n] === 1 && one !== undefined);
  const others = attending.filter(({ n }) => n === 0 || supported[n] !== 1).map(({ organisation }) => organisation);
  return [...(ofCases as readonly OrganisationFacts[]), ...others].filter(({ isDeleted }) => !isDeleted);
}

function countedBy(organisations: readonly OrganisationFacts[], keyOf: PlaceKey): readonly BreakdownRow[] {
  const counts = new Map<string, number>();
  for (const one of organisations) {
    const key = keyOf(one);
    if (key !== undefined) added(counts, key, 1);
  }
  return rowsOf(counts);
}

function regionsBySide(organisations: readonly OrganisationFacts[]): readonly BreakdownRow[] {
  const placed = organisations.filter(({ region }) => region !== null);
  const rows = [...Map.groupBy(placed, ({ side }) => side)].map(([key, group]) => ({
    key,
    value: new Set(group.map(({ region }) => region)).size,
    count: group.length,
  }));
  return ordered(rows, 'value');
}

const countOf = ({ byDays }: AnswerCounts): number => byDays.reduce((sum, count) => sum + count, 0);

const shareOf = (answers: AnswerCounts): number | null => {
  const count = countOf(answers);
  return count === 0 ? null : answers.inTime / count;
};

/** Exact, because working days are whole: the one in the middle, or half of the two. */
function medianOf(answers: AnswerCounts): number | null {
  const count = countOf(answers);
  if (count === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    return answers.byDays.findIndex((many) => {
      before += many;
      return before > place;
    });
  };
  const upper = at(count >> 1);
  return count % 2 === 1 ? upper : (upper + at((count >> 1) - 1)) / 2;
}

/** The conclusion tells nothing of the steps before it; of the others the later ones imply the earlier. */
function reachedSteps({ reached }: Tally): readonly number[] {
  return reached.map((count, step) =>
    step === reached.length - 1 ? count : reached.slice(step, -1).reduce((sum, many) => sum + many, 0),
  );
}
