import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inquiry, office } from '#db/schema/index.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import { openBackend } from '../../backend.ts';
import { checkOffice } from '../../check/index.ts';
import { officeId } from '../../session/offices.ts';
import { deliver } from '../../testing/deliver.ts';
import { type Device, device } from '../../testing/device.ts';
import { figuresOf, plainFiguresOf } from '../figures.ts';
import { checkFacts } from './check-facts.ts';
import { isBehind } from './follow.ts';

const YEAR = periodOfDays('2026-01-01', '2026-12-31', 'Europe/Paris');
const DAYS = { id: 'first-answer-days', counts: 'inquiry', unit: 'working-days', version: 1, breakdowns: [] } as const;
const RECEIVED = { id: 'inquiries-received', counts: 'inquiry', unit: 'count', version: 1, breakdowns: [] } as const;
const quiet = { signal: new AbortController().signal, onProgress: () => {} };

const contextOf = ({ backend }: Device) => backend.context;
const sqliteOf = ({ backend }: Device) => backend.context.sqlite;
const factsOf = ({ backend }: Device) => backend.context.caseFacts;
const received = (one: Device) => figuresOf(contextOf(one), YEAR).value(RECEIVED);

/** Past the writer and its log, as nothing of the program does: only a question to the records themselves notices. */
function writeUnseen({ dataDir }: Device, text: string, ...values: readonly string[]): void {
  const other = new Database(join(dataDir, 'desk.sqlite'));
  other.prepare(text).run(...values);
  other.close();
}
const DELETE = 'UPDATE inquiry SET deleted_at = 1 WHERE id = ?';

test('an edit writes nothing for the facts, and the next report follows it', async () => {
  const here = await device('ceeja-1');
  const { id } = await here.client.inquiries.create({ subject: 'x' });
  expect(isBehind(sqliteOf(here))).toBe(true);
  expect(received(here)).toBe(1);
  expect(isBehind(sqliteOf(here))).toBe(false);
  await here.client.inquiries.remove({ ids: [id] });
  expect(isBehind(sqliteOf(here))).toBe(true);
  expect(received(here)).toBe(0);
});

test('an office that moves its calendar or its clocks has its answers counted anew; a new name changes nothing', async () => {
  const here = await device('ceeja-1');
  const { writer } = contextOf(here);
  const gifu = officeId('gifu');
  // Received on a Friday and answered on the Monday, a holiday in Japan, late enough for it to be the day after there.
  const [receivedAt, answeredAt] = [Date.UTC(2026, 0, 9, 8), Date.UTC(2026, 0, 12, 16)];
  writer.mutate('inquiries.create', (write) => {
    const zones = { receivedZone: 'Asia/Tokyo', channel: 'email', statusSince: receivedAt } as const;
    const times = { receivedAt, answeredAt, createdAt: receivedAt };
    write.insert(inquiry, { number: '1', subject: 'x', officeId: gifu, ...zones, ...times });
  });
  const days = () => {
    const values = [figuresOf(contextOf(here), YEAR), plainFiguresOf(contextOf(here), YEAR)].map((one) =>
      one.value(DAYS),
    );
    expect(values[0]).toBe(values[1]);
    return values[0];
  };
  const change = (patch: object) => writer.mutate('inquiries.update', (write) => write.update(office, gifu, patch));
  expect(days()).toBe(1);
  change({ zone: 'Europe/Paris' });
  expect(days()).toBe(0);
  change({ country: 'FR' });
  expect(days()).toBe(1);
  change({ name: 'Gifu' });
  expect(factsOf(here).catchUp()).toBe(true);
  expect(checkFacts(sqliteOf(here))).toEqual([]);
});

test('check names a case of which the facts do not say what its records say, and a rebuild mends it', async () => {
  const here = await device('ceeja-1');
  const { client } = here;
  const ids: string[] = [];
  for (const subject of ['a', 'b', 'c']) ids.push((await client.inquiries.create({ subject })).id);
  expect(received(here)).toBe(3);
  writeUnseen(here, DELETE, ids[1] ?? '');
  const finding = { code: 'facts_differ', details: `inquiry ${ids[1]}` };
  expect(checkOffice(contextOf(here))).toContainEqual(finding);
  expect(received(here)).toBe(3);
  await factsOf(here).rebuild(quiet);
  expect(received(here)).toBe(2);
  writeUnseen(here, 'UPDATE inquiry SET deleted_at = NULL');
  expect(checkFacts(sqliteOf(here))).toEqual([finding]);
});

test('a rebuild tells its progress, and the program goes on beside it', async () => {
  const here = await device('ceeja-1');
  contextOf(here).writer.mutate('inquiries.create', (write) => {
    for (let n = 0; n < 1000; n += 1) {
      const times = { receivedAt: YEAR.fromInstant + n, statusSince: 0, createdAt: 0 };
      write.insert(inquiry, { number: `${n}`, subject: 'x', receivedZone: 'UTC', channel: 'email', ...times });
    }
  });
  const told: { done: number; total: number }[] = [];
  let edits = 0;
  const rebuilt = factsOf(here).rebuild({ ...quiet, onProgress: (progress) => told.push(progress) });
  const editing = (async () => {
    await here.client.inquiries.create({ subject: 'meanwhile' });
    edits += 1;
  })();
  await Promise.all([rebuilt, editing]);
  expect([told.at(-1), edits]).toEqual([{ done: 1000, total: 1000 }, 1]);
  expect(received(here)).toBe(1001);
  expect(checkFacts(sqliteOf(here))).toEqual([]);
  // More than a page holds, with pages that were parted where cases were put between others.
  expect(sqliteOf(here).prepare('SELECT count(*) FROM fact_page').pluck().get()).toBeGreaterThan(3);
});

test('rule 8: what others did is followed after a merge, and after a restart', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  await ceeja.client.inquiries.create({ subject: 'x' });
  expect(received(gifu)).toBe(0);
  deliver(ceeja, gifu);
  expect(received(gifu)).toBe(1);
  await ceeja.client.inquiries.create({ subject: 'y' });
  deliver(ceeja, gifu);
  expect(received(gifu.restart())).toBe(2);
});

test('where nothing may be written a report is computed from the records, as long as the facts are behind', async () => {
  const here = await device('ceeja-1');
  await here.client.inquiries.create({ subject: 'x' });
  expect(received(here)).toBe(1);
  const { id } = await here.client.inquiries.create({ subject: 'y' });
  const { rootDir } = contextOf(here);
  const reader = openBackend({ dataDir: here.dataDir, rootDir, readOnly: true });
  const seen = () => figuresOf(reader.context, YEAR).value(RECEIVED);
  expect([reader.context.caseFacts.catchUp(), seen()]).toEqual([false, 2]);
  expect(received(here)).toBe(2);
  expect([reader.context.caseFacts.catchUp(), seen()]).toEqual([true, 2]);
  writeUnseen(here, DELETE, id);
  expect(seen()).toBe(2);
  reader.close();
});
