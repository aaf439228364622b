import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { KANJI_VARIANTS } from './reference/kanji-variants.data.ts';
import { readTable } from './reference/table.ts';

const rows = readTable(KANJI_VARIANTS, ['variant', 'standard']);

describe('the table of kanji variants', () => {
  test('holds at least 150 pairs, each variant once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map((row) => row.variant)).size).toBe(rows.length);
  });

  test('leads to the standard form in one step', () => {
    const variants = new Set(rows.map((row) => row.variant));
    expect(rows.filter((row) => variants.has(row.standard))).toEqual([]);
    for (const row of rows) expect(fold(row.variant)).toBe(row.standard);
  });

  test('holds single kanji that Unicode itself does not fold', () => {
    for (const { variant, standard } of rows) {
      expect([...variant, ...standard]).toHaveLength(2);
      expect(`${variant}${standard}`).toMatch(/^\p{Script=Han}+$/u);
      expect(variant.normalize('NFKC')).toBe(variant);
      expect(standard.normalize('NFKC')).toBe(standard);
    }
  });
});
