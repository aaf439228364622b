import { expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { fieldVersion, newRowClock } from '#shared/domain/row-clock.ts';
import { getMeta, setMeta } from '../database/meta.ts';
import { type Laptop, lackedBy, laptop } from '../testing/laptop.ts';
import { catchUp } from './catch-up.ts';
import { digestOf } from './digest.ts';

const send = (from: Laptop, to: Laptop) => to.receive(lackedBy(to, from));

/** Two laptops that hold the same: an inquiry that was edited, and a task on it. */
function twoLaptops() {
  const ceeja = laptop(1);
  const gifu = laptop(2);
  const { value: id } = ceeja.writer.mutate('x', (write) =>
    write.insert(entities.inquiry, {
      number: '2026-D1-0001',
      subject: 'Holz',
      channel: 'email',
      receivedAt: write.now,
      receivedZone: 'Europe/Paris',
      statusSince: write.now,
      createdAt: write.now,
    }),
  );
  ceeja.writer.mutate('x', (write) => write.update(entities.inquiry, id, { nextStep: 'anrufen' }));
  ceeja.writer.mutate('x', (write) =>
    write.insert(entities.task, { title: 'Anruf', inquiryId: id, createdAt: write.now }),
  );
  send(ceeja, gifu);
  catchUp(gifu.sqlite, gifu.now());
  return { ceeja, gifu, id };
}

/** Makes a laptop one whose program did not know tasks and next steps when it took them in. */
function forget({ sqlite }: Laptop, id: string): void {
  for (const trigger of ['guard_task_DELETE', 'guard_inquiry_UPDATE']) sqlite.exec(`DROP TRIGGER ${trigger}`);
  sqlite.exec('DELETE FROM task');
  const clock = sqlite.prepare('SELECT clock FROM inquiry WHERE id = ?').pluck().get(id) as Buffer;
  const former = newRowClock(fieldVersion(clock, 255));
  sqlite.prepare('UPDATE inquiry SET next_step = NULL, clock = ? WHERE id = ?').run(former, id);
  const known = JSON.parse(getMeta(sqlite, 'known-fields') ?? '{}') as Record<string, string[]>;
  const { task: _, ...others } = known;
  const fields = known.inquiry?.filter((field) => field !== 'nextStep');
  setMeta(sqlite, 'known-fields', JSON.stringify({ ...others, inquiry: fields }));
}

test('rule 9: what a newer program wrote of unknown kinds and fields is applied after the upgrade, once', () => {
  const { ceeja, gifu, id } = twoLaptops();
  forget(gifu, id);
  expect(digestOf(gifu.sqlite)).not.toBe(digestOf(ceeja.sqlite));
  expect(catchUp(gifu.sqlite, gifu.now())).toBe(2);
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
  expect(lackedBy(gifu, ceeja)).toEqual([]);
  expect(catchUp(gifu.sqlite, gifu.now())).toBe(0);
});

test('an opening without an upgrade takes nothing out of the log', () => {
  const { gifu } = twoLaptops();
  const before = digestOf(gifu.sqlite);
  expect(catchUp(gifu.sqlite, gifu.now())).toBe(0);
  expect(digestOf(gifu.sqlite)).toBe(before);
});
