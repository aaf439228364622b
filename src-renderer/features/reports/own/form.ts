import type { CountedRecord, Dimension } from '#shared/domain/indicators.ts';
import type { Language } from '#shared/domain/lists.ts';
import {
  type Condition,
  type Definition,
  type Measure,
  type Names,
  singleDates,
} from '#shared/domain/own-indicators/definition.ts';
import { BREAKDOWNS, DATES, FIELDS, LINKS, type Link } from '#shared/domain/own-indicators/fields.ts';

/** A condition as it is typed: `''` is no field yet. */
export interface ConditionForm {
  /** Tells the lines apart while they are edited. */
  readonly key: number;
  readonly field: string;
  readonly is: Condition['is'];
  readonly values: readonly string[];
}

/** An indicator as it is typed; what belongs to another measure is kept, so that trying one loses nothing. */
export interface IndicatorForm {
  readonly names: Readonly<Record<Language, string>>;
  readonly counts: CountedRecord;
  readonly measure: Measure['kind'];
  readonly of: Link;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly conditions: readonly ConditionForm[];
  readonly shareConditions: readonly ConditionForm[];
  readonly breakdowns: readonly Dimension[];
}

const NO_NAMES = { en: '', de: '', fr: '', ja: '' } as const;

/** What a kind of record begins with: its first date, its first link, its first two dates. */
function beginningOf(counts: CountedRecord) {
  const [date = ''] = Object.keys(DATES[counts]);
  const [from = date, to = from] = singleDates(counts);
  const [of = 'region'] = LINKS[counts];
  return { counts, date, from, to, of };
}

export const NEW_FORM: IndicatorForm = {
  names: NO_NAMES,
  ...beginningOf('inquiry'),
  measure: 'count',
  conditions: [],
  shareConditions: [],
  breakdowns: [],
};

/** The form of one that is there. */
export function formOf(names: Names, definition: Definition): IndicatorForm {
  const { counts, measure, date, conditions, breakdowns } = definition;
  return {
    ...beginningOf(counts),
    names: { ...NO_NAMES, ...names },
    measure: measure.kind,
    ...(measure.kind === 'unique' && { of: measure.of }),
    ...(measure.kind === 'median' && { from: measure.from, to: measure.to }),
    date,
    conditions: conditions.map(typed),
    shareConditions: measure.kind === 'share' ? measure.conditions.map(typed) : [],
    breakdowns,
  };
}

const typed = (condition: Condition, key: number): ConditionForm => ({ key, values: [], ...condition });

/** The definition that is typed; it may mean nothing yet (`problemOf`). */
export function definitionOf(form: IndicatorForm): Definition {
  const { counts, date, breakdowns } = form;
  return { counts, measure: measureOf(form), date, conditions: form.conditions.map(conditionOf), breakdowns };
}

function measureOf({ measure, of, from, to, shareConditions }: IndicatorForm): Measure {
  switch (measure) {
    case 'count':
      return { kind: measure };
    case 'unique':
      return { kind: measure, of };
    case 'median':
      return { kind: measure, from, to };
    case 'share':
      return { kind: measure, conditions: shareConditions.map(conditionOf) };
  }
}

function conditionOf({ field, is, values }: ConditionForm): Condition {
  return is === 'set' || is === 'not-set' ? { field, is } : { field, is, values };
}

/** Other records: what they do not have goes, what they have too stays. */
export function withCounts(form: IndicatorForm, counts: CountedRecord): IndicatorForm {
  const beginning = beginningOf(counts);
  const dates = singleDates(counts);
  const known = (conditions: readonly ConditionForm[]) =>
    conditions.filter(({ field }) => field === '' || FIELDS[counts][field] === FIELDS[form.counts][field]);
  return {
    ...form,
    ...beginning,
    ...(form.date in DATES[counts] && { date: form.date }),
    ...(dates.includes(form.from) && dates.includes(form.to) && { from: form.from, to: form.to }),
    ...(LINKS[counts].includes(form.of) && { of: form.of }),
    conditions: known(form.conditions),
    shareConditions: known(form.shareConditions),
    breakdowns: form.breakdowns.filter((one) => BREAKDOWNS[counts].includes(one)),
  };
}

/** A further condition, with nothing chosen. */
export function oneMore(conditions: readonly ConditionForm[]): readonly ConditionForm[] {
  const key = Math.max(-1, ...conditions.map((one) => one.key)) + 1;
  return [...conditions, { key, field: '', is: 'any-of', values: [] }];
}
