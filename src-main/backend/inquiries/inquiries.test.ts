import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cursor } from '#shared/contract/common.ts';
import { INQUIRY_SORTS } from '#shared/contract/inquiries.ts';
import { officeId } from '../session/offices.ts';
import { device } from '../testing/device.ts';

const hour = 3_600_000;
const paris = { receivedZone: 'Europe/Paris' };

describe('a new inquiry', () => {
  test('gets a number of year, device code and the device’s own counter, never given twice', async () => {
    const { client, backend } = await device('ceeja-1');
    const { code } = backend.context.writer.device;
    const first = await client.inquiries.create({ subject: 'a' });
    await client.changes.undo();
    const second = await client.inquiries.create({ subject: 'b' });
    expect([first.number, second.number]).toEqual([`2026-${code}-0001`, `2026-${code}-0002`]);
  });

  test('is due for an answer in 2 and for qualification in 5 working days of its office', async () => {
    const { client } = await device('ceeja-1');
    // Friday 18 September 2026, noon: Japan has holidays from Monday to Wednesday, France has none.
    const receivedAt = Date.UTC(2026, 8, 18, 10);
    const french = await client.inquiries.create({ subject: 'a', receivedAt, ...paris });
    const japanese = await client.inquiries.create({ subject: 'b', receivedAt, ...paris, officeId: officeId('gifu') });
    expect(await client.inquiries.get({ id: french.id })).toMatchObject({
      answerDueOn: '2026-09-22',
      qualifyDueOn: '2026-09-25',
      nextStepOn: '2026-09-22',
    });
    expect(await client.inquiries.get({ id: japanese.id })).toMatchObject({
      answerDueOn: '2026-09-25',
      qualifyDueOn: '2026-09-30',
    });
  });

  test('handed to another office, follows that office’s calendar', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'a', receivedAt: Date.UTC(2026, 8, 18, 10), ...paris });
    await client.inquiries.update({ ids: [id], patch: { officeId: officeId('iwate') } });
    expect(await client.inquiries.get({ id })).toMatchObject({ answerDueOn: '2026-09-25', nextStepOn: '2026-09-25' });
  });
});

describe('moving an inquiry', () => {
  test('dates the step it reaches and leaves skipped ones undated', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'a' });
    await client.inquiries.move({ ids: [id], to: 'matching' });
    const { steps, status, answeredAt } = await client.inquiries.get({ id });
    expect(status).toBe('matching');
    expect(steps).toMatchObject({ acknowledged: null, qualified: null, matching: answeredAt });
  });

  test('is refused with what it lacks, and nothing changes', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'a' });
    await expect(client.inquiries.move({ ids: [id], to: 'qualified' })).rejects.toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      data: { to: 'qualified', lacks: ['requester', 'form'] },
    });
    expect((await client.inquiries.get({ id })).status).toBe('received');
  });

  test('of several is refused as a whole when one of them may not', async () => {
    const { client } = await device('ceeja-1');
    const may = await client.inquiries.create({ subject: 'a' });
    const mayNot = await client.inquiries.create({ subject: 'b' });
    await client.inquiries.move({ ids: [mayNot.id], to: 'on-hold' });
    await expect(client.inquiries.move({ ids: [may.id, mayNot.id], to: 'matching' })).rejects.toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
    expect((await client.inquiries.get({ id: may.id })).status).toBe('received');
  });

  test('to concluded needs an outcome, and reopening leads back to the step before', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'a' });
    await client.inquiries.move({ ids: [id], to: 'matching' });
    await expect(client.inquiries.move({ ids: [id], to: 'concluded' })).rejects.toMatchObject({
      data: { lacks: ['outcome'] },
    });
    await client.inquiries.move({ ids: [id], to: 'concluded', outcome: 'no-match' });
    expect(await client.inquiries.get({ id })).toMatchObject({ status: 'concluded', outcome: 'no-match' });
    await client.inquiries.move({ ids: [id], to: 'matching' });
    expect(await client.inquiries.get({ id })).toMatchObject({ status: 'matching', steps: { concluded: null } });
  });

  test('on hold stops the clock: deadlines move by the working days held', async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    laptop.setTime(Date.UTC(2026, 10, 16, 9));
    const { id } = await client.inquiries.create({ subject: 'a' });
    await client.inquiries.move({ ids: [id], to: 'on-hold' });
    laptop.setTime(Date.UTC(2026, 10, 23, 9));
    await client.inquiries.move({ ids: [id], to: 'received' });
    expect(await client.inquiries.get({ id })).toMatchObject({
      status: 'received',
      answerDueOn: '2026-11-25',
      qualifyDueOn: '2026-11-30',
      heldOn: null,
    });
  });

  test('an answer logged on the timeline acknowledges a received inquiry and dates the first answer', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'a', receivedAt: Date.UTC(2026, 10, 20, 8), ...paris });
    const at = Date.UTC(2026, 10, 20, 15);
    const entry = await client.entries.create({
      inquiryId: id,
      kind: 'email-out',
      body: 'Danke',
      at,
      zone: 'Europe/Paris',
    });
    expect(await client.inquiries.get({ id })).toMatchObject({ status: 'acknowledged', answeredAt: at });
    await client.changes.undo({ op: entry.op ?? 0 });
    expect(await client.inquiries.get({ id })).toMatchObject({
      status: 'received',
      answeredAt: null,
      counts: { entries: 0 },
    });
  });
});

