import { expect, test, vi } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { type Device, device } from '../testing/device.ts';
import { YEAR } from './testing/report-of.ts';

const at = (day: string): number => Date.parse(`${day}T09:00:00Z`);
const received = async ({ inquiries }: Client, day: string, subject = day) =>
  (await inquiries.create({ subject, receivedAt: at(day) })).id;

async function managers(): Promise<Device> {
  const laptop = await device('ceeja-1');
  const { profile } = await laptop.client.session.get();
  if (profile === null) throw new Error('no profile');
  await laptop.client.session.saveProfile({ ...profile, role: 'manager' });
  return laptop;
}

const issued = async ({ reports }: Client) => {
  const { id } = await reports.create({ ...YEAR, language: 'ja' });
  return { reportId: id, issueId: (await reports.issue({ id })).id };
};
const waiting = { timeout: 30_000, interval: 50 };

test('an issued report that late data would change is announced by itself with its records, until it is corrected', async () => {
  const { client, backend } = await managers();
  await received(client, '2026-02-02');
  const { reportId, issueId } = await issued(client);
  const late = await received(client, '2026-03-03', '水素 Nachtrag');
  backend.keepUp();
  await vi.waitFor(async () => expect(await client.reports.announced()).toHaveLength(1), waiting);
  const [found] = await client.reports.announced();
  const differences = await client.reports.differences({ id: issueId });
  expect(found).toMatchObject({ reportId, issueId, number: 1, ...YEAR, language: 'ja', recordCount: 1 });
  expect(found?.figures).toBe(differences.length);
  expect(found?.records).toMatchObject([{ id: late, path: `/inquiries/${late}`, title: '水素 Nachtrag' }]);
  await client.reports.issue({ id: reportId });
  await vi.waitFor(async () => expect(await client.reports.announced()).toEqual([]), waiting);
});

test('what only an indicator of the office’s own counts is announced with its records too', async () => {
  const { client, backend } = await managers();
  const id = await received(client, '2026-02-02');
  const definition = {
    ...{ counts: 'inquiry', measure: { kind: 'count' }, date: 'received', breakdowns: [] },
    conditions: [{ field: 'priority', is: 'any-of', values: ['high'] }],
  } as const;
  await client.ownIndicators.save({ names: { en: 'Urgent' }, definition });
  await issued(client);
  await client.inquiries.update({ ids: [id], patch: { priority: 'high' } });
  backend.keepUp();
  await vi.waitFor(async () => expect(await client.reports.announced()).toHaveLength(1), waiting);
  expect(await client.reports.announced()).toMatchObject([{ figures: 1, recordCount: 1, records: [{ id }] }]);
});

test('data that comes while the program is open is announced, and open windows are told; undone, it is silent again', async () => {
  const { client, backend } = await managers();
  await issued(client);
  backend.keepUp();
  const told: string[] = [];
  const end = new AbortController();
  const listening = (async () => {
    for await (const { name } of backend.context.live.watch(end.signal)) told.push(name);
  })();
  const { op } = await client.inquiries.create({ subject: 'spät', receivedAt: at('2026-05-05') });
  await vi.waitFor(async () => expect(await client.reports.announced()).toHaveLength(1), waiting);
  expect(told).toContain('reports.announced');
  await client.changes.undo({ op: op ?? 0 });
  await vi.waitFor(async () => expect(await client.reports.announced()).toEqual([]), waiting);
  end.abort();
  await listening;
});

test('nobody but a manager is told, and nothing is computed for others', async () => {
  const { client, backend } = await device('ceeja-1');
  const { issueId } = await issued(client);
  await received(client, '2026-03-03');
  expect((await client.reports.differences({ id: issueId })).length).toBeGreaterThan(0);
  backend.keepUp();
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('no profile');
  expect(await client.reports.announced()).toEqual([]);
  await client.session.saveProfile({ ...profile, role: 'manager' });
  await vi.waitFor(async () => expect(await client.reports.announced()).toHaveLength(1), waiting);
  await client.session.saveProfile({ ...profile, role: 'officer' });
  await vi.waitFor(async () => expect(await client.reports.announced()).toEqual([]), waiting);
});
