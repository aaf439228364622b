import type { Dimension, Indicator, IndicatorId } from '#shared/domain/indicators.ts';
import { STATUSES } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import type { Answer } from './answer-days.ts';
import { answersIn } from './answers.ts';
import { breakdownOf } from './breakdowns.ts';
import { COUNTED_SETS, hasReached, MEASURES } from './counted-sets.ts';
import { periodParameters } from './parameters.ts';
import { type CaseFacts, organisationsByNumber, storedFigures } from './store/index.ts';

/** One value of a dimension with what the indicator comes to under it, and how many records that is computed from. */
export interface BreakdownRow {
  /** `''` is "not stated". */
  readonly key: string;
  readonly value: number;
  readonly count: number;
}

/** The figures of one period, computed from the records as they are now. */
export interface Figures {
  /** null where there is nothing to compute it from */
  readonly value: (indicator: Indicator) => number | null;
  /** The values of a dimension, the greatest first (of medians and shares that of most records); none where the register offers no such breakdown. */
  readonly breakdown: (indicator: Indicator, dimension: Dimension) => readonly BreakdownRow[];
  /** Of the inquiries received, how many have come at least as far as each step by now. */
  readonly reached: () => readonly number[];
}

/** What the figures about answers are made of; the others are counted by the database. */
const OF_ANSWERS: Readonly<Partial<Record<IndicatorId, (answers: readonly Answer[]) => number | null>>> = {
  'first-answer-days': (answers) => median(answers.map(({ workingDays }) => workingDays)),
  'first-answer-in-time': (answers) =>
    answers.length === 0 ? null : answers.filter(({ late }) => !late).length / answers.length,
};

// A set holds a record once, and so does each value of a dimension: labels are unique by owner, facet and value.
const measureOf = (id: IndicatorId) => MEASURES[id] ?? { joins: '', value: 'count(*)' };

const REACHED = `SELECT ${STATUSES.map((step) => `count(*) FILTER (WHERE ${hasReached(step)})`).join(', ')}
  FROM inquiry r WHERE r.id IN (${COUNTED_SETS['inquiries-received']})`;

/**
 * The figures of a period. Those of cases are read from the facts that are kept of them (`store/`), where these are whole and have
 * followed every change; else, and for what no facts are kept of, from the records themselves. The answer is the same.
 */
export function figuresOf(context: FigureReader, period: Period): Figures {
  return figureBook(context)(period);
}

/** The figures of any period, as the records are at the moment at which the book was opened; those of a period are counted once. */
export type FigureBook = (period: Period) => Figures;

/** What figures are read from. */
export type FigureReader = Pick<Context, 'sqlite'> & { readonly caseFacts: Pick<CaseFacts, 'catchUp'> };

/** Figures of several periods: what all of them ask of organisations is read once. For one answer, while nothing is written. */
export function figureBook(context: FigureReader): FigureBook {
  const isKept = context.caseFacts.catchUp();
  const organisations = isKept ? organisationsByNumber(context.sqlite) : [];
  const known = new Map<string, Figures>();
  return (period) => {
    const key = `${period.fromInstant} ${period.untilInstant} ${period.from} ${period.to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const plain = plainFiguresOf(context, period);
    const figures = isKept ? overPlain(plain, storedFigures(context, period, organisations)) : plain;
    known.set(key, figures);
    return figures;
  };
}

function overPlain(plain: Figures, stored: ReturnType<typeof storedFigures>): Figures {
  return {
    value: (indicator) => {
      const known = stored[indicator.id];
      return known === undefined ? plain.value(indicator) : known.value;
    },
    breakdown: (indicator, dimension) =>
      stored[indicator.id]?.by[dimension]?.() ?? plain.breakdown(indicator, dimension),
    reached: () => stored.reached,
  };
}

/** The same from the records alone, by the rules of `counted-sets.ts`: they say what the figures are. */
export function plainFiguresOf(context: Pick<Context, 'sqlite'>, period: Period): Figures {
  const { sqlite } = context;
  const parameters = periodParameters(period);
  let answers: ReadonlyMap<string, Answer> | undefined;
  const allAnswers = (): ReadonlyMap<string, Answer> => {
    answers ??= answersIn(context, period);
    return answers;
  };

  return {
    value({ id }) {
      const ofAnswers = OF_ANSWERS[id];
      if (ofAnswers !== undefined) return ofAnswers([...allAnswers().values()]);
      const { joins, value } = measureOf(id);
      const text = `WITH counted AS (${COUNTED_SETS[id]}) SELECT ${value} FROM counted c ${joins}`;
      return prepared(sqlite, text).pluck().get(parameters) as number | null;
    },
    breakdown({ id, counts, unit }, dimension) {
      const how = breakdownOf(counts, dimension);
      if (how === undefined) return [];
      const counted = `WITH counted AS (${COUNTED_SETS[id]})`;
      const { key, where } = how;
      const ofAnswers = OF_ANSWERS[id];
      if (ofAnswers !== undefined) {
        const text = `${counted} SELECT ${key} AS key, c.id FROM counted c ${how.joins} WHERE ${where}`;
        const pairs = prepared(sqlite, text).all(parameters) as readonly { key: string; id: string }[];
        return answerRows(pairs, allAnswers(), ofAnswers);
      }
      const { joins, value } = measureOf(id);
      const text = `${counted} SELECT ${key} AS key, ${value} AS value, count(*) AS count
        FROM counted c ${how.joins} ${joins} WHERE ${where} GROUP BY 1 ORDER BY ${unit === 'count' ? 'value' : 'count'} DESC, key`;
      return prepared(sqlite, text).all(parameters) as readonly BreakdownRow[];
    },
    reached: () => prepared(sqlite, REACHED).raw().get(parameters) as readonly number[],
  };
}

function answerRows(
  pairs: readonly { readonly key: string; readonly id: string }[],
  answers: ReadonlyMap<string, Answer>,
  value: (answers: readonly Answer[]) => number | null,
): readonly BreakdownRow[] {
  const groups = Map.groupBy(pairs, ({ key }) => key);
  return [...groups]
    .map(([key, group]) => {
      const own = group.flatMap(({ id }) => answers.get(id) ?? []);
      return { key, value: value(own) ?? 0, count: own.length };
    })
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
