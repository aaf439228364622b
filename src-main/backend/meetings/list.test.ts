import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cursor } from '#shared/contract/common.ts';
import type { Client } from '#shared/contract/index.ts';
import type { MeetingFilter } from '#shared/contract/meetings.ts';
import { device } from '../testing/device.ts';

const hour = 3_600_000;
const day = 24 * hour;
const noon = Date.UTC(2026, 11, 2, 12);

function meet(
  client: Client,
  title: string,
  startAt: number,
  more: Partial<Parameters<Client['meetings']['create']>[0]> = {},
) {
  return client.meetings.create({
    title,
    startAt,
    endAt: startAt + hour,
    zone: 'Europe/Paris',
    form: 'online',
    ...more,
  });
}

async function titles(client: Client, filter: MeetingFilter): Promise<string[]> {
  const page = await client.meetings.page({ filter, direction: 'asc', cursor: null, limit: 50 });
  return page.rows.map(({ title }) => title);
}

test('page by page gives every meeting once, in order of start, in both directions', async () => {
  const { client } = await device('ceeja-1');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('asc' as const, 'desc' as const),
      fc.integer({ min: 1, max: 5 }),
      async (starts, direction, limit) => {
        const made: { id: string; startAt: number }[] = [];
        for (const n of starts) {
          const startAt = noon + n * hour;
          made.push({ id: (await meet(client, 'x', startAt)).id, startAt });
        }
        const ids = made.map(({ id }) => id);
        const sign = direction === 'asc' ? 1 : -1;
        const expected = made.toSorted((a, b) => sign * (a.startAt - b.startAt || (a.id < b.id ? -1 : 1)));
        const found: string[] = [];
        let cursor: Cursor = null;
        do {
          const page = await client.meetings.page({ filter: { ids }, direction, cursor, limit });
          found.push(...page.rows.map(({ id }) => id));
          cursor = page.next;
        } while (cursor !== null);
        expect(found).toEqual(expected.map(({ id }) => id));
        expect(await client.meetings.ids({ filter: { ids }, direction })).toEqual(found);
        await client.meetings.remove({ ids });
      },
    ),
    { numRuns: 25 },
  );
});

describe('filters', () => {
  test('narrow together, and the values of one filter are alternatives', async () => {
    const { client } = await device('ceeja-1');
    const gifu = await client.organisations.create({ kind: 'prefecture', nameNative: '岐阜県', country: 'JP' });
    const inquiry = await client.inquiries.create({ subject: 'q' });
    await meet(client, 'a', noon, { form: 'in-person', place: 'Colmar' });
    const b = await meet(client, 'b', noon + hour, {
      inquiryIds: [inquiry.id],
      participants: [{ organisationId: gifu.id }],
    });
    const c = await meet(client, 'c', noon + 2 * hour, { laterality: 'trilateral', ownerId: null });
    await client.meetings.setState({ ids: [c.id], state: 'cancelled' });
    expect(await titles(client, { form: ['online', 'hybrid'] })).toEqual(['b', 'c']);
    expect(await titles(client, { form: ['online'], state: ['planned'] })).toEqual(['b']);
    expect(await titles(client, { state: ['planned', 'cancelled'] })).toEqual(['a', 'b', 'c']);
    expect(await titles(client, { laterality: ['trilateral'] })).toEqual(['c']);
    expect(await titles(client, { inquiryId: inquiry.id })).toEqual(['b']);
    expect(await titles(client, { organisationId: gifu.id })).toEqual(['b']);
    expect(await titles(client, { text: 'colmar' })).toEqual(['a']);
    expect(await titles(client, { text: '岐阜' })).toEqual(['b']);
    expect(await titles(client, { text: '%' })).toEqual([]);
    const { profile } = await client.session.get();
    expect(await titles(client, { ownerId: [profile?.id ?? ''] })).toEqual(['a', 'b']);
    expect(await titles(client, { ids: [b.id] })).toEqual(['b']);
    expect(await client.meetings.count({ filter: { form: ['online'] } })).toEqual({ matching: 2, all: 3 });
  });

  test('by days are by the calendar of whoever is at work, the last day included', async () => {
    const inParis = await device('ceeja-1');
    const inGifu = await device('gifu-1');
    // 23:30 on 2 December in Strasbourg is 07:30 on the 3rd in Gifu.
    const late = Date.UTC(2026, 11, 2, 22, 30);
    for (const { client } of [inParis, inGifu]) await meet(client, 'late', late);
    const on = (date: string) => ({ from: date, to: date });
    expect(await titles(inParis.client, on('2026-12-02'))).toEqual(['late']);
    expect(await titles(inParis.client, on('2026-12-03'))).toEqual([]);
    expect(await titles(inGifu.client, on('2026-12-02'))).toEqual([]);
    expect(await titles(inGifu.client, on('2026-12-03'))).toEqual(['late']);
  });
});

describe('the calendar’s range', () => {
  test('holds every meeting that touches it, in order of start, with its sides and zones', async () => {
    const { client } = await device('ceeja-1');
    const gifu = await client.organisations.create({ kind: 'prefecture', nameNative: '岐阜県', country: 'JP' });
    const alsace = await client.organisations.create({ kind: 'region', nameNative: 'Grand Est', country: 'FR' });
    const participants = [{ organisationId: gifu.id }, { organisationId: alsace.id }];
    await meet(client, 'ends as it begins', noon - hour);
    await meet(client, 'runs into it', noon - 20 * day, { endAt: noon + 1 });
    await meet(client, 'inside', noon + hour, { participants });
    await meet(client, 'begins as it ends', noon + day);
    const found = await client.meetings.range({ from: noon, to: noon + day });
    expect(found.map(({ title }) => title)).toEqual(['runs into it', 'inside']);
    expect(found[1]).toMatchObject({ sides: ['europe', 'japan'], zone: 'Europe/Paris', otherZone: 'Asia/Tokyo' });
  });

  test('agrees with a plain look at every meeting', async () => {
    const { client } = await device('ceeja-1');
    const span = fc.record({
      start: fc.integer({ min: 0, max: 60 * 24 }),
      hours: fc.integer({ min: 1, max: 31 * 24 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(span, { maxLength: 8 }), span, async (spans, range) => {
        const ids: string[] = [];
        for (const { start, hours } of spans) {
          const startAt = noon + start * hour;
          ids.push((await meet(client, 'x', startAt, { endAt: startAt + hours * hour })).id);
        }
        const [from, to] = [noon + range.start * hour, noon + (range.start + range.hours) * hour];
        const touching = spans.filter(
          ({ start, hours }) => noon + start * hour < to && noon + (start + hours) * hour > from,
        );
        expect(await client.meetings.range({ from, to })).toHaveLength(touching.length);
        if (ids.length > 0) await client.meetings.remove({ ids });
      }),
      { numRuns: 25 },
    );
  });
});
