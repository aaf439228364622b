import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COOPERATION_FORMS, LANGUAGES } from '../lists.ts';
import { COOPERATION_FORMS as COOPERATION_FORMS_TABLE } from './cooperation-forms.data.ts';
import { NUTS_2024 } from './nuts-2024.data.ts';
import { REGION_EXONYMS } from './region-exonyms.data.ts';
import { REGION_FOOTNOTES } from './region-footnotes.data.ts';
import { STATISTICAL_REGIONS_2024 } from './statistical-regions-2024.data.ts';
import { readTable } from './table.ts';

const folder = new URL('../../../resources/reference/', import.meta.url);
const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv'));

describe('reference tables', () => {
  test('there are tables', () => {
    expect(tables.length).toBeGreaterThanOrEqual(10);
  });

  test.each(tables)('%s equals its module', async (file) => {
    const module = await import(`./${file.replace(/\.tsv$/, '')}.data.ts`);
    expect(Object.values(module)).toEqual([readFileSync(new URL(file, folder), 'utf8')]);
  });

  test.each(tables)('%s has as many cells in each row as in its header, and no blanks around them', (file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
    const width = lines[0]?.split('\t').length;
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.split('\t')).toHaveLength(width ?? 0);
      for (const cell of line.split('\t')) expect(cell).toBe(cell.trim());
    }
  });

  test('every table is attributed', () => {
    const attribution = readFileSync(new URL('ATTRIBUTION.md', folder), 'utf8');
    for (const file of tables) expect(attribution).toContain(file);
  });

  test('cooperation forms are those of the list, in the same words', () => {
    const rows = readTable(COOPERATION_FORMS_TABLE, ['key', ...LANGUAGES]);
    expect(rows.map((row) => row.key)).toEqual(COOPERATION_FORMS);
    for (const language of LANGUAGES) {
      const file = new URL(`../locales/${language}/lists.json`, folder);
      const words = JSON.parse(readFileSync(file, 'utf8'));
      expect(words.form).toEqual(Object.fromEntries(rows.map((row) => [row.key, row[language]])));
    }
  });

  test('customary names and footnotes are those of known regions', () => {
    const known = [NUTS_2024, STATISTICAL_REGIONS_2024].flatMap((text) => readTable(text, ['code', 'name']));
    const codes = new Set(known.map((row) => row.code));
    const exonyms = readTable(REGION_EXONYMS, ['code', ...LANGUAGES]);
    expect(exonyms.filter((row) => !codes.has(row.code))).toEqual([]);
    expect(new Set(exonyms.map((row) => row.code)).size).toBe(exonyms.length);
    for (const row of exonyms) expect(row.ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    expect(readTable(REGION_FOOTNOTES, ['code']).map((row) => row.code)).toEqual(['iso:XK', 'iso:PS']);
  });

  test('a column that a table has not is a mistake in the program', () => {
    expect(() => readTable('a\tb\n1\t2\n', ['c'])).toThrow('No column c');
    expect(readTable('a\tb\n1\t2\n', ['b'])).toEqual([{ b: '2' }]);
  });
});
