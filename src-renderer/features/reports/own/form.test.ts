import { expect, test } from 'vitest';
import type { Definition } from '#shared/domain/own-indicators/definition.ts';
import { definitionOf, formOf, NEW_FORM, oneMore, withCounts } from './form.ts';

const SHARE: Definition = {
  counts: 'inquiry',
  measure: { kind: 'share', conditions: [{ field: 'outcome', is: 'any-of', values: ['agreement'] }] },
  date: 'concluded',
  conditions: [
    { field: 'channel', is: 'none-of', values: ['phone'] },
    { field: 'country', is: 'any-of', values: ['JP'] },
    { field: 'person', is: 'set' },
  ],
  breakdowns: ['form', 'country'],
};

test('a definition that is opened and kept is the same', () => {
  expect(definitionOf(formOf({ ja: '合意' }, SHARE))).toEqual(SHARE);
  expect(formOf({ ja: '合意' }, SHARE).names).toEqual({ en: '', de: '', fr: '', ja: '合意' });
});

test('other records keep what they have too and lose what they have not', () => {
  const changed = definitionOf(withCounts(formOf({}, SHARE), 'match'));
  expect(changed).toEqual({
    counts: 'match',
    measure: { kind: 'share', conditions: [] },
    date: 'added',
    conditions: [SHARE.conditions[0], SHARE.conditions[1]],
    breakdowns: ['form', 'country'],
  });
});

test('trying another measure loses nothing of the first', () => {
  const form = { ...formOf({}, SHARE), measure: 'count' as const };
  expect(definitionOf(form).measure).toEqual({ kind: 'count' });
  expect(definitionOf({ ...form, measure: 'share' })).toEqual(SHARE);
});

test('each further condition has a key of its own, whichever were taken away', () => {
  const three = oneMore(oneMore(oneMore([])));
  expect(oneMore(three.slice(1)).map(({ key }) => key)).toEqual([1, 2, 3]);
  expect(definitionOf(NEW_FORM).conditions).toEqual([]);
});
