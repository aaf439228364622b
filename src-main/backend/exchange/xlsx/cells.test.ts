import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellValue, columnLetter, daySerial, sheetName, sheetRange, xlsxText } from './cells.ts';

test('days count as the 1900 system counts them', () => {
  expect(['1900-03-01', '2000-01-01', '2024-02-29', '2026-11-22', '9999-12-31'].map(daySerial)).toEqual([
    61, 36_526, 45_351, 46_348, 2_958_465,
  ]);
});

test('what is no day, or lies where programs disagree by a day, stays a text', () => {
  expect(['1900-02-28', '2026-02-30', '2026-13-01', 'soon', ''].map(daySerial)).toEqual([null, null, null, null, null]);
  expect(cellValue({ kind: 'date', day: '1868-10-23' })).toBe('1868-10-23');
});

test('what is no number leaves the cell empty', () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY].map((value) => cellValue({ kind: 'decimal', value }))).toEqual([
    null,
    null,
  ]);
});

test('a text too long for a cell is cut, with an ellipsis, between characters', () => {
  const cut = xlsxText('𠮷'.repeat(20_000));
  expect(cut.length).toBeLessThanOrEqual(32_767);
  expect(cut.endsWith('…')).toBe(true);
  expect(cut.isWellFormed()).toBe(true);
});

test('sheet names are ones that programs accept, each its own', () => {
  const taken = new Set<string>();
  const names = [
    'Cases',
    'cases',
    'History',
    "'a/b\\c?*[x]:'",
    '',
    '😀'.repeat(40),
    'x'.repeat(40),
    'x'.repeat(41),
  ].map((name) => sheetName(name, taken));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names.slice(0, 3)).toEqual(['Cases', 'cases (2)', 'History (1)']);
});

test('any wish gives an acceptable sheet name', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), (wishes) => {
      const taken = new Set<string>();
      for (const name of wishes.map((wish) => sheetName(wish, taken))) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$/u);
        expect(name.isWellFormed()).toBe(true);
      }
      expect(taken.size).toBe(wishes.length);
    }),
  );
});

test('ranges quote their sheet and name their columns', () => {
  expect(sheetRange("L'année", 0, 4, 12)).toBe("'L''année'!$A$5:$A$13");
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
