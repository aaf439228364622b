import { describe, expect, test } from 'vitest';
import { checkOffice } from '../check/index.ts';
import { digestOf } from '../sync/index.ts';
import type { Device } from '../testing/device.ts';
import { colleagues, HOUR, meet, onlyOneOn, openOn, rowsOn } from './testing/colleagues.ts';

/** Stories of laptops that worked apart. Each ends with both holding the same, and their records agreeing with their logs. */
function expectAgreement(...laptops: readonly Device[]): void {
  const [first, ...others] = laptops.map(({ backend }) => digestOf(backend.context.sqlite));
  for (const other of others) expect(other).toBe(first);
  for (const { backend } of laptops) expect(checkOffice(backend.context)).toEqual([]);
}

const STATUS = `SELECT status, status_before AS before, held_on AS heldOn, matching_at AS matchingAt,
  introduced_at AS introducedAt, concluded_at AS concludedAt, outcome, next_step_on AS nextStepOn FROM inquiry WHERE id = ?`;
const statusOn = (at: Device, id: string) => rowsOn(at, STATUS, id)[0];

describe('one deletes what the other edits', () => {
  async function deletedAndEdited() {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.remove({ ids: [id] });
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { nextStep: '電話する', description: '新しい情報' } });
    meet(ceeja, gifu);
    return { ceeja, gifu, id };
  }

  test('the deletion stands, both are told of the edit, and the record comes back with it when a person says so', async () => {
    const { ceeja, gifu, id } = await deletedAndEdited();
    const conflict = await onlyOneOn(ceeja);
    expect(conflict).toMatchObject({ deletion: true, recordId: id });
    expect(conflict.fields).toEqual([
      { field: 'description', standing: null, lost: '新しい情報' },
      { field: 'nextStep', standing: null, lost: '電話する' },
    ]);
    expect((await onlyOneOn(gifu)).id).toBe(conflict.id);
    await gifu.client.conflicts.resolve({ choice: 'take', ids: [conflict.id] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await openOn(at)).toEqual([]);
      const inquiry = await at.client.inquiries.get({ id });
      expect(inquiry).toMatchObject({ deletedAt: null, nextStep: '電話する', description: '新しい情報' });
    }
    expectAgreement(ceeja, gifu);
  });

  test('it stays deleted when a person says so; an undo asks again, on both', async () => {
    const { ceeja, gifu, id } = await deletedAndEdited();
    await ceeja.client.conflicts.resolve({ choice: 'keep', ids: [(await onlyOneOn(ceeja)).id] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) expect(await openOn(at)).toEqual([]);
    expect((await gifu.client.inquiries.get({ id })).deletedAt).not.toBeNull();
    await ceeja.client.changes.undo();
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) expect((await onlyOneOn(at)).deletion).toBe(true);
    expectAgreement(ceeja, gifu);
  });

  test('one keeps it deleted while the other brings it back: what was decided later stands', async () => {
    for (const later of ['keep', 'take'] as const) {
      const { ceeja, gifu, id } = await deletedAndEdited();
      const { id: conflict } = await onlyOneOn(ceeja);
      await ceeja.client.conflicts.resolve({ choice: later === 'keep' ? 'take' : 'keep', ids: [conflict] });
      gifu.wait(HOUR);
      await gifu.client.conflicts.resolve({ choice: later, ids: [conflict] });
      meet(ceeja, gifu);
      for (const at of [ceeja, gifu]) {
        expect((await at.client.inquiries.get({ id })).deletedAt === null).toBe(later === 'take');
        expect(await openOn(at)).toEqual([]);
      }
      expectAgreement(ceeja, gifu);
    }
  });
});

