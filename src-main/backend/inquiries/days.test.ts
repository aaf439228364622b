import { expect, test } from 'vitest';
import type { InquiryFilter } from '#shared/contract/inquiries.ts';
import { type Device, device } from '../testing/device.ts';

/** On which calendar the days of a list lie: that of whoever is at work, as on Today, wherever the laptop's own clock says it is. */

const found = async ({ client }: Device, filter: InquiryFilter) => (await client.inquiries.count({ filter })).matching;

async function at(name: 'ceeja-1' | 'gifu-1', instant: number): Promise<Device> {
  const laptop = await device(name);
  laptop.setTime(instant);
  return laptop;
}

/** In Japan it is two in the morning of 23 November, in Alsace six in the evening of the 22nd. */
const EVENING = Date.UTC(2026, 10, 22, 17);

test.each([
  ['gifu-1', '2026-11-23', 1],
  ['ceeja-1', '2026-11-22', 0],
] as const)(
  'on %s, where it is %s, a step of 22 November is overdue in %d of the lists as on Today',
  async (name, today, overdue) => {
    const laptop = await at(name, EVENING);
    await laptop.client.inquiries.create({ subject: 'Holz', nextStep: '電話', nextStepOn: '2026-11-22' });
    expect((await laptop.client.session.get()).today).toBe(today);
    expect(await found(laptop, { overdue: true })).toBe(overdue);
  },
);

test('what came in the morning in Japan came on that day', async () => {
  const morning = Date.UTC(2026, 10, 22, 23);
  const gifu = await at('gifu-1', EVENING);
  await gifu.client.inquiries.create({ subject: '朝の電話', receivedAt: morning });
  const on = (day: string) => found(gifu, { receivedFrom: day, receivedTo: day });
  expect([await on('2026-11-22'), await on('2026-11-23')]).toEqual([0, 1]);
});

test('people and organisations were added on the day that it was where they were', async () => {
  const { client } = await at('gifu-1', EVENING);
  await client.people.create({ familyNative: '田中' });
  await client.organisations.create({ kind: 'cluster', country: 'JP', nameNative: '架空組合' });
  const day = { createdFrom: '2026-11-23', createdTo: '2026-11-23' };
  expect((await client.people.count({ filter: day })).matching).toBe(1);
  expect((await client.organisations.count({ filter: day })).matching).toBe(1);
});
