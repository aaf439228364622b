import { describe, expect, test } from 'vitest';
import { officeId } from '../session/offices.ts';
import { digestOf } from '../sync/index.ts';
import type { Device } from '../testing/device.ts';
import { colleagues, HOUR, meet, onlyOneOn, openOn, rowsOn } from './testing/colleagues.ts';

const staffIdOf = ({ backend }: Device) => backend.context.staffId();
const codeOf = ({ backend }: Device) => backend.context.writer.device.code;

/** Both write a description at the same time; Gifu's is the later one. */
async function disputedText() {
  const { ceeja, gifu, id } = await colleagues();
  await ceeja.client.inquiries.update({ ids: [id], patch: { description: 'Sägewerk sucht Partner' } });
  gifu.wait(HOUR);
  await gifu.client.inquiries.update({ ids: [id], patch: { description: '製材所がパートナーを探している' } });
  meet(ceeja, gifu);
  return { ceeja, gifu, id };
}

test('a record is named before there is a conflict about it, and one that is not here is not', async () => {
  const { ceeja, id } = await colleagues();
  const records = [
    { kind: 'inquiry' as const, recordId: id },
    { kind: 'task' as const, recordId: '00000000-0000-4000-8000-000000000000' },
  ];
  expect(await ceeja.client.conflicts.names({ records })).toMatchObject([
    { kind: 'inquiry', recordId: id, place: { id, name: { is: 'text', text: 'Holzbau', language: 'de' } }, own: null },
    { kind: 'task', place: null, own: null },
  ]);
});

describe('sync rule 3: an edit that lost against one made at the same time', () => {
  test('is shown beside the winner on both laptops, with who, when, on which device and in which office', async () => {
    const { ceeja, gifu, id } = await disputedText();
    for (const at of [ceeja, gifu]) {
      const { rows, next } = await at.client.conflicts.list({ cursor: null, limit: 10 });
      expect(next).toBeNull();
      expect(rows).toMatchObject([
        {
          kind: 'inquiry',
          recordId: id,
          place: { kind: 'inquiry', id, name: { is: 'text', text: 'Holzbau', language: 'de' } },
          own: null,
          deletion: false,
          fields: [
            { field: 'description', standing: '製材所がパートナーを探している', lost: 'Sägewerk sucht Partner' },
          ],
          standing: { staffId: staffIdOf(gifu), deviceCode: codeOf(gifu), officeId: officeId('gifu') },
          lost: { staffId: staffIdOf(ceeja), deviceCode: codeOf(ceeja), officeId: officeId('ceeja') },
        },
      ]);
      expect(await at.client.conflicts.counts()).toEqual({ open: 1 });
      expect(await at.client.conflicts.ofRecord({ id })).toEqual(rows);
    }
  });

  test('stands in the record’s history, marked as lost and against whom', async () => {
    const { ceeja, gifu, id } = await disputedText();
    for (const at of [ceeja, gifu]) {
      const changes = (await at.client.inquiries.timeline({ id })).filter(({ type }) => type === 'change');
      const fields = changes.flatMap((item) => (item.type === 'change' ? item.fields : []));
      expect(fields).toMatchObject([
        { field: 'description', to: '製材所がパートナーを探している' },
        {
          field: 'description',
          to: 'Sägewerk sucht Partner',
          lostTo: { staffId: staffIdOf(gifu), deviceCode: codeOf(gifu), at: expect.any(Number) },
        },
      ]);
      expect(fields[0]).not.toHaveProperty('lostTo');
    }
  });

  test('is closed by keeping what stands, on the other laptop, too', async () => {
    const { ceeja, gifu, id } = await disputedText();
    const { id: conflict } = await onlyOneOn(ceeja);
    expect(await ceeja.client.conflicts.resolve({ choice: 'keep', ids: [conflict] })).toMatchObject({ decided: 1 });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await openOn(at)).toEqual([]);
      expect((await at.client.inquiries.get({ id })).description).toBe('製材所がパートナーを探している');
      expect(rowsOn(at, 'SELECT id, choice, decided_by_id AS by FROM resolution')).toEqual([
        { id: conflict, choice: 'keep', by: staffIdOf(ceeja) },
      ]);
    }
  });

  test('is taken in place of what stands, and comes back to be decided on when that is undone', async () => {
    const { ceeja, gifu, id } = await disputedText();
    const conflict = await onlyOneOn(gifu);
    const { op } = await gifu.client.conflicts.resolve({ choice: 'take', ids: [conflict.id] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await openOn(at)).toEqual([]);
      expect((await at.client.inquiries.get({ id })).description).toBe('Sägewerk sucht Partner');
    }
    await gifu.client.changes.undo({ op: op ?? 0 });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect((await onlyOneOn(at)).fields).toEqual(conflict.fields);
      expect((await at.client.inquiries.get({ id })).description).toBe('製材所がパートナーを探している');
    }
    await gifu.client.changes.redo();
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await openOn(at)).toEqual([]);
      expect((await at.client.inquiries.get({ id })).description).toBe('Sägewerk sucht Partner');
    }
  });

  test('is made into one text with what stands', async () => {
    const { ceeja, gifu, id } = await disputedText();
    const text = '製材所がパートナーを探している\n\nSägewerk sucht Partner';
    await ceeja.client.conflicts.resolve({ choice: 'combine', ids: [(await onlyOneOn(ceeja)).id], text });
    meet(ceeja, gifu);
    expect(await openOn(gifu)).toEqual([]);
    expect((await gifu.client.inquiries.get({ id })).description).toBe(text);
  });

  test('is no conflict any more once somebody has typed it anew', async () => {
    const { ceeja, gifu, id } = await disputedText();
    await gifu.client.inquiries.update({ ids: [id], patch: { description: 'Sägewerk sucht Partner' } });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) expect(await openOn(at)).toEqual([]);
  });

  test('waits while its record is deleted', async () => {
    const { ceeja, gifu, id } = await disputedText();
    await ceeja.client.inquiries.remove({ ids: [id] });
    expect(await openOn(ceeja)).toEqual([]);
    await ceeja.client.inquiries.restore({ ids: [id] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) expect(await openOn(at)).toHaveLength(1);
  });
});