describe('both move the same inquiry', () => {
  test('to two statuses: the later move stands whole, nothing of the earlier one is left in it', async () => {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.move({ ids: [id], to: 'on-hold' });
    gifu.wait(HOUR);
    await gifu.client.inquiries.move({ ids: [id], to: 'matching' });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(statusOn(at, id)).toMatchObject({ status: 'matching', before: null, heldOn: null });
      expect((await onlyOneOn(at)).fields).toEqual([{ field: 'status', standing: 'matching', lost: 'on-hold' }]);
    }
    expectAgreement(ceeja, gifu);
  });

  test('the lost status is taken with all that belongs to it: since when, from where, the day of the hold', async () => {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.move({ ids: [id], to: 'acknowledged' });
    meet(ceeja, gifu);
    await ceeja.client.inquiries.move({ ids: [id], to: 'on-hold' });
    const before = statusOn(ceeja, id);
    gifu.wait(HOUR);
    await gifu.client.inquiries.move({ ids: [id], to: 'matching' });
    meet(ceeja, gifu);
    await gifu.client.conflicts.resolve({ choice: 'take', ids: [(await onlyOneOn(gifu)).id] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) expect(statusOn(at, id)).toEqual({ ...(before as object), matchingAt: null });
    await gifu.client.changes.undo();
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(statusOn(at, id)).toMatchObject({
        status: 'matching',
        before: null,
        heldOn: null,
        matchingAt: expect.any(Number),
      });
      expect(await openOn(at)).toHaveLength(1);
    }
    expectAgreement(ceeja, gifu);
  });

  test('one concludes it, the other goes on: status and outcome are one decision, and keep to the rules of a status', async () => {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.move({ ids: [id], to: 'concluded', outcome: 'referral' });
    gifu.wait(HOUR);
    await gifu.client.inquiries.move({ ids: [id], to: 'matching' });
    await gifu.client.inquiries.update({ ids: [id], patch: { outcome: 'no-match' } });
    meet(ceeja, gifu);
    const conflict = await onlyOneOn(ceeja);
    expect(conflict.fields).toEqual([
      { field: 'status', standing: 'matching', lost: 'concluded' },
      { field: 'outcome', standing: 'no-match', lost: 'referral' },
    ]);
    expect(statusOn(ceeja, id)).toMatchObject({ status: 'matching', concludedAt: null });
    await ceeja.client.conflicts.resolve({ choice: 'take', ids: [conflict.id] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(statusOn(at, id)).toMatchObject({
        ...{ status: 'concluded', before: 'received', outcome: 'referral', nextStepOn: null },
        ...{ concludedAt: conflict.lost.at, matchingAt: expect.any(Number) },
      });
      expect(await openOn(at)).toEqual([]);
    }
    expectAgreement(ceeja, gifu);
  });

  test('to the same status: nothing is in conflict', async () => {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.move({ ids: [id], to: 'matching' });
    gifu.wait(HOUR);
    await gifu.client.inquiries.move({ ids: [id], to: 'matching' });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) expect(await openOn(at)).toEqual([]);
    expectAgreement(ceeja, gifu);
  });
});

test('both move a meeting: it never begins by the one’s clock and ends by the other’s, and is one decision', async () => {
  const { ceeja, gifu } = await colleagues();
  const at = Date.UTC(2026, 11, 1, 8);
  const { id } = await ceeja.client.meetings.create({
    ...{ title: 'Vorgespräch', form: 'online', zone: 'Europe/Paris', startAt: at, endAt: at + HOUR },
  });
  meet(ceeja, gifu);
  await gifu.client.meetings.update({ ids: [id], patch: { startAt: at + 5 * HOUR } });
  ceeja.wait(HOUR);
  await ceeja.client.meetings.update({ ids: [id], patch: { endAt: at + 2 * HOUR } });
  meet(ceeja, gifu);
  const conflict = await onlyOneOn(gifu);
  expect(conflict.fields).toEqual([
    { field: 'startAt', standing: at, lost: at + 5 * HOUR },
    { field: 'endAt', standing: at + 2 * HOUR, lost: at + 6 * HOUR },
  ]);
  await gifu.client.conflicts.resolve({ choice: 'take', ids: [conflict.id] });
  meet(ceeja, gifu);
  for (const one of [ceeja, gifu]) {
    expect(await one.client.meetings.get({ id })).toMatchObject({ startAt: at + 5 * HOUR, endAt: at + 6 * HOUR });
    expect(await openOn(one)).toEqual([]);
  }
  expectAgreement(ceeja, gifu);
});

describe('two laptops decide the same conflict differently', () => {
  async function decided(choices: readonly ['keep' | 'take', 'keep' | 'take']) {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.update({ ids: [id], patch: { description: 'verliert' } });
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { description: 'gewinnt' } });
    meet(ceeja, gifu);
    ceeja.wait(2 * HOUR);
    gifu.wait(3 * HOUR);
    const { id: conflict } = await onlyOneOn(ceeja);
    const first = await ceeja.client.conflicts.resolve({ choice: choices[0], ids: [conflict] });
    const second = await gifu.client.conflicts.resolve({ choice: choices[1], ids: [conflict] });
    meet(ceeja, gifu);
    return { ceeja, gifu, id, ops: [first.op ?? 0, second.op ?? 0] as const };
  }

  test('what was decided later stands on both, is asked about no more, and nothing is gone from the log', async () => {
    for (const choices of [
      ['take', 'keep'],
      ['keep', 'take'],
    ] as const) {
      const { ceeja, gifu, id } = await decided(choices);
      for (const at of [ceeja, gifu]) {
        const { description } = await at.client.inquiries.get({ id });
        expect(description).toBe(choices[1] === 'keep' ? 'gewinnt' : 'verliert');
        expect(rowsOn(at, 'SELECT choice FROM resolution')).toEqual([{ choice: choices[1] }]);
        expect(await openOn(at)).toEqual([]);
        const written = await at.client.changes.history({ id });
        expect(written.flatMap(({ fields }) => fields.map(({ to }) => to))).toEqual(
          expect.arrayContaining(['verliert', 'gewinnt']),
        );
      }
      expectAgreement(ceeja, gifu);
    }
  });

  test('the first one’s undo takes back only the first one’s own decision', async () => {
    const { ceeja, gifu, id, ops } = await decided(['take', 'keep']);
    expect(await ceeja.client.changes.undo({ op: ops[0] })).toMatchObject({ kept: expect.any(Number) });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect((await at.client.inquiries.get({ id })).description).toBe('gewinnt');
      expect(await openOn(at)).toEqual([]);
    }
    expectAgreement(ceeja, gifu);
  });

  test('a text that one of them made of both is not lost unseen against the other’s', async () => {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.update({ ids: [id], patch: { description: 'verliert' } });
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { description: 'gewinnt' } });
    meet(ceeja, gifu);
    const { id: conflict } = await onlyOneOn(ceeja);
    await ceeja.client.conflicts.resolve({ choice: 'combine', ids: [conflict], text: 'gewinnt und verliert' });
    gifu.wait(HOUR);
    await gifu.client.conflicts.resolve({ choice: 'keep', ids: [conflict] });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      const { fields } = await onlyOneOn(at);
      expect(fields).toEqual([{ field: 'description', standing: 'gewinnt', lost: 'gewinnt und verliert' }]);
    }
    expectAgreement(ceeja, gifu);
  });
});

