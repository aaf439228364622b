import { addDays } from '#shared/domain/days.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import { startOfDay } from '#shared/domain/zones.ts';
import type { Condition } from './keyset.ts';

/** Values that are alternatives; null stands for the records that have none. */
export type Values = readonly (string | null)[] | undefined;

const isText = (value: string | null): value is string => value !== null;
const listed = (column: string, values: readonly string[]): Condition =>
  values.length === 1
    ? { text: `${column} = ?`, values }
    : { text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };

/**
 * A column's value is one of these, and none of those. A single one is compared by `=`, so that an index that begins with the
 * column gives the order of what follows, too.
 */
export function hasValue(column: string, any: Values, none: Values): readonly Condition[] {
  return [...(any === undefined ? [] : [oneOf(column, any)]), ...(none === undefined ? [] : [noneOf(column, none)])];
}

function oneOf(column: string, any: readonly (string | null)[]): Condition {
  const texts = any.filter(isText);
  if (texts.length === any.length) return listed(column, texts);
  if (texts.length === 0) return { text: `${column} IS NULL`, values: [] };
  const { text, values } = listed(column, texts);
  return { text: `(${column} IS NULL OR ${text})`, values };
}

function noneOf(column: string, none: readonly (string | null)[]): Condition {
  const texts = none.filter(isText);
  const isThere = `${column} IS NOT NULL`;
  if (texts.length === 0) return { text: isThere, values: [] };
  const { text, values } = listed(column, texts);
  if (texts.length < none.length) return { text: `(${isThere} AND NOT ${text})`, values };
  return { text: `(${column} IS NULL OR NOT ${text})`, values };
}

const labels = (facet: LabelFacet, more = ''): string =>
  `EXISTS (SELECT 1 FROM label WHERE owner_id = r.id AND facet = '${facet}' AND deleted_at IS NULL${more})`;

/** One of these labels is on the record, and none of those. */
export function hasLabel(facet: LabelFacet, any: Values, none: Values): readonly Condition[] {
  const stated = (wanted: readonly (string | null)[]): Condition => {
    const texts = wanted.filter(isText);
    const parts = [
      ...(texts.length === 0 ? [] : [labels(facet, ' AND value IN (SELECT value FROM json_each(?))')]),
      ...(texts.length < wanted.length ? [`NOT ${labels(facet)}`] : []),
    ];
    return { text: `(${parts.join(' OR ')})`, values: texts.length === 0 ? [] : [JSON.stringify(texts)] };
  };
  const not = ({ text, values }: Condition): Condition => ({ text: `NOT ${text}`, values });
  return [...(any === undefined ? [] : [stated(any)]), ...(none === undefined ? [] : [not(stated(none))])];
}

/** A column holds a text anywhere in it; letters without accents are met in either case. */
export function contains(column: string, text: string | undefined): readonly Condition[] {
  if (text === undefined || text.trim() === '') return [];
  const pattern = `%${text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return [{ text: `${column} LIKE ? ESCAPE '\\'`, values: [pattern] }];
}

/** An instant lies on these days, both included, on the calendar of a zone. */
export function onDays(
  column: string,
  from: string | undefined,
  to: string | undefined,
  zone: string,
): readonly Condition[] {
  const first = from === undefined ? [] : [{ text: `${column} >= ?`, values: [startOfDay(from, zone)] }];
  const last = to === undefined ? [] : [{ text: `${column} < ?`, values: [startOfDay(addDays(to, 1), zone)] }];
  return [...first, ...last];
}
