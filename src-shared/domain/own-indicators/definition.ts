import type { CountedRecord, Dimension, IndicatorUnit } from '../indicators.ts';
import { LANGUAGES, type Language } from '../lists.ts';
import { BREAKDOWNS, DATES, FIELDS, isListField, LINKS, LISTS_OF_FIELDS, type Link } from './fields.ts';

/**
 * An indicator that the office made itself, as plain data. The same definition gives the figure, the records behind it and the
 * sentence that explains it.
 * API: problemOf(definition), asksOfGender(definition), unitOf(measure), nameIn(names, language), ruleVersion(indicator).
 */
export type Condition =
  | { readonly field: string; readonly is: 'any-of' | 'none-of'; readonly values: readonly string[] }
  | { readonly field: string; readonly is: 'set' | 'not-set' };

export const MEASURES = ['count', 'unique', 'median', 'share'] as const;

export type Measure =
  | { readonly kind: 'count' }
  /** How many different linked records; those without one are left out. */
  | { readonly kind: 'unique'; readonly of: Link }
  /** Median of the days between two dates of the record; those that lack one are left out. */
  | { readonly kind: 'median'; readonly from: string; readonly to: string }
  /** Of the records counted, the share that also meets these conditions. */
  | { readonly kind: 'share'; readonly conditions: readonly Condition[] };

export interface Definition {
  readonly counts: CountedRecord;
  readonly measure: Measure;
  /** The date by which a record falls into the period. */
  readonly date: string;
  /** All must hold. */
  readonly conditions: readonly Condition[];
  readonly breakdowns: readonly Dimension[];
}

/** Names by language; at least one is given. */
export type Names = Readonly<Partial<Record<Language, string>>>;

export interface OwnIndicator {
  readonly id: string;
  readonly names: Names;
  readonly definition: Definition;
  /** Raised with every change of the definition. */
  readonly version: number;
}

/** Why a definition means nothing; each is told in words by the editor and by the refusal. */
export const PROBLEMS = [
  'date',
  'field',
  'values',
  'link',
  'one-date',
  'same-date',
  'share-conditions',
  'breakdown',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** The first reason why a definition can't be counted; null for one that can. */
export function problemOf({ counts, measure, date, conditions, breakdowns }: Definition): Problem | null {
  if (!Object.hasOwn(DATES[counts], date)) return 'date';
  return (
    problemOfConditions(counts, conditions) ??
    problemOfMeasure(counts, measure) ??
    (breakdowns.every((one) => BREAKDOWNS[counts].includes(one)) ? null : 'breakdown')
  );
}

/**
 * Whether a condition asks for people's gender. Whom such a definition counts is known of their gender by that alone, so that an issued
 * report, which outlives their erasure, keeps its figures and no ids.
 */
export function asksOfGender({ conditions, measure }: Definition): boolean {
  const asked = [...conditions, ...(measure.kind === 'share' ? measure.conditions : [])];
  return asked.some(({ field }) => field === 'gender');
}

/** The dates of a kind between which days can be counted: those that a record has one of. */
export const singleDates = (counts: CountedRecord): readonly string[] =>
  Object.entries(DATES[counts]).flatMap(([id, { several }]) => (several ? [] : [id]));

function problemOfMeasure(counts: CountedRecord, measure: Measure): Problem | null {
  if (measure.kind === 'unique') return LINKS[counts].includes(measure.of) ? null : 'link';
  if (measure.kind === 'share') {
    if (measure.conditions.length === 0) return 'share-conditions';
    return problemOfConditions(counts, measure.conditions);
  }
  if (measure.kind === 'count') return null;
  const dates = singleDates(counts);
  if (dates.length < 2) return 'one-date';
  if (!dates.includes(measure.from) || !dates.includes(measure.to)) return 'date';
  return measure.from === measure.to ? 'same-date' : null;
}

function problemOfConditions(counts: CountedRecord, conditions: readonly Condition[]): Problem | null {
  for (const condition of conditions) {
    const type = Object.hasOwn(FIELDS[counts], condition.field) ? FIELDS[counts][condition.field] : undefined;
    if (type === undefined) return 'field';
    if (!('values' in condition)) continue;
    if (type === 'presence' || condition.values.length === 0) return 'values';
    const known: readonly string[] | undefined = isListField(type) ? LISTS_OF_FIELDS[type] : undefined;
    if (known !== undefined && !condition.values.every((value) => known.includes(value))) return 'values';
  }
  return null;
}

const UNITS = { count: 'count', unique: 'count', median: 'days', share: 'share' } as const;

export const unitOf = ({ kind }: Measure): IndicatorUnit => UNITS[kind];

/** The name in a language, else in English, else in whichever it has. */
export function nameIn(names: Names, language: Language): string {
  return [language, 'en' as const, ...LANGUAGES].map((one) => names[one]).find((name) => name) ?? '';
}

/**
 * The version as people read it: its number, and a mark that follows from the definition, because two laptops may each have made a
 * third version of the second one.
 */
export function ruleVersion({ version, definition }: Pick<OwnIndicator, 'version' | 'definition'>): string {
  return `${version}-${markOf(JSON.stringify(inOrder(definition)))}`;
}

/** Objects with their keys in order, so that equal definitions are equal texts. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}

/** Whether two definitions are one, whatever the order of their keys. */
export const isSameDefinition = (a: Definition, b: Definition): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/** FNV-1a, 16 of its bits folded: a mark to tell a few versions apart by, no proof. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, '0');
}
