import { expect, test } from 'vitest';
import { optionFits, searchAmong } from './option-search.ts';

const JAPAN = { value: 'JP', label: 'Japan', matches: (typed: string) => '日本'.includes(typed) };
const JORDAN = { value: 'JO', label: 'Jordan' };
const HIDDEN = { value: 'XX', label: 'Other', matches: (typed: string) => typed === 'jor' };

test('an option is found by a part of its label, or by what else it is called', () => {
  expect(optionFits(JAPAN, ' jap ')).toBe(true);
  expect(optionFits(JAPAN, '日')).toBe(true);
  expect(optionFits(JORDAN, '日')).toBe(false);
  expect(optionFits(JORDAN, '  ')).toBe(true);
});

test('what is named so on the screen comes before what is called so elsewhere', () => {
  const options = [HIDDEN, JAPAN, JORDAN];
  const offered = searchAmong(options)({ options, search: 'jor', limit: 10 });
  expect(offered).toEqual([JORDAN, HIDDEN]);
  expect(searchAmong(options)({ options, search: '', limit: 2 })).toEqual([HIDDEN, JAPAN]);
});
