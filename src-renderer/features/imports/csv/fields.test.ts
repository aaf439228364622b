import { expect, test } from 'vitest';
import type { CsvHead } from '#shared/contract/imports-csv.ts';
import { fieldsOf, isTwice, namesRecords, tableKey } from './fields.ts';

const head = (...headers: readonly string[]): CsvHead => ({
  status: 'read',
  token: 't',
  kind: 'people',
  encoding: 'utf-8',
  encodingCertain: true,
  delimiter: ',',
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
