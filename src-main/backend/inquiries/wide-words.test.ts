import { expect, test } from 'vitest';
import { fillInBulk } from '#db/seed/bulk.ts';
import type { Cursor } from '#shared/contract/common.ts';
import type { InquirySort } from '#shared/contract/inquiries.ts';
import { type Device, device } from '../testing/device.ts';

/** Half of the subjects ask for partners: more than are looked up and sorted. */
const INQUIRIES = 12_000;

async function idsOf({ client }: Device, text: string, sort: InquirySort): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: Cursor = null;
  do {
    const page = await client.inquiries.page({ filter: { text }, sort, cursor, limit: 200 });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

test('a word that thousands have gives the same rows in the same order as one that few have', async () => {
  const here = await device('ceeja-1');
  const { sqlite, searchIndex } = here.backend.context;
  fillInBulk(sqlite, { inquiries: INQUIRIES, organisations: 100, seed: 1 });
  await searchIndex.rebuild({ signal: new AbortController().signal, onProgress: () => {} });
  const having = (pattern: string, order: string) =>
    sqlite
      .prepare(`SELECT id FROM inquiry WHERE subject LIKE ? AND deleted_at IS NULL ORDER BY ${order}`)
      .pluck()
      .all(pattern) as readonly string[];

  for (const [word, pattern] of [
    ['partner', '%Partner%'],
    ['(11998)', '%(11998)%'],
  ] as const) {
    const byArrival = await idsOf(here, word, { by: 'received', direction: 'desc' });
    expect(byArrival).toEqual(having(pattern, 'received_at DESC, id DESC'));
    expect(await idsOf(here, word, { by: 'subject', direction: 'asc' })).toEqual(having(pattern, 'subject, id'));
    expect((await here.client.inquiries.count({ filter: { text: word } })).matching).toBe(byArrival.length);
  }
  expect(having('%Partner%', 'id').length).toBeGreaterThan(5000);
});