test('what both wrote alike, and what was undone before it met, is no conflict', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const write = ({ client }: Device, patch: object) => client.inquiries.update({ ids: [id], patch });
  await write(ceeja, { description: 'gleich' });
  await write(gifu, { description: 'gleich' });
  await write(ceeja, { nextStep: 'Irrtum' });
  await ceeja.client.changes.undo();
  gifu.wait(HOUR);
  await write(gifu, { nextStep: '電話する' });
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) expect(await openOn(at)).toEqual([]);
  expect(digestOf(ceeja.backend.context.sqlite)).toBe(digestOf(gifu.backend.context.sqlite));
});

test('many are decided alike in one operation, and one undo opens all of them again', async () => {
  const { ceeja, gifu } = await colleagues();
  const ids = await Promise.all(
    [1, 2, 3].map(async (n) => (await ceeja.client.inquiries.create({ subject: `Fall ${n}`, description: 'alt' })).id),
  );
  meet(ceeja, gifu);
  await ceeja.client.inquiries.update({ ids, patch: { description: 'von CEEJA' } });
  gifu.wait(HOUR);
  await gifu.client.inquiries.update({ ids, patch: { description: '岐阜から' } });
  meet(ceeja, gifu);
  const descriptions = (at: Device) =>
    rowsOn(
      at,
      'SELECT DISTINCT description FROM inquiry WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    );

  const open = await openOn(ceeja);
  expect(open).toHaveLength(3);
  const done = await ceeja.client.conflicts.resolve({ choice: 'take', ids: open.map(({ id }) => id) });
  expect(done.decided).toBe(3);
  meet(ceeja, gifu);
  expect(descriptions(gifu)).toEqual([{ description: 'von CEEJA' }]);
  expect(await openOn(gifu)).toEqual([]);
  await ceeja.client.changes.undo();
  meet(ceeja, gifu);
  expect(descriptions(gifu)).toEqual([{ description: '岐阜から' }]);
  expect(await openOn(gifu)).toHaveLength(3);
});

test('of many of which one can’t be given what lost, none is decided, and the refusal names the record and why', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const { id: other } = await ceeja.client.inquiries.create({ subject: 'Sake' });
  await ceeja.client.inquiries.update({ ids: [id], patch: { outcome: 'referral' } });
  meet(ceeja, gifu);
  await ceeja.client.inquiries.move({ ids: [id], to: 'concluded', outcome: 'referral' });
  await ceeja.client.inquiries.update({ ids: [other], patch: { description: 'von CEEJA' } });
  gifu.wait(HOUR);
  await gifu.client.inquiries.move({ ids: [id], to: 'matching' });
  await gifu.client.inquiries.update({ ids: [id], patch: { outcome: null } });
  await gifu.client.inquiries.update({ ids: [other], patch: { description: '岐阜から' } });
  meet(ceeja, gifu);
  const open = await openOn(ceeja);
  expect(open).toHaveLength(2);
  const taken = ceeja.client.conflicts.resolve({ choice: 'take', ids: open.map((conflict) => conflict.id) });
  const because = { code: 'MOVE_NOT_ALLOWED', data: { to: 'concluded', lacks: ['outcome'] } };
  await expect(taken).rejects.toMatchObject({
    code: 'CONFLICT_REFUSED',
    data: { kind: 'inquiry', recordId: id, because },
  });
  expect(await openOn(ceeja)).toHaveLength(2);
});

