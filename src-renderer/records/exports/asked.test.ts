import { expect, test } from 'vitest';
import { askedRows, type ExportChoice } from './asked.ts';

const shown = {
  list: 'people',
  filter: { language: ['ja'], deleted: true },
  sort: { by: 'kana', direction: 'desc' },
} as const;
const asIs = { list: 'people' as const, filter: { language: ['ja'], deleted: true }, sort: { ...shown.sort } };
const choice: ExportChoice = { rows: 'shown', columns: 'shown', format: 'xlsx', language: 'ja' };

test('a list goes out with its filter, order and the columns that it shows', () => {
  expect(askedRows(asIs, ['name', 'contact'], new Set(), choice)).toEqual({
    ...{ list: 'people', format: 'xlsx', language: 'ja', filter: asIs.filter, sort: asIs.sort },
    columns: ['fullName', 'email', 'phone'],
  });
});

test('chosen rows are exactly those, also among the deleted ones', () => {
  const asked = askedRows(asIs, ['name'], new Set(['a']), { ...choice, rows: 'chosen' });
  expect(asked.filter).toEqual({ ids: ['a'], deleted: true });
});

test('all columns and vCards name none', () => {
  expect(askedRows(asIs, ['name'], new Set(), { ...choice, columns: 'all' })).not.toHaveProperty('columns');
  expect(askedRows(asIs, ['name'], new Set(), { ...choice, format: 'vcard' })).not.toHaveProperty('columns');
});
