import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE } from '../report/testing/hostile-texts.ts';
import { paperLanguage, paperText } from './paper-text.ts';

test.each(HOSTILE)('%j becomes text that can be set, with the same letters', (text) => {
  const set = paperText(text);
  expect(set.isWellFormed()).toBe(true);
  expect(set).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u);
  const letters = (value: string): string =>
    value.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufeff\u200b\u202a-\u202e\u2066-\u2069]/gu, '');
  expect(letters(set)).toBe(letters(text));
});

test('ordinary text stays byte for byte as it was typed', () => {
  for (const text of ['髙島 﨑 葛󠄀城', 'Straßburg – „Fälle“', 'e\u0301', 'Forschungsgesellschaft']) {
    expect(paperText(text)).toBe(text);
  }
});

test('endless words get places to break', () => {
  const parts = paperText(`https://example.org/${'a'.repeat(200)}?x=1`).split('\u200b');
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(21);
});

test('breaking never tears a character', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => paperText(text).isWellFormed()));
});

test('a language tag is cut to what the typesetter takes, or left out', () => {
  expect(['ja', 'zh-Hant-TW', 'DE-at', undefined, '', 'x', 'english', '"); #panic('].map(paperLanguage)).toEqual([
    'ja',
    'zh',
    'de',
    null,
    null,
    null,
    null,
    null,
  ]);
});
