import { expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { INQUIRY_GROUPS, type InquiryFilter } from '#shared/contract/inquiries.ts';
import { device } from '../testing/device.ts';

const SORT = { by: 'subject', direction: 'asc' } as const;
const page = { sort: SORT, cursor: null, limit: 50 } as const;

/** Four inquiries that differ in what they are filtered by. */
async function office(): Promise<Client> {
  const { client } = await device('ceeja-1');
  const labels = (form: readonly ('tourism' | 'trade')[], tag: readonly string[] = []) => ({
    labels: { form: [...form], tag: [...tag] },
  });
  await client.inquiries.create({ subject: 'a', language: 'de', priority: 'high', ...labels(['trade'], ['wood']) });
  await client.inquiries.create({ subject: 'b', language: 'ja', nextStepOn: '2026-12-01', ...labels(['tourism']) });
  await client.inquiries.create({ subject: 'c', language: null, nextStepOn: '2026-12-24', ...labels([]) });
  await client.inquiries.create({ subject: 'd', language: 'de', ...labels(['tourism', 'trade']) });
  const { rows } = await client.inquiries.page({ ...page, filter: { language: ['de'] } });
  await client.inquiries.update({ ids: rows.map(({ id }) => id), patch: { nextStepOn: null } });
  return client;
}
const found = async (client: Client, filter: InquiryFilter) =>
  (await client.inquiries.page({ ...page, filter })).rows.map(({ subject }) => subject).join('');

test.each<[what: string, filter: InquiryFilter, subjects: string]>([
  ['one of several values', { language: ['de', 'ja'] }, 'abd'],
  ['no value', { language: [null] }, 'c'],
  ['a value or none', { language: [null, 'ja'] }, 'bc'],
  ['none of the values, which a record without one is', { not: { language: ['de'] } }, 'bc'],
  ['any value', { not: { language: [null] } }, 'abd'],
  ['another value, not none', { not: { language: [null, 'de'] } }, 'b'],
  ['one of several labels', { form: ['trade', 'tourism'] }, 'abd'],
  ['without a label', { form: [null] }, 'c'],
  ['a label or none', { form: [null, 'tourism'] }, 'bcd'],
  ['none of the labels', { not: { form: ['trade'] } }, 'bc'],
  ['any label', { not: { tag: [null] } }, 'a'],
  ['the days of the next step', { nextStepFrom: '2026-12-01', nextStepUntil: '2026-12-02' }, 'b'],
  ['no next step', { withoutNextStep: true }, 'ad'],
  ['several parts', { language: ['de'], not: { priority: ['high'] } }, 'd'],
])('a list is filtered by %s', async (_, filter, subjects) => {
  const client = await office();
  expect(await found(client, filter)).toBe(subjects);
  expect((await client.inquiries.count({ filter })).matching).toBe(subjects.length);
});

const OF_SEVERAL: ReadonlySet<string> = new Set(['form', 'region', 'sector', 'tag']);

test('the groups of every column hold as many rows as they say, and each row of the filter once, or with several labels in each', async () => {
  const client = await office();
  const filter: InquiryFilter = { not: { priority: ['low'] } };
  for (const by of INQUIRY_GROUPS) {
    const groups = await client.inquiries.groups({ filter, by });
    const rows: string[] = [];
    for (const { value, count } of groups) {
      const { rows: own } = await client.inquiries.page({ ...page, filter, group: { by, value } });
      expect(own).toHaveLength(count);
      rows.push(...own.map(({ subject }) => subject));
    }
    const each = OF_SEVERAL.has(by) ? [...new Set(rows)] : rows;
    expect(each.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  }
});

test('an inquiry of two forms stands in the group of either, and one without any in a group of its own', async () => {
  const client = await office();
  const rowsOf = async (value: 'tourism' | 'trade' | null, filter: InquiryFilter = {}) =>
    (await client.inquiries.page({ ...page, filter, group: { by: 'form', value } })).rows
      .map(({ subject }) => subject)
      .join('');
  expect([await rowsOf('tourism'), await rowsOf('trade'), await rowsOf(null)]).toEqual(['bd', 'ad', 'c']);
  // What was asked for by the filter does not hide the other labels of what it finds.
  expect(await client.inquiries.groups({ filter: { form: ['trade'] }, by: 'form' })).toEqual([
    { value: 'tourism', count: 1 },
    { value: 'trade', count: 2 },
  ]);
  expect(await rowsOf('tourism', { form: ['trade'] })).toBe('d');
});

test('a label that was taken off leaves its group', async () => {
  const client = await office();
  const [d] = (await client.inquiries.page({ ...page, filter: { text: 'd' } })).rows;
  await client.labels.set({ ownerIds: [d?.id ?? ''], facet: 'form', values: ['trade'] });
  expect(await client.inquiries.groups({ filter: {}, by: 'form' })).toEqual([
    { value: null, count: 1 },
    { value: 'tourism', count: 1 },
    { value: 'trade', count: 2 },
  ]);
});

test('rows that have no value are a group of their own', async () => {
  const client = await office();
  const groups = await client.inquiries.groups({ filter: {}, by: 'language' });
  expect(groups.find(({ value }) => value === null)?.count).toBe(1);
});

test('a column that is not on the list can not be grouped by', async () => {
  const client = await office();
  await expect(client.inquiries.groups({ filter: {}, by: 'description' as never })).rejects.toThrow();
});
