import { expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { hashedId, undoLast } from '../changes/index.ts';
import { type Laptop, lackedBy, laptop } from '../testing/laptop.ts';
import { digestOf } from './digest.ts';
import { SyncRefusal } from './refusal.ts';
import { heldVector } from './vector.ts';

const HOUR = 3_600_000;

const send = (from: Laptop, to: Laptop) => to.receive(lackedBy(to, from));

function createInquiry({ writer }: Laptop, subject: string): string {
  return writer.mutate('inquiries.create', (write) =>
    write.insert(entities.inquiry, {
      number: `2026-${writer.device.code}-0001`,
      subject,
      channel: 'email',
      receivedAt: write.now,
      receivedZone: 'Europe/Paris',
      statusSince: write.now,
      createdAt: write.now,
    }),
  ).value;
}

const edit = ({ writer }: Laptop, id: string, patch: object) =>
  writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, id, patch));

const inquiry = ({ sqlite }: Laptop, id: string) =>
  sqlite
    .prepare('SELECT subject, description, next_step AS nextStep, deleted_at AS deletedAt FROM inquiry WHERE id = ?')
    .get(id);

const count = ({ sqlite }: Laptop, table: 'conflict' | 'quarantine' | 'chg'): number =>
  sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

const fieldsInConflict = ({ sqlite }: Laptop): readonly unknown[] =>
  sqlite.prepare('SELECT field FROM conflict').pluck().all();

/** Two laptops that both hold one inquiry. */
function withInquiry() {
  const ceeja = laptop(1);
  const gifu = laptop(2);
  const id = createInquiry(ceeja, 'Holz');
  send(ceeja, gifu);
  return { ceeja, gifu, id };
}

test('rule 2: edits of different fields of one record both stand', () => {
  const { ceeja, gifu, id } = withInquiry();
  edit(ceeja, id, { subject: 'Holzbau' });
  edit(gifu, id, { nextStep: '電話する' });
  send(ceeja, gifu);
  send(gifu, ceeja);
  expect(inquiry(ceeja, id)).toMatchObject({ subject: 'Holzbau', nextStep: '電話する' });
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
  expect(count(ceeja, 'conflict')).toBe(0);
});

test('rule 2: of two edits of one field the later one stands on both, and the same delivery twice changes nothing', () => {
  const { ceeja, gifu, id } = withInquiry();
  edit(ceeja, id, { subject: 'von CEEJA' });
  gifu.wait(1);
  edit(gifu, id, { subject: '岐阜から' });
  const fromGifu = lackedBy(ceeja, gifu);
  ceeja.receive(fromGifu);
  send(ceeja, gifu);
  expect(inquiry(ceeja, id)).toMatchObject({ subject: '岐阜から' });
  expect(inquiry(gifu, id)).toMatchObject({ subject: '岐阜から' });
  const before = digestOf(ceeja.sqlite);
  expect(ceeja.receive(fromGifu)).toMatchObject({ applied: 0, repeated: 1 });
  expect(digestOf(ceeja.sqlite)).toBe(before);
});

