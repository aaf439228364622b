import { describe, expect, test, vi } from 'vitest';
import { inquiry, label, person } from '#db/schema/index.ts';
import { device } from '../testing/device.ts';
import { recordHistory } from './index.ts';

const subject = 'Wasserstoff-Cluster sucht Partner in Tōhoku';

describe('the one writer', () => {
  test('a write to a synced table that the change log does not hold fails', async () => {
    const { backend, client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject });
    const { sqlite } = backend.context;
    expect(() => sqlite.prepare("UPDATE inquiry SET subject = 'x' WHERE id = ?").run(id)).toThrow(/does not hold/u);
    expect(() => sqlite.prepare('DELETE FROM inquiry WHERE id = ?').run(id)).toThrow(/does not hold/u);
    expect(() =>
      sqlite
        .prepare("INSERT INTO setting (id, clock, key) VALUES ('019aaac2-7d80-7fff-bfff-ffffffffffff', x'00', 'k')")
        .run(),
    ).toThrow(/does not hold/u);
  });

  test('a mutation that throws leaves no row, no log entry and no stamp behind', async () => {
    const { backend } = await device('ceeja-1');
    const { sqlite, writer } = backend.context;
    const count = () => sqlite.prepare('SELECT count(*) FROM chg').pluck().get();
    const before = count();
    expect(() =>
      writer.mutate('test', (write) => {
        write.insert(person, { familyNative: '髙島', nameOrder: 'family-first', createdAt: write.now });
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(count()).toBe(before);
    expect(sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
  });

  test('what one operation makes sorts in the order in which it was made', async () => {
    const { backend } = await device('ceeja-1');
    const { value: ids } = backend.context.writer.mutate('test', (write) =>
      Array.from({ length: 300 }, () =>
        write.insert(person, { familyNative: '髙島', nameOrder: 'family-first', createdAt: write.now }),
      ),
    );
    expect(ids.toSorted()).toEqual(ids);
  });

  test('what several operations of one millisecond make sorts in the order in which it was made', async () => {
    const { backend } = await device('ceeja-1');
    vi.spyOn(backend.context.ports, 'now').mockReturnValue(Date.UTC(2026, 10, 30));
    const { writer } = backend.context;
    const ids = Array.from({ length: 50 }, () => {
      const make = writer.mutate('test', (write) =>
        write.insert(person, { familyNative: '髙島', nameOrder: 'family-first', createdAt: write.now }),
      );
      return make.value;
    });
    expect(ids.toSorted()).toEqual(ids);
  });

  test('stored text comes back byte for byte, in whatever form it was typed', async () => {
    const { client } = await device('gifu-1');
    const typed = 'が髙島神 e\u0301 葛\u{e0100}飾 \u200bA';
    const { id } = await client.inquiries.create({ subject: 's', description: typed });
    expect((await client.inquiries.get({ id })).description).toBe(typed);
  });

  test('an edit that changes nothing is not logged and gives nothing to undo', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject });
    expect(await client.inquiries.update({ ids: [id], patch: { subject } })).toEqual({ op: null });
  });

  test('the log numbers the device’s changes without gaps and stamps them upwards, across a restart too', async () => {
    const first = await device('ceeja-1');
    await first.client.inquiries.create({ subject });
    first.setTime(Date.UTC(2020, 1, 1));
    const again = first.restart();
    await again.client.inquiries.create({ subject });
    const rows = again.backend.context.sqlite.prepare('SELECT seq, stamp FROM chg ORDER BY stamp').all() as {
      seq: number;
    }[];
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
  });
});

describe('history', () => {
  test('tells of each field who changed it, from what to what', async () => {
    const { client, backend } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject });
    await client.inquiries.update({ ids: [id], patch: { subject: 'Neu', priority: 'high' } });
    await client.inquiries.update({ ids: [id], patch: { priority: 'low' } });
    const history = recordHistory(backend.context.sqlite, id);
    expect(history.map(({ created }) => created)).toEqual([true, false, false]);
    expect(history[1]?.fields).toEqual([
      { field: 'subject', from: subject, to: 'Neu' },
      { field: 'priority', from: 'normal', to: 'high' },
    ]);
    expect(history[2]?.fields).toEqual([{ field: 'priority', from: 'high', to: 'low' }]);
    expect(history[2]?.staffId).toBe(backend.context.staffId());
  });
});

