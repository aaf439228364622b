import type { Counted } from '#shared/domain/frozen-report.ts';
import { type Dimension, type IndicatorId, indicatorById } from '#shared/domain/indicators.ts';
import { STATUSES } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import { recordId } from '../../changes/refs.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { STEPS } from '../steps-dimension.ts';
import { AT, CONCLUDED, ID_BYTES, instantAt, isInstant, STEP_SHIFT, THIRD_REGION } from './facts.ts';
import type { OrganisationsByNumber } from './organisations.ts';
import { pagesIn } from './pages.ts';
import { COUNTRY, KIND, type PlaceKey, PREFECTURE, REGION, SIDE } from './place-keys.ts';

/** Of each indicator of cases what it counted. */
export type CountedCases = Readonly<Partial<Record<IndicatorId, Counted>>>;

/** Under which values of a dimension an entry stands. */
type KeysOf = (facts: Int32Array, at: number) => readonly (string | undefined)[];

/** What one indicator has counted so far. */
interface Collected {
  readonly ids: string[];
  /** Where the figure is not their number. */
  readonly taken: string[] | undefined;
  readonly parts: ReadonlyMap<string, Map<string, number[]>>;
}

/**
 * The cases that the figures of a period count, with all breakdowns, in one pass over the facts: the same as the records say by the
 * rules of `counted-sets.ts`.
 * @param answerDays how many working days there are for an answer where the inquiry itself names no due day
 */
export function countedCases(
  sqlite: Sqlite,
  { fromInstant, untilInstant }: Period,
  organisations: OrganisationsByNumber,
  answerDays: number,
): CountedCases {
  const keysOf = dimensionKeys(sqlite, organisations);
  const isThird = (n: number): boolean => organisations[n]?.side === 'third';
  const isIn = (facts: Int32Array, at: number): boolean => {
    const instant = instantAt(facts, at);
    return instant >= fromInstant && instant < untilInstant;
  };
  const collected = Object.fromEntries(OF_CASES.map((id) => [id, emptyOf(id)])) as Record<OfCases, Collected>;
  const add = (id: OfCases, facts: Int32Array, at: number, taken?: string): void => {
    const { ids, taken: all, parts } = collected[id];
    const place = ids.push(idAt(facts, at)) - 1;
    if (taken !== undefined) all?.push(taken);
    for (const [dimension, places] of parts) {
      for (const key of keysOf[dimension]?.(facts, at) ?? []) if (key !== undefined) putPlace(places, key, place);
    }
  };
  for (const facts of pagesIn(sqlite, fromInstant, untilInstant)) {
    for (let at = 0; at < facts.length; at += facts[at] as number) {
      if (isIn(facts, at + AT.received)) {
        add('inquiries-received', facts, at);
        if (isThirdRegionCase(facts, at, isThird)) add('third-region-cases', facts, at);
      }
      if (isIn(facts, at + AT.answered)) {
        const inTime = (facts[at + AT.enough] as number) <= answerDays;
        const taken = `${facts[at + AT.workingDays]} ${inTime ? 'in time' : 'late'}`;
        add('inquiries-answered', facts, at);
        add('first-answer-days', facts, at, taken);
        add('first-answer-in-time', facts, at, taken);
      }
      const isConcluded = ((facts[at + AT.marks] as number) & CONCLUDED) !== 0;
      if (isConcluded && isIn(facts, at + AT.concluded)) add('inquiries-concluded', facts, at);
    }
  }
  return Object.fromEntries(OF_CASES.map((id) => [id, countedOf(collected[id])]));
}

const OF_CASES = [
  'inquiries-received',
  'inquiries-answered',
  'inquiries-concluded',
  'first-answer-days',
  'first-answer-in-time',
  'third-region-cases',
] as const satisfies readonly IndicatorId[];
type OfCases = (typeof OF_CASES)[number];

function emptyOf(id: OfCases): Collected {
  const dimensions = [...(indicatorById(id)?.breakdowns ?? []), ...(id === 'inquiries-received' ? [STEPS] : [])];
  const taken = indicatorById(id)?.unit === 'count' ? undefined : [];
  return { ids: [], taken, parts: new Map(dimensions.map((dimension) => [dimension, new Map()])) };
}

function putPlace(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else known.push(place);
}

/** By value in the order in which the database gives them, so that the same records are the same bytes. */
function countedOf({ ids, taken, parts }: Collected): Counted {
  const ordered = [...parts].map(([dimension, places]) => {
    const keys = dimension === STEPS ? STATUSES.filter((step) => places.has(step)) : [...places.keys()].toSorted();
    return [dimension, Object.fromEntries(keys.map((key) => [key, places.get(key) ?? []]))];
  });
  return { ids, ...(taken && { taken }), parts: Object.fromEntries(ordered) };
}

function idAt(facts: Int32Array, at: number): string {
  return recordId(Buffer.from(facts.buffer, facts.byteOffset + (at + AT.id) * 4, ID_BYTES));
}

function isThirdRegionCase(facts: Int32Array, at: number, isThird: (n: number) => boolean): boolean {
  if (((facts[at + AT.marks] as number) & THIRD_REGION) !== 0 || isThird(facts[at + AT.requester] as number))
    return true;
  const parties = at + AT.lists + (facts[at + AT.forms] as number) + (facts[at + AT.sectors] as number);
  for (let one = parties; one < parties + (facts[at + AT.parties] as number); one += 1) {
    if (isThird((facts[one] as number) >> 1)) return true;
  }
  return false;
}

function dimensionKeys(
  sqlite: Sqlite,
  organisations: OrganisationsByNumber,
): Readonly<Partial<Record<string, KeysOf>>> {
  const rows = prepared(sqlite, 'SELECT n, value FROM fact_word').raw().all() as readonly [number, string][];
  const words: string[] = [''];
  for (const [n, value] of rows) words[n] = value;
  const code =
    (place: number): KeysOf =>
    (facts, at) => [words[facts[at + place] as number]];
  const list =
    (length: number, before: (facts: Int32Array, at: number) => number): KeysOf =>
    (facts, at) => {
      const from = at + AT.lists + before(facts, at);
      const many = facts[at + length] as number;
      return many === 0 ? [''] : Array.from(facts.subarray(from, from + many), (n) => words[n]);
    };
  const place = (keyOf: PlaceKey): KeysOf => {
    const keys = Array.from(organisations, keyOf);
    const none = keyOf(undefined);
    return (facts, at) => {
      const n = facts[at + AT.requester] as number;
      return [n < keys.length ? keys[n] : none];
    };
  };
  const keys: Readonly<Partial<Record<Dimension | typeof STEPS, KeysOf>>> = {
    form: list(AT.forms, () => 0),
    sector: list(AT.sectors, (facts, at) => facts[at + AT.forms] as number),
    ...{ side: place(SIDE), country: place(COUNTRY), 'organisation-kind': place(KIND) },
    ...{ region: place(REGION), prefecture: place(PREFECTURE) },
    ...{ channel: code(AT.channel), language: code(AT.language), office: code(AT.office) },
    ...{ 'third-region': code(AT.thirdRegion), outcome: code(AT.outcome) },
    [STEPS]: (facts, at) => {
      const furthest = (facts[at + AT.marks] as number) >> STEP_SHIFT;
      return STATUSES.filter((_, step) =>
        step === STATUSES.length - 1 ? isInstant(facts, at + AT.concluded) : step <= furthest,
      );
    },
  };
  return keys;
}
