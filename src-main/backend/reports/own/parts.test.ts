import { expect, test } from 'vitest';
import { BREAKDOWNS, DATES, FIELDS, LINKS } from '#shared/domain/own-indicators/fields.ts';
import { breakdownOf } from '../breakdowns.ts';
import { DATE_SQL, FIELD_SQL, LINK_SQL } from './parts.ts';

const KINDS = Object.keys(DATES) as (keyof typeof DATES)[];
const words = (table: object): readonly string[] => Object.keys(table).toSorted();

test.each(KINDS)('every date, field, link and breakdown of a kind is counted by something, %s', (kind) => {
  expect(words(DATE_SQL[kind])).toEqual(words(DATES[kind]));
  expect(words(FIELD_SQL[kind])).toEqual(words(FIELDS[kind]));
  expect(words(LINK_SQL[kind])).toEqual(LINKS[kind].toSorted());
  expect(BREAKDOWNS[kind].filter((dimension) => breakdownOf(kind, dimension) === undefined)).toEqual([]);
});

test.each(KINDS)(
  'a date that a record may have several of is asked about as such, and fields of presence as such, %s',
  (kind) => {
    const several = Object.entries(DATES[kind]).map(([id, date]) => [id, date.several === true]);
    expect(several).toEqual(Object.keys(DATES[kind]).map((id) => [id, 'any' in (DATE_SQL[kind][id] ?? {})]));
    const presence = Object.entries(FIELDS[kind]).map(([id, type]) => [id, type === 'presence']);
    expect(presence).toEqual(Object.keys(FIELDS[kind]).map((id) => [id, 'exists' in (FIELD_SQL[kind][id] ?? {})]));
  },
);
