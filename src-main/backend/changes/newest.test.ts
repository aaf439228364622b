import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';
import { newestSeq, newestStamp } from './newest.ts';

test('the newest stamp is that of all devices, the newest number that of one', async () => {
  const { sqlite } = (await device('ceeja-1')).backend.context;
  sqlite.exec('DELETE FROM chg');
  expect([newestStamp(sqlite), newestSeq(sqlite, 3)]).toEqual([0, 0]);
  const log = sqlite.prepare(
    "INSERT INTO chg (device, stamp, seq, op, kind, record, patch) VALUES (?, ?, ?, 1, 1, x'00', '{}')",
  );
  for (const row of [
    [3, 100, 1],
    [3, 900, 2],
    [5, 5000, 70],
    [9, 200, 8],
    [9, 300, 9],
  ])
    log.run(...row);
  expect(newestStamp(sqlite)).toBe(5000);
  expect([3, 5, 9, 4].map((number) => newestSeq(sqlite, number))).toEqual([2, 70, 9, 0]);
});

test('after a restart the next change is stamped after those of every device', async () => {
  const first = await device('ceeja-1');
  const { sqlite } = first.backend.context;
  const ahead = newestStamp(sqlite) + 1e9;
  sqlite
    .prepare("INSERT INTO chg (device, stamp, seq, op, kind, record, patch) VALUES (77, ?, 1, 1, 1, x'00', '{}')")
    .run(ahead);
  const { client } = first.restart();
  const { op } = await client.inquiries.create({ subject: '南部鉄器' });
  expect(op).toBeGreaterThan(ahead);
});
