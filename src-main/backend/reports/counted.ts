import type { Counted } from '#shared/domain/frozen-report.ts';
import { INDICATORS, type Indicator } from '#shared/domain/indicators.ts';
import { STATUSES } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readSettings } from '../settings/index.ts';
import { answersIn } from './answers.ts';
import { breakdownOf } from './breakdowns.ts';
import { COUNTED_SETS, hasReached } from './counted-sets.ts';
import type { FigureReader } from './figures.ts';
import { periodParameters } from './parameters.ts';
import { STEPS } from './steps-dimension.ts';
import { type CountedCases, countedCases, organisationsByNumber } from './store/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Pair = readonly [key: string, id: string];

/**
 * The records that every figure of a period counts, as an issued report keeps them: cases from their facts where these are whole and
 * have followed every change, all else from the records. The answer is the same.
 */
export function countedIn(context: FigureReader, period: Period): Readonly<Record<string, Counted>> {
  const cases = context.caseFacts.catchUp() ? casesIn(context, period) : {};
  return Object.fromEntries(
    INDICATORS.map((indicator) => [indicator.id, cases[indicator.id] ?? countedBy(context, indicator, period)]),
  );
}

function casesIn(context: Reader, period: Period): CountedCases {
  const { sqlite } = context;
  return countedCases(sqlite, period, organisationsByNumber(sqlite), readSettings(context).answerDays);
}

/** The same from the records alone, by the rules of `counted-sets.ts`. */
export function plainCountedIn(context: Reader, period: Period): Readonly<Record<string, Counted>> {
  return Object.fromEntries(INDICATORS.map((indicator) => [indicator.id, countedBy(context, indicator, period)]));
}

function countedBy(context: Reader, indicator: Indicator, period: Period): Counted {
  const parameters = periodParameters(period);
  const ask = (text: string) => prepared(context.sqlite, text).raw().all(parameters);
  const set = COUNTED_SETS[indicator.id];
  const ids = (ask(`SELECT c.id FROM (${set}) c ORDER BY c.id`) as readonly [string][]).map(([id]) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const placed = (pairs: readonly Pair[]) =>
    Object.fromEntries(
      [...Map.groupBy(pairs, ([key]) => key)].map(([key, group]) => [
        key,
        group.flatMap(([, id]) => places.get(id) ?? []),
      ]),
    );
  const parts: [string, Counted['parts'][string]][] = indicator.breakdowns.flatMap((dimension) => {
    const how = breakdownOf(indicator.counts, dimension);
    if (how === undefined || dimension === 'gender') return [];
    const text = `SELECT ${how.key}, c.id FROM (${set}) c ${how.joins} WHERE ${how.where} ORDER BY 1, 2`;
    return [[dimension, placed(ask(text) as readonly Pair[])]];
  });
  if (indicator.id === 'inquiries-received') {
    const steps = STATUSES.flatMap((step) =>
      (ask(`${set} AND ${hasReached(step)} ORDER BY r.id`) as readonly [string][]).map(([id]): Pair => [step, id]),
    );
    parts.push([STEPS, placed(steps)]);
  }
  const taken = takenFrom(context, indicator, period, ids);
  return { ids, ...(taken === undefined ? {} : { taken }), parts: Object.fromEntries(parts) };
}

/** What a figure takes from each record, where it is more than that the record is there. */
function takenFrom(
  context: Reader,
  { id, counts, unit }: Indicator,
  period: Period,
  ids: readonly string[],
): Counted['taken'] {
  if (counts === 'inquiry' && unit !== 'count') {
    const answers = answersIn(context, period);
    return ids.map((one) => {
      const answer = answers.get(one);
      return answer === undefined ? null : `${answer.workingDays} ${answer.late ? 'late' : 'in time'}`;
    });
  }
  if (id !== 'regions-supported') return undefined;
  const text = `SELECT c.id, o.region_code FROM (${COUNTED_SETS[id]}) c JOIN organisation o ON o.id = c.id`;
  const rows = prepared(context.sqlite, text).raw().all(periodParameters(period)) as readonly [string, string][];
  const regions = new Map(rows);
  return ids.map((one) => regions.get(one) ?? null);
}