describe('the list', () => {
  test('page by page gives every row once, in order, in both directions and with empty values last', async () => {
    const { client } = await device('ceeja-1');
    const steps = fc.array(
      fc.record({
        subject: fc.constantFrom('a', 'b', '岐阜', 'Ä'),
        receivedAt: fc.integer({ min: 0, max: 5 }).map((n) => Date.UTC(2026, 0, 1) + n * hour),
        nextStepOn: fc.constantFrom('2026-01-05', '2026-02-01', null),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom(...INQUIRY_SORTS),
        fc.constantFrom('asc' as const, 'desc' as const),
        fc.integer({ min: 1, max: 5 }),
        async (rows, by, direction, limit) => {
          const ids: string[] = [];
          for (const row of rows) {
            const { id } = await client.inquiries.create(row);
            await client.inquiries.update({ ids: [id], patch: { nextStepOn: row.nextStepOn } });
            ids.push(id);
          }
          const read = async (size: number) => {
            const found: string[] = [];
            let cursor: Cursor = null;
            do {
              const page = await client.inquiries.page({
                filter: { ids },
                sort: { by, direction },
                cursor,
                limit: size,
              });
              found.push(...page.rows.map(({ id }) => id));
              cursor = page.next;
            } while (cursor !== null);
            return found;
          };
          const paged = await read(limit);
          expect(paged).toEqual(await read(200));
          expect(paged.toSorted()).toEqual(ids.toSorted());
          await client.inquiries.remove({ ids });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('filters narrow together, and the values of one filter are alternatives', async () => {
    const { client } = await device('ceeja-1');
    const make = (subject: string, form: 'industry' | 'trade', region: string) =>
      client.inquiries.create({ subject, labels: { form: [form], region: [region] } });
    const wood = await make('木工クラスター', 'industry', 'jis:21');
    const iron = await make('南部鉄器', 'trade', 'jis:03');
    await make('Tourisme', 'trade', 'nuts:FRF1');
    const found = async (filter: object) => {
      const sort = { by: 'number', direction: 'asc' } as const;
      return (await client.inquiries.page({ filter, sort, cursor: null, limit: 50 })).rows.map(({ id }) => id);
    };
    expect(await found({ form: ['trade'], region: ['jis:03', 'jis:21'] })).toEqual([iron.id]);
    expect(await found({ region: ['jis:03', 'jis:21'] })).toEqual([wood.id, iron.id]);
    expect(await found({ text: '鉄器' })).toEqual([iron.id]);
    expect(await found({ text: '%' })).toEqual([]);
    expect(await client.inquiries.count({ filter: { form: ['trade'] } })).toEqual({ matching: 2, all: 3 });
  });

  test('a deleted inquiry leaves every list but the deleted ones, and comes back whole', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'a' });
    await client.inquiries.remove({ ids: [id] });
    expect((await client.inquiries.count({ filter: {} })).matching).toBe(0);
    expect((await client.inquiries.count({ filter: { deleted: true } })).matching).toBe(1);
    await client.inquiries.restore({ ids: [id] });
    expect((await client.inquiries.count({ filter: {} })).matching).toBe(1);
  });
});

test('everything is there after a restart', async () => {
  const laptop = await device('gifu-1');
  const { id } = await laptop.client.inquiries.create({ subject: '木工', labels: { form: ['industry'] } });
  const again = laptop.restart();
  expect(await again.client.inquiries.get({ id })).toMatchObject({ subject: '木工', labels: { form: ['industry'] } });
  expect((await again.client.session.get()).profile?.name).toBe('Test gifu-1');
});
