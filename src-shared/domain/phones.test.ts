import { expect, test } from 'vitest';
import { shownPhone } from './phones.ts';

test('a number of one’s own country is written as it is dialled there, others with their country code', () => {
  const tokyo = { country: 'JP' };
  expect(shownPhone('+81312345678', 'JP')).toEqual({ ...tokyo, text: '03-1234-5678', other: '+81 3 1234 5678' });
  expect(shownPhone('+81312345678', 'FR')).toEqual({ ...tokyo, text: '+81 3 1234 5678', other: '03-1234-5678' });
  expect(shownPhone('+33388000000', 'FR').text).toBe('03 88 00 00 00');
});

test('what is no number is shown as it is', () => {
  expect(shownPhone('extension 12', 'FR')).toEqual({ text: 'extension 12', other: 'extension 12', country: null });
});
