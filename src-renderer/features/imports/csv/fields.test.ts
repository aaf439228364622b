import { expect, test } from 'vitest';
import type { CsvHead } from '#shared/contract/imports-csv.ts';
import type { SavedMapping } from '#shared/contract/imports-mappings.ts';
import { fieldsOf, isTwice, mappingBy, namesRecords, savedFor, tableKey } from './fields.ts';

const head = (...headers: readonly string[]): CsvHead => ({
  status: 'read',
  token: 't',
  kind: 'people',
  format: 'csv',
  encoding: 'utf-8',
  encodingCertain: true,
  delimiter: ',',
  sheets: [],
  sheet: 0,
  rows: 1,
  columns: headers.map((header) => ({ header, field: null, samples: [] })),
});

test('a field is filled by one column, unless columns may add to each other', () => {
  const mapping = ['familyNative', 'familyNative', 'email', 'email', null, null] as const;
  expect(mapping.map((_, column) => isTwice(mapping, column))).toEqual([true, true, false, false, false, false]);
});

test('a table needs a column that names its records', () => {
  expect(namesRecords('people', ['role', null])).toBe(false);
  expect(namesRecords('people', ['email'])).toBe(true);
  expect(namesRecords('organisations', ['email', 'city'])).toBe(false);
  expect(namesRecords('organisations', ['nameEn'])).toBe(true);
  expect(fieldsOf('people')).not.toContain('nameNative');
});

test('a choice outlives another reading of the same columns, not of others', () => {
  expect(tableKey(head('a', 'b'))).toBe(tableKey({ ...head('a', 'b'), token: 'u', encoding: 'utf-16le' }));
  for (const other of [head('a', 'c'), head('a'), head('a","b'), { ...head('a', 'b'), kind: 'organisations' } as const])
    expect(tableKey(other)).not.toBe(tableKey(head('a', 'b')));
});

const saved = (...columns: SavedMapping['columns']): SavedMapping => ({
  id: 'm',
  name: 'Messe',
  kind: 'people',
  columns,
  existing: 'fill',
  country: 'JP',
  organisationKind: 'company',
});

test('a saved mapping is taken by itself only for just its columns; it also tells the kind, unless a person did', () => {
  const mapping = saved({ header: 'Wer', field: 'fullName' }, { header: 'Was', field: null });
  const other: SavedMapping = { ...mapping, kind: 'organisations' };
  expect(savedFor([other, mapping], head('Wer', 'Was'), true)).toBe(mapping);
  expect(savedFor([mapping], head('Was', 'Wer'), true)).toBeUndefined();
  expect(savedFor([other], head('Wer', 'Was'), true)).toBe(other);
  expect(savedFor([other], head('Wer', 'Was'), false)).toBeUndefined();
});

test('a saved mapping chosen for other columns holds for those of its names; a field it fills is filled once', () => {
  const mapping = saved(
    { header: 'Wer', field: 'fullName' },
    { header: 'x', field: 'email' },
    { header: 'x', field: 'phone' },
  );
  const file = head('x', 'neu', 'x', 'Wer');
  expect(mappingBy(mapping, file)).toEqual(['email', null, 'phone', 'fullName']);
  const guessed = { ...file, columns: file.columns.map((column) => ({ ...column, field: 'fullName' as const })) };
  expect(mappingBy(mapping, guessed)).toEqual(['email', null, 'phone', 'fullName']);
});
