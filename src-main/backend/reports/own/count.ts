import type { Counted } from '#shared/domain/frozen-report.ts';
import type { Dimension } from '#shared/domain/indicators.ts';
import { asksOfGender, type Definition, type OwnIndicator, unitOf } from '#shared/domain/own-indicators/definition.ts';
import { figureOver, type Pair, type Taken } from '#shared/domain/own-indicators/measured.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../../context.ts';
import { breakdownOf } from '../breakdowns.ts';
import type { BreakdownRow } from '../figures.ts';
import { periodParameters } from '../parameters.ts';
import { compile } from './compile.ts';

type Reader = Pick<Context, 'sqlite'>;

/** What an own indicator counts in a period, as the records are now: of it the figure, its breakdowns and the lists are made. */
export interface OwnCount {
  readonly value: number | null;
  /** Each counted record once, in their order. */
  readonly ids: readonly string[];
  /** What was taken from a record: several where it is linked to several. */
  readonly takenFrom: (id: string) => readonly Taken[];
  /** Which records stand under each value of a dimension; `''` is "not stated". */
  readonly keysBy: (dimension: Dimension) => ReadonlyMap<string, readonly string[]>;
  /** The values of a dimension, the greatest first (of medians and shares that of most records). */
  readonly breakdown: (dimension: Dimension) => readonly BreakdownRow[];
}

export function countOwn({ sqlite }: Reader, definition: Definition, period: Period): OwnCount {
  const { counts, measure } = definition;
  const { text, parameters } = compile(definition);
  const given = { ...parameters, ...periodParameters(period) };
  // Each definition has a text of its own, so that keeping the statement would keep those of every try in the editor.
  const ask = <T>(query: string): readonly T[] => sqlite.prepare(query).raw().all(given) as readonly T[];
  const pairs = ask<Pair>(`${text} ORDER BY 1, 2`);
  const taken = Map.groupBy(pairs, ([id]) => id);
  const pairsOf = (ids: readonly string[]): readonly Pair[] => ids.flatMap((id) => taken.get(id) ?? []);

  const keysBy: OwnCount['keysBy'] = (dimension) => {
    const how = breakdownOf(counts, dimension);
    if (how === undefined) return new Map();
    const rows = ask<readonly [key: string, id: string]>(`WITH counted AS (SELECT DISTINCT id FROM (${text}))
      SELECT ${how.key}, c.id FROM counted c ${how.joins} WHERE ${how.where} ORDER BY 1, 2`);
    return new Map([...Map.groupBy(rows, ([key]) => key)].map(([key, group]) => [key, group.map(([, id]) => id)]));
  };

  return {
    value: figureOver(measure, pairs),
    ids: [...taken.keys()],
    takenFrom: (id) => (taken.get(id) ?? []).map(([, one]) => one),
    keysBy,
    breakdown(dimension) {
      const rows = [...keysBy(dimension)].map(([key, ids]) => {
        return { key, value: figureOver(measure, pairsOf(ids)) ?? 0, count: ids.length };
      });
      const size = unitOf(measure) === 'count' ? 'value' : 'count';
      return rows.toSorted((a, b) => b[size] - a[size] || (a.key < b.key ? -1 : 1));
    },
  };
}

/** The records that each own indicator counts, as an issued report keeps them. */
export function ownCountedIn(
  context: Reader,
  own: readonly OwnIndicator[],
  period: Period,
): Readonly<Record<string, Counted>> {
  return Object.fromEntries(
    own.map(({ id, definition }) => [id, frozen(definition, countOwn(context, definition, period))]),
  );
}

function frozen(definition: Definition, count: OwnCount): Counted {
  // What was recorded of a person must not outlive their erasure.
  if (asksOfGender(definition)) return { ids: [], parts: {} };
  const { breakdowns, measure } = definition;
  const places = new Map(count.ids.map((id, place) => [id, place]));
  const parts = breakdowns.flatMap((dimension) => {
    if (dimension === 'gender') return [];
    const placed = [...count.keysBy(dimension)].map(([key, ids]) => [key, ids.flatMap((id) => places.get(id) ?? [])]);
    return [[dimension, Object.fromEntries(placed) as Counted['parts'][string]]];
  });
  return {
    ids: count.ids,
    ...(measure.kind !== 'count' && { taken: count.ids.map((id) => count.takenFrom(id).join(' ')) }),
    parts: Object.fromEntries(parts),
  };
}