describe('an undo after an exchange takes back only one’s own', () => {
  test('of a bulk edit: what a colleague has changed since stays, the rest goes back', async () => {
    const { ceeja, gifu, id } = await colleagues();
    const other = await ceeja.client.inquiries.create({ subject: 'Keramik', nextStep: 'alt' });
    meet(ceeja, gifu);
    await ceeja.client.inquiries.update({ ids: [id, other.id], patch: { nextStep: 'anrufen' } });
    meet(ceeja, gifu);
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { nextStep: '訪問する' } });
    meet(ceeja, gifu);
    expect(await ceeja.client.changes.undo()).toMatchObject({ kept: 1 });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await at.client.inquiries.get({ id })).toMatchObject({ nextStep: '訪問する' });
      expect(await at.client.inquiries.get({ id: other.id })).toMatchObject({ nextStep: 'alt' });
    }
    expectAgreement(ceeja, gifu);
  });

  test('of a deletion: the record comes back with what the colleague wrote on it meanwhile', async () => {
    const { ceeja, gifu, id } = await colleagues();
    const { op } = await ceeja.client.inquiries.remove({ ids: [id] });
    await gifu.client.inquiries.update({ ids: [id], patch: { nextStep: '訪問する' } });
    meet(ceeja, gifu);
    await ceeja.client.changes.undo({ op: op ?? 0 });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await at.client.inquiries.get({ id })).toMatchObject({ nextStep: '訪問する', deletedAt: null });
      expect(await openOn(at)).toEqual([]);
    }
    expectAgreement(ceeja, gifu);
  });

  test('of a deletion that a colleague has taken back already: nothing happens', async () => {
    const { ceeja, gifu, id } = await colleagues();
    const { op } = await ceeja.client.inquiries.remove({ ids: [id] });
    meet(ceeja, gifu);
    gifu.wait(HOUR);
    await gifu.client.inquiries.restore({ ids: [id] });
    await gifu.client.inquiries.update({ ids: [id], patch: { nextStep: '訪問する' } });
    meet(ceeja, gifu);
    expect(await ceeja.client.changes.undo({ op: op ?? 0 })).toMatchObject({ kept: 1 });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect(await at.client.inquiries.get({ id })).toMatchObject({ nextStep: '訪問する', deletedAt: null });
    }
    expectAgreement(ceeja, gifu);
  });

  test('of a decision: a text that a colleague wrote after it stays, and is what the reopened conflict is about', async () => {
    const { ceeja, gifu, id } = await colleagues();
    await ceeja.client.inquiries.update({ ids: [id], patch: { description: 'verliert' } });
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { description: 'gewinnt' } });
    meet(ceeja, gifu);
    await ceeja.client.conflicts.resolve({ choice: 'take', ids: [(await onlyOneOn(ceeja)).id] });
    meet(ceeja, gifu);
    gifu.wait(HOUR);
    await gifu.client.inquiries.update({ ids: [id], patch: { description: 'verliert nicht mehr' } });
    meet(ceeja, gifu);
    expect(await ceeja.client.changes.undo()).toMatchObject({ kept: 1 });
    meet(ceeja, gifu);
    for (const at of [ceeja, gifu]) {
      expect((await onlyOneOn(at)).fields).toEqual([
        { field: 'description', standing: 'verliert nicht mehr', lost: 'verliert' },
      ]);
    }
    expectAgreement(ceeja, gifu);
  });
});