test('rule 2: a record that two laptops make by themselves, being named by what it is, is one record', () => {
  const ceeja = laptop(1);
  const gifu = laptop(2);
  const id = hashedId('setting', 'grant-start');
  const put = ({ writer }: Laptop, value: string) =>
    writer.mutate('settings.set', (write) => write.put(entities.setting, { id, key: 'grant-start', value }));
  put(ceeja, 'January');
  gifu.wait(1);
  put(gifu, 'April');
  send(ceeja, gifu);
  send(gifu, ceeja);
  for (const { sqlite } of [ceeja, gifu]) {
    expect(sqlite.prepare('SELECT key, value FROM setting').all()).toEqual([{ key: 'grant-start', value: '"April"' }]);
  }
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

test('rule 3: a long text that loses against one written at the same time opens a conflict on both laptops', () => {
  const { ceeja, gifu, id } = withInquiry();
  edit(ceeja, id, { description: 'Sägewerk sucht Partner' });
  gifu.wait(1);
  edit(gifu, id, { description: '製材所がパートナーを探している' });
  send(ceeja, gifu);
  send(gifu, ceeja);
  const conflicts = ({ sqlite }: Laptop) =>
    sqlite.prepare('SELECT c.record, c.field, r.value AS device FROM conflict c JOIN ref r ON r.n = c.device').all();
  const expected = [{ record: id, field: 'description', device: ceeja.writer.device.id }];
  expect(conflicts(ceeja)).toEqual(expected);
  expect(conflicts(gifu)).toEqual(expected);
});

test('rule 3: an edit that was made knowing the other one opens no conflict, however it travels', () => {
  const { ceeja, gifu, id } = withInquiry();
  const iwate = laptop(3);
  edit(ceeja, id, { description: 'eins' });
  send(ceeja, gifu);
  edit(gifu, id, { description: 'zwei' });
  edit(gifu, id, { description: 'drei' });
  send(gifu, iwate);
  send(gifu, ceeja);
  for (const at of [ceeja, gifu, iwate]) expect(count(at, 'conflict')).toBe(0);
});

test('rule 3: a lost edit that its own author changes further is one conflict, about the newest text', () => {
  const { ceeja, gifu, id } = withInquiry();
  gifu.wait(HOUR);
  edit(gifu, id, { description: 'gewinnt' });
  edit(ceeja, id, { description: 'verliert' });
  send(ceeja, gifu);
  edit(ceeja, id, { description: 'verliert auch' });
  send(ceeja, gifu);
  send(gifu, ceeja);
  const text = `SELECT json_extract(l.patch, '$.description') FROM conflict c
    JOIN chg l ON l.device = c.device AND l.stamp = c.stamp`;
  for (const { sqlite } of [ceeja, gifu]) expect(sqlite.prepare(text).pluck().all()).toEqual(['verliert auch']);
});

test('rule 4: a delivery that does not continue what is held is refused, names what is lacking, and changes nothing', () => {
  const { ceeja, gifu, id } = withInquiry();
  edit(ceeja, id, { subject: 'zwei' });
  edit(ceeja, id, { subject: 'drei' });
  const before = digestOf(gifu.sqlite);
  const attempt = () => gifu.receive(lackedBy(gifu, ceeja).slice(1));
  expect(attempt).toThrow(SyncRefusal);
  try {
    attempt();
  } catch (error) {
    expect(error).toMatchObject({
      code: 'lacks_changes',
      data: { lacking: [{ device: ceeja.writer.device.id, from: 2, to: 2 }] },
    });
  }
  expect(digestOf(gifu.sqlite)).toBe(before);
  send(ceeja, gifu);
  expect(inquiry(gifu, id)).toMatchObject({ subject: 'drei' });
});

test('rule 5: absence never deletes; a delete is a change, and an edit after it is kept', () => {
  const { ceeja, gifu, id } = withInquiry();
  const second = createInquiry(gifu, 'nur hier');
  send(ceeja, gifu);
  expect(inquiry(gifu, second)).toMatchObject({ deletedAt: null });
  ceeja.writer.mutate('inquiries.remove', (write) => write.remove(entities.inquiry, id));
  gifu.wait(1);
  edit(gifu, id, { nextStep: 'trotzdem anrufen' });
  send(ceeja, gifu);
  send(gifu, ceeja);
  for (const at of [ceeja, gifu]) {
    expect(inquiry(at, id)).toMatchObject({ nextStep: 'trotzdem anrufen', deletedAt: expect.any(Number) });
    expect(fieldsInConflict(at)).toEqual(['deletedAt']);
  }
});

test('rule 5: whoever deletes knowing all edits opens no conflict; an earlier edit that was not seen opens one', () => {
  const { ceeja, gifu, id } = withInquiry();
  edit(gifu, id, { nextStep: 'bekannt' });
  send(gifu, ceeja);
  ceeja.wait(HOUR);
  ceeja.writer.mutate('inquiries.remove', (write) => write.remove(entities.inquiry, id));
  send(ceeja, gifu);
  expect(fieldsInConflict(gifu)).toEqual([]);

  const other = createInquiry(ceeja, 'Keramik');
  send(ceeja, gifu);
  edit(gifu, other, { nextStep: 'unbekannt' });
  ceeja.wait(HOUR);
  ceeja.writer.mutate('inquiries.remove', (write) => write.remove(entities.inquiry, other));
  send(gifu, ceeja);
  send(ceeja, gifu);
  expect(fieldsInConflict(ceeja)).toEqual(['deletedAt']);
  expect(fieldsInConflict(gifu)).toEqual(['deletedAt']);
});

test('rule 6: a change stamped more than a day ahead waits, is held, and is applied when its time has come', () => {
  const { ceeja, gifu, id } = withInquiry();
  ceeja.wait(30 * HOUR);
  edit(ceeja, id, { subject: 'aus der Zukunft' });
  expect(send(ceeja, gifu)).toMatchObject({ applied: 0, waiting: 1 });
  expect(inquiry(gifu, id)).toMatchObject({ subject: 'Holz' });
  expect(count(gifu, 'quarantine')).toBe(1);
  expect(lackedBy(gifu, ceeja)).toEqual([]);
  edit(gifu, id, { nextStep: 'geht weiter' });
  gifu.wait(7 * HOUR);
  gifu.receive([]);
  expect(inquiry(gifu, id)).toMatchObject({ subject: 'aus der Zukunft', nextStep: 'geht weiter' });
  expect(count(gifu, 'quarantine')).toBe(0);
  gifu.receive([]);
  send(gifu, ceeja);
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

test('rule 6: after seeing a laptop whose clock is ahead, an edit here still is the newest', () => {
  const { ceeja, gifu, id } = withInquiry();
  ceeja.wait(10 * HOUR);
  edit(ceeja, id, { subject: 'zehn Stunden voraus' });
  send(ceeja, gifu);
  edit(gifu, id, { subject: 'danach' });
  send(gifu, ceeja);
  expect(inquiry(ceeja, id)).toMatchObject({ subject: 'danach' });
});

test('rule 6: what waited and comes true beside an older arrival is seen by the clock as well', () => {
  const { ceeja, gifu, id } = withInquiry();
  const iwate = laptop(3);
  send(ceeja, iwate);
  ceeja.wait(30 * HOUR);
  edit(ceeja, id, { subject: 'aus der Zukunft' });
  send(ceeja, gifu);
  gifu.wait(7 * HOUR);
  edit(iwate, id, { nextStep: 'von heute' });
  expect(send(iwate, gifu)).toMatchObject({ applied: 2, waiting: 0 });
  edit(gifu, id, { subject: 'danach' });
  send(gifu, ceeja);
  expect(inquiry(ceeja, id)).toMatchObject({ subject: 'danach', nextStep: 'von heute' });
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

test('rule 9: kinds and fields that only a newer version knows are kept in the log and passed on', () => {
  const { ceeja, gifu } = withInquiry();
  const iwate = laptop(3);
  const device = gifu.writer.device.id;
  const unknown = {
    ...{ device, stamp: Number.MAX_SAFE_INTEGER - 1, seq: 1, op: 1, actor: null, kind: 'hologram' },
    ...{ record: '01997000-0000-7000-8000-000000000001', patch: '{"shape":"cube"}', base: null, seen: null },
  };
  ceeja.wait(24 * 366 * 100 * HOUR);
  const stamp = (Date.UTC(2026, 10, 22) - Date.UTC(2020, 0, 1)) * 4096;
  expect(ceeja.receive([{ ...unknown, stamp }])).toMatchObject({ applied: 1, waiting: 0 });
  expect(send(ceeja, iwate)).toMatchObject({ waiting: 0 });
  expect(heldVector(iwate.sqlite).get(device)).toBe(1);
  const kept = "SELECT patch FROM chg c JOIN ref r ON r.n = c.kind WHERE r.value = 'hologram'";
  expect(iwate.sqlite.prepare(kept).pluck().all()).toEqual(['{"shape":"cube"}']);
});

test('rule 9: a change that breaks a rule waits, it is not dropped, and what follows it for its record waits with it', () => {
  const { ceeja, gifu } = withInquiry();
  const device = '01997000-0000-7000-8000-00000000dead';
  const record = '01997000-0000-7000-8000-000000000002';
  const stamp = (Date.UTC(2026, 10, 22) - Date.UTC(2020, 0, 1)) * 4096;
  const common = { device, actor: null, kind: 'task', record, op: stamp };
  const broken = { ...common, stamp, seq: 1, patch: '{"title":17}', base: null, seen: null };
  const edited = { ...common, stamp: stamp + 1, seq: 2, patch: '{"title":"a"}', base: [{ stamp, device }], seen: null };
  expect(gifu.receive([broken, edited])).toMatchObject({ applied: 0, waiting: 2 });
  expect(gifu.sqlite.prepare('SELECT reason FROM quarantine ORDER BY stamp').pluck().all()).toEqual([
    'rule',
    'record_missing',
  ]);
  expect(send(gifu, ceeja)).toMatchObject({ waiting: 2 });
});

test('an undo after an exchange takes back one’s own edit only', () => {
  const { ceeja, gifu, id } = withInquiry();
  edit(ceeja, id, { subject: 'meins', nextStep: 'meins' });
  send(ceeja, gifu);
  gifu.wait(HOUR);
  edit(gifu, id, { subject: 'ihres' });
  send(gifu, ceeja);
  undoLast(ceeja.sqlite, ceeja.writer);
  expect(inquiry(ceeja, id)).toMatchObject({ subject: 'ihres', nextStep: null });
});