describe('undo', () => {
  test('of an edit brings back the former value, and redo the later one', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject });
    const edit = await client.inquiries.update({ ids: [id], patch: { subject: 'Neu', nextStep: 'anrufen' } });
    await client.changes.undo({ op: edit.op ?? 0 });
    expect(await client.inquiries.get({ id })).toMatchObject({ subject, nextStep: null });
    await client.changes.redo();
    expect(await client.inquiries.get({ id })).toMatchObject({ subject: 'Neu', nextStep: 'anrufen' });
    await client.changes.undo();
    expect((await client.inquiries.get({ id })).subject).toBe(subject);
  });

  test('of a bulk edit brings back every record at once', async () => {
    const { client } = await device('ceeja-1');
    const made = await Promise.all(
      ['a', 'b', 'c'].map((name) => client.inquiries.create({ subject: name, priority: 'low' })),
    );
    const ids = made.map(({ id }) => id);
    await client.inquiries.update({ ids, patch: { priority: 'high' } });
    expect(await client.changes.undo()).toMatchObject({ records: 3, kept: 0, name: 'inquiries.update' });
    for (const id of ids) expect((await client.inquiries.get({ id })).priority).toBe('low');
  });

  test('of a creation puts the record among the deleted ones, from which redo brings it back', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject, labels: { form: ['industry'] } });
    await client.changes.undo();
    expect((await client.inquiries.get({ id })).deletedAt).not.toBeNull();
    await client.changes.redo();
    expect(await client.inquiries.get({ id })).toMatchObject({ deletedAt: null, labels: { form: ['industry'] } });
  });

  test('takes back only its own edit: a field changed since keeps its newer value', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject });
    const edit = await client.inquiries.update({ ids: [id], patch: { subject: 'Neu', priority: 'high' } });
    await client.inquiries.update({ ids: [id], patch: { subject: 'Noch neuer' } });
    expect(await client.changes.undo({ op: edit.op ?? 0 })).toMatchObject({ kept: 1 });
    expect(await client.inquiries.get({ id })).toMatchObject({ subject: 'Noch neuer', priority: 'normal' });
  });

  test('several undos go back step by step, several redos forward again', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: '0' });
    for (const next of ['1', '2', '3']) await client.inquiries.update({ ids: [id], patch: { subject: next } });
    const seen: string[] = [];
    const look = async () => seen.push((await client.inquiries.get({ id })).subject);
    for (let i = 0; i < 3; i += 1) await client.changes.undo().then(look);
    for (let i = 0; i < 3; i += 1) await client.changes.redo().then(look);
    expect(seen).toEqual(['2', '1', '0', '1', '2', '3']);
    await expect(client.changes.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  });

  test('a new edit after an undo leaves nothing to redo', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: '0' });
    await client.inquiries.update({ ids: [id], patch: { subject: '1' } });
    await client.changes.undo();
    await client.inquiries.update({ ids: [id], patch: { subject: '2' } });
    await expect(client.changes.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  });
});

test('the same label put on twice is one label, and taking it off leaves the others', async () => {
  const { client, backend } = await device('ceeja-1');
  const { id } = await client.inquiries.create({ subject, labels: { tag: ['Messe', '水素'] } });
  await client.labels.change({ ownerIds: [id], facet: 'tag', add: ['水素', 'neu'], remove: ['Messe'] });
  expect((await client.inquiries.get({ id })).labels.tag?.toSorted()).toEqual(['neu', '水素']);
  expect(backend.context.db.select().from(label.table).all()).toHaveLength(3);
});

test('a change made in one window is told to every other', async () => {
  const { client, backend } = await device('ceeja-1');
  const events = await client.changes.watch();
  const next = events.next();
  const { id } = await client.inquiries.create({ subject });
  expect((await next).value).toMatchObject({ name: 'inquiries.create', kinds: [inquiry.kind], ids: [id] });
  await events.return?.();
  expect(backend.context.writer.device.code).toMatch(/^[A-Z][A-Z2-9]$/u);
});

describe('where an operation stands', () => {
  test('is told after its undo, redo and a second undo, whichever asked for them', async () => {
    const { client } = await device('ceeja-1');
    const { op: made } = await client.inquiries.create({ subject });
    const op = made ?? -1;
    const standing = async () => (await client.changes.standing({ op })).op;
    expect(await standing()).toBe(op);
    await client.changes.undo();
    expect(await standing()).toBeNull();
    const { op: redone } = await client.changes.redo();
    expect(await standing()).toBe(redone);
    await client.changes.undo({ op: redone ?? -1 });
    expect(await standing()).toBeNull();
  });

  test('is nowhere once an undo found that others had changed all of it', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject });
    const { op: edit } = await client.inquiries.update({ ids: [id], patch: { subject: 'a' } });
    await client.inquiries.update({ ids: [id], patch: { subject: 'b' } });
    expect(await client.changes.undo({ op: edit ?? -1 })).toMatchObject({ op: null, kept: 1 });
    expect(await client.changes.standing({ op: edit ?? -1 })).toEqual({ op: null });
  });
});

test('undoing two moves one after the other brings back every date of the status as it was', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.inquiries.create({ subject: 'Holz' });
  const before = await client.inquiries.get({ id });
  await client.inquiries.move({ ids: [id], to: 'matching' });
  const between = await client.inquiries.get({ id });
  await client.inquiries.move({ ids: [id], to: 'on-hold' });
  await client.changes.undo();
  expect(await client.inquiries.get({ id })).toEqual(between);
  await client.changes.undo();
  expect(await client.inquiries.get({ id })).toEqual(before);
  await client.changes.redo();
  expect(await client.inquiries.get({ id })).toEqual(between);
});
