import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

/** A question about inquiries that reads the whole table holds up every window, once there are very many of them. */
test('what every start asks about inquiries is answered by indexes', async () => {
  const { backend, client } = await device('ceeja-1');
  const { sqlite } = backend.context;
  const asked = new Set<string>();
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    asked.add(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  await client.today.counts();
  await client.today.get();
  await client.inquiries.page({
    filter: { open: true },
    sort: { by: 'received', direction: 'desc' },
    cursor: null,
    limit: 100,
  });
  await client.inquiries.count({ filter: { open: true } });
  await client.inquiries.count({ filter: {} });
  const aboutInquiries = [...asked].filter((text) => /\b(FROM|JOIN) inquiry\b/u.test(text));
  expect(aboutInquiries.length).toBeGreaterThan(5);
  for (const text of aboutInquiries) {
    const values = Array.from(text.matchAll(/\?/gu), () => null);
    const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as readonly { detail: string }[];
    const scans = plan.map(({ detail }) => detail).filter((detail) => /^SCAN (r|inquiry)\b(?!.*INDEX)/u.test(detail));
    expect(scans, text).toEqual([]);
  }
  const planOf = (text: string): string =>
    (prepare(`EXPLAIN QUERY PLAN ${text}`).all() as readonly { detail: string }[]).map(({ detail }) => detail).join();
  const countsOpen = aboutInquiries.find((text) => /count\(\*\).*r\.status <> 'concluded'$/su.test(text)) ?? '';
  const countsAll = aboutInquiries.find((text) => /count\(\*\).*deleted_at IS NOT NULL/su.test(text)) ?? '';
  expect(planOf(countsOpen)).toContain('COVERING INDEX inquiry_open_by_received');
  expect(planOf(countsAll)).toContain('COVERING INDEX inquiry_deleted');
});