test('what is asked about one that was decided meanwhile changes nothing', async () => {
  const { ceeja } = await disputedText();
  const { id } = await onlyOneOn(ceeja);
  await ceeja.client.conflicts.resolve({ choice: 'keep', ids: [id] });
  expect(await ceeja.client.conflicts.resolve({ choice: 'take', ids: [id] })).toEqual({ op: null, decided: 0 });
});

test('only a text can be made of two', async () => {
  const { ceeja, gifu, id } = await colleagues();
  await ceeja.client.inquiries.update({ ids: [id], patch: { nextStepOn: '2026-12-01' } });
  await gifu.client.inquiries.update({ ids: [id], patch: { nextStepOn: '2026-12-08' } });
  meet(ceeja, gifu);
  const conflict = await onlyOneOn(ceeja);
  const combine = ceeja.client.conflicts.resolve({ choice: 'combine', ids: [conflict.id], text: 'x' });
  await expect(combine).rejects.toMatchObject({ code: 'INVALID', data: { field: 'choice', reason: 'not-a-text' } });
  expect(await openOn(ceeja)).toHaveLength(1);
});

test('of two refusals of the same candidate the reasons are made into one', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const { id: organisationId } = await ceeja.client.organisations.create({
    ...{ nameNative: '岐阜県木材', kind: 'association', country: 'JP' },
  });
  const { ids } = await ceeja.client.matches.add({ inquiryId: id, organisationIds: [organisationId] });
  meet(ceeja, gifu);
  await ceeja.client.matches.setState({ ids, state: 'declined', declinedReason: 'zu weit' });
  gifu.wait(HOUR);
  await gifu.client.matches.setState({ ids, state: 'declined', declinedReason: '人手不足' });
  meet(ceeja, gifu);
  const { id: conflict } = await onlyOneOn(ceeja);
  await ceeja.client.conflicts.resolve({ choice: 'combine', ids: [conflict], text: '人手不足 / zu weit' });
  meet(ceeja, gifu);
  const [match] = await gifu.client.matches.list({ inquiryId: id });
  expect(match).toMatchObject({ state: 'declined', declinedReason: '人手不足 / zu weit' });
  expect(await openOn(gifu)).toEqual([]);
});

test('pages of conflicts follow one another, the newest first', async () => {
  const { ceeja, gifu } = await colleagues();
  for (const n of [1, 2, 3, 4, 5]) {
    const { id } = await ceeja.client.inquiries.create({ subject: `Fall ${n}` });
    meet(ceeja, gifu);
    await ceeja.client.inquiries.update({ ids: [id], patch: { description: `${n}` } });
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { description: `第${n}` } });
    meet(ceeja, gifu);
  }
  const first = await gifu.client.conflicts.list({ cursor: null, limit: 2 });
  const second = await gifu.client.conflicts.list({ cursor: first.next, limit: 2 });
  const third = await gifu.client.conflicts.list({ cursor: second.next, limit: 2 });
  const lost = [first, second, third].flatMap(({ rows }) => rows.map(({ fields }) => fields[0]?.lost));
  expect(lost).toEqual(['5', '4', '3', '2', '1']);
  expect(third.next).toBeNull();
});

test('conflicts of what hangs on a record are told of with the record', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const organisation = await ceeja.client.organisations.create({
    nameNative: '岐阜県木材',
    kind: 'association',
    country: 'JP',
  });
  const task = await ceeja.client.tasks.create({ inquiryId: id, title: 'Nachfassen' });
  const { ids } = await ceeja.client.matches.add({ inquiryId: id, organisationIds: [organisation.id] });
  meet(ceeja, gifu);
  const both = async (work: (at: Device, n: number) => Promise<unknown>) => {
    await work(ceeja, 1);
    gifu.wait(HOUR);
    await work(gifu, 2);
  };
  await both(({ client }, n) => client.tasks.update({ id: task.id, patch: { dueOn: `2026-12-0${n}` } }));
  await both(({ client }, n) =>
    client.matches.setState({
      ids,
      ...(n === 1 ? { state: 'declined', declinedReason: 'zu weit' } : { state: 'proposed' }),
    }),
  );
  meet(ceeja, gifu);
  const open = await gifu.client.conflicts.ofRecord({ id });
  expect(open.map(({ kind, own, place }) => [kind, own?.is, place?.id])).toEqual([
    ['match', 'organisation', id],
    ['task', 'text', id],
  ]);
  expect(open[0]?.fields).toEqual([
    { field: 'state', standing: 'proposed', lost: 'declined' },
    { field: 'declinedReason', standing: null, lost: 'zu weit' },
  ]);
  await gifu.client.conflicts.resolve({ choice: 'take', ids: open.map((conflict) => conflict.id) });
  const [match] = await gifu.client.matches.list({ inquiryId: id });
  expect(match).toMatchObject({ state: 'declined', declinedReason: 'zu weit', introducedAt: null });
  expect(match?.declinedAt).toBe(open[0]?.lost.at);
});
