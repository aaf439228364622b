import fc from 'fast-check';
import { expect, test } from 'vitest';
import { device, entities } from '#db/schema/index.ts';
import { recordHistory, undoLast } from '../../changes/index.ts';
import { checkOffice } from '../../check/index.ts';
import { createFileStore } from '../../files/index.ts';
import { type Laptop, lackedBy, laptop, laptopWith } from '../../testing/laptop.ts';
import { digestOf } from '../digest.ts';
import { SyncRefusal } from '../refusal.ts';
import { heldVector } from '../vector.ts';
import { compactable, compactLog } from './compact.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/** Laptops that know each other as members. */
function memberLaptops(count: number): readonly Laptop[] {
  const all = Array.from({ length: count }, (_, n) => laptop(n));
  const [first, ...others] = all;
  first?.writer.mutate('devices.approve', (write) => {
    for (const { writer } of all) {
      const { id, code } = writer.device;
      write.put(device, { id, code, signingKey: code, recipient: code, approvedAt: write.now });
    }
  });
  for (const other of others) if (first !== undefined) send(first, other);
  return all;
}

/** What one laptop has the other lacks; afterwards each knows what the other holds. */
function send(from: Laptop, to: Laptop): void {
  to.receive(lackedBy(to, from));
  note(from, to);
  note(to, from);
}

function note(at: Laptop, peer: Laptop): void {
  const held = JSON.stringify(Object.fromEntries(heldVector(peer.sqlite)));
  at.sqlite.prepare('REPLACE INTO peer (device, held, held_at) VALUES (?, ?, 0)').run(peer.writer.device.id, held);
}

const exchange = (...laptops: readonly Laptop[]): void => {
  for (let round = 0; round < 2; round += 1) {
    for (const to of laptops) for (const from of laptops) if (from !== to) send(from, to);
  }
};

const limits = ({ writer, now }: Laptop, keptMs: number) => ({ self: writer.device.id, before: now() - keptMs });
const compact = (laptop: Laptop, keptMs: number) => compactLog(laptop.sqlite, limits(laptop, keptMs));

const createInquiry = ({ writer }: Laptop): string =>
  writer.mutate('inquiries.create', (write) => {
    const receipt = { channel: 'email', receivedAt: 1, receivedZone: 'UTC', statusSince: 1, createdAt: 1 } as const;
    return write.insert(entities.inquiry, { number: '2026-AA-0001', subject: 'Holz', ...receipt });
  }).value;

const edit = ({ writer }: Laptop, id: string, patch: object) =>
  writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, id, patch));

const subjects = ({ sqlite }: Laptop, id: string) =>
  recordHistory(sqlite, id).flatMap(({ fields }) =>
    fields.flatMap(({ field, to }) => (field === 'subject' ? [to] : [])),
  );

/** Two laptops that hold an inquiry with a long history. */
function withHistory() {
  const [ceeja, gifu] = memberLaptops(2) as [Laptop, Laptop];
  const id = createInquiry(ceeja);
  for (const subject of ['eins', 'zwei', 'drei']) edit(ceeja, id, { subject });
  for (const one of [ceeja, gifu]) one.wait(6 * YEAR);
  edit(ceeja, id, { subject: 'vier' });
  edit(ceeja, id, { subject: 'fünf' });
  exchange(ceeja, gifu);
  return { ceeja, gifu, id };
}

test('rule 12: the newest change of each field, the first of a record and the young ones stay; vectors stay right', () => {
  const { ceeja, gifu, id } = withHistory();
  expect(subjects(ceeja, id)).toEqual(['Holz', 'eins', 'zwei', 'drei', 'vier', 'fünf']);
  const [digest, vector] = [digestOf(ceeja.sqlite), heldVector(ceeja.sqlite)];
  const asked = compactable(ceeja.sqlite, limits(ceeja, 5 * YEAR));
  expect(digestOf(ceeja.sqlite)).toBe(digest);
  expect(subjects(ceeja, id)).toHaveLength(6);
  expect(compact(ceeja, 5 * YEAR)).toEqual(asked);
  // What an undo of a young change brings back stays as well: "drei" stood before "vier".
  expect(subjects(ceeja, id)).toEqual(['Holz', 'drei', 'vier', 'fünf']);
  expect(asked).toMatchObject({ changes: 2, awaited: [] });
  expect(digestOf(ceeja.sqlite)).toBe(digest);
  expect(heldVector(ceeja.sqlite)).toEqual(vector);
  expect(checkOffice({ sqlite: ceeja.sqlite, files: createFileStore('/nowhere') })).toEqual([]);
  expect(lackedBy(gifu, ceeja)).toEqual([]);
  expect(compact(ceeja, 5 * YEAR)).toMatchObject({ changes: 0 });
  undoLast(ceeja.sqlite, ceeja.writer);
  undoLast(ceeja.sqlite, ceeja.writer);
  expect(ceeja.sqlite.prepare('SELECT subject FROM inquiry').pluck().all()).toEqual(['drei']);
  expect(() => undoLast(ceeja.sqlite, ceeja.writer)).toThrow('NOTHING_TO_UNDO');
});

test('rule 12: nothing is taken that a member may lack, nor while nothing is known of a member', () => {
  const { ceeja, gifu, id } = withHistory();
  const iwate = laptop(7);
  const { id: deviceId, code } = iwate.writer.device;
  ceeja.writer.mutate('devices.approve', (write) =>
    write.put(device, { id: deviceId, code, signingKey: code, recipient: code, approvedAt: write.now }),
  );
  expect(compact(ceeja, 5 * YEAR)).toEqual({ changes: 0, bytes: 0, awaited: ['D7'] });
  send(ceeja, iwate);
  ceeja.sqlite.prepare('UPDATE peer SET held = ? WHERE device = ?').run('{}', deviceId);
  expect(compact(ceeja, 5 * YEAR)).toEqual({ changes: 0, bytes: 0, awaited: [] });
  iwate.wait(6 * YEAR);
  edit(iwate, id, { nextStep: '電話' });
  note(ceeja, iwate);
  expect(compact(ceeja, 5 * YEAR)).toMatchObject({ changes: 0, awaited: ['D7'] });
  exchange(ceeja, gifu, iwate);
  expect(compact(ceeja, 5 * YEAR)).toMatchObject({ changes: 2 });
});

test('rule 12: whoever lacks what was compacted is told to begin with a snapshot, and one who begins so goes on as usual', () => {
  const { ceeja, id } = withHistory();
  compact(ceeja, 5 * YEAR);
  const stranger = laptop(9);
  const attempt = () => lackedBy(stranger, ceeja);
  expect(attempt).toThrow(SyncRefusal);
  expect(attempt).toThrow('compacted');
  const joined = laptopWith(8, ceeja.sqlite.serialize());
  joined.wait(6 * YEAR);
  edit(ceeja, id, { subject: 'sechs' });
  joined.receive(lackedBy(joined, ceeja));
  edit(joined, id, { nextStep: 'weiter' });
  ceeja.receive(lackedBy(ceeja, joined));
  expect(digestOf(joined.sqlite)).toBe(digestOf(ceeja.sqlite));
  expect(() => lackedBy(stranger, joined)).toThrow('compacted');
});

test('rule 12: what is in conflict stays until a person has decided', () => {
  const { ceeja, gifu, id } = withHistory();
  edit(ceeja, id, { description: 'eins' });
  gifu.wait(1);
  edit(gifu, id, { description: '二' });
  exchange(ceeja, gifu);
  for (const one of [ceeja, gifu]) one.wait(6 * YEAR);
  edit(gifu, id, { description: '三' });
  exchange(ceeja, gifu);
  expect(compact(ceeja, 5 * YEAR)).toMatchObject({ changes: 0 });
});

type Step = { readonly on: number } & (
  | { readonly do: 'create' | 'compact' }
  | { readonly do: 'edit' | 'editUndone'; readonly at: number; readonly field: string; readonly text: string }
  | { readonly do: 'remove' | 'restore'; readonly at: number }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'send'; readonly to: number }
);

const on = fc.nat(2);
const at = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ on, do: fc.constant('create' as const) }),
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ on, at, do: fc.constantFrom('edit' as const, 'edit' as const, 'editUndone' as const) },
      ...{ field: fc.constantFrom('subject', 'description', 'nextStep'), text: fc.constantFrom('a', 'b', '岐阜', 'd') },
    }),
  },
  fc.record({ on, at, do: fc.constantFrom('remove' as const, 'restore' as const) }),
  { weight: 2, arbitrary: fc.record({ on, do: fc.constant('wait' as const), hours: fc.constantFrom(1, 8, 20) }) },
  { weight: 5, arbitrary: fc.record({ on, to: on, do: fc.constant('send' as const) }) },
  { weight: 2, arbitrary: fc.record({ on, do: fc.constant('compact' as const) }) },
);

function editOne(here: Laptop, { at, patch }: { at: number; patch: object }): void {
  const isRestored = 'deletedAt' in patch && patch.deletedAt === null;
  const text = `SELECT id FROM inquiry WHERE (deleted_at IS NULL) = ? ORDER BY id`;
  const ids = here.sqlite
    .prepare(text)
    .pluck()
    .all(isRestored ? 0 : 1) as readonly string[];
  const id = ids[at % Math.max(1, ids.length)];
  if (id !== undefined) edit(here, id, patch);
}

/** @returns how many changes were compacted */
function run(laptops: readonly Laptop[], action: Step, isCompacting: boolean): number {
  const here = laptops[action.on];
  if (here === undefined) return 0;
  if (action.do === 'create') createInquiry(here);
  if (action.do === 'wait') for (const one of laptops) one.wait(action.hours * HOUR);
  if (action.do === 'edit' || action.do === 'editUndone') {
    const before = here.sqlite.prepare('SELECT count(*) FROM operation').pluck().get();
    editOne(here, { at: action.at, patch: { [action.field]: action.text } });
    const hasDone = here.sqlite.prepare('SELECT count(*) FROM operation').pluck().get() !== before;
    if (action.do === 'editUndone' && hasDone) undoLast(here.sqlite, here.writer);
  }
  if (action.do === 'remove') editOne(here, { at: action.at, patch: { deletedAt: here.now() } });
  if (action.do === 'restore') editOne(here, { at: action.at, patch: { deletedAt: null } });
  const to = action.do === 'send' ? laptops[action.to] : undefined;
  if (to !== undefined && to !== here) send(here, to);
  return action.do === 'compact' && isCompacting ? compact(here, 10 * HOUR).changes : 0;
}

const conflictsOf = ({ sqlite }: Laptop): readonly unknown[] => sqlite.prepare('SELECT id FROM conflict').pluck().all();

test('rule 12: digests, vectors and all later merges are the same with and without compaction', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 15, maxLength: 50 }), (steps) => {
      const [whole, compacted] = [memberLaptops(3), memberLaptops(3)];
      for (const action of [...steps, { do: 'wait', hours: 20, on: 0 } as const]) {
        run(whole, action, false);
        taken += run(compacted, action, true);
      }
      for (const laptops of [whole, compacted]) exchange(...laptops);
      for (const one of compacted) taken += compact(one, 10 * HOUR).changes;
      whole.forEach((one, n) => {
        const twin = compacted[n] ?? one;
        expect(digestOf(twin.sqlite)).toBe(digestOf(one.sqlite));
        expect(heldVector(twin.sqlite)).toEqual(heldVector(one.sqlite));
        expect(conflictsOf(twin)).toEqual(expect.arrayContaining([...conflictsOf(one)]));
        expect(checkOffice({ sqlite: twin.sqlite, files: createFileStore('/nowhere') })).toEqual([]);
      });
      for (const { sqlite } of [...whole, ...compacted]) sqlite.close();
    }),
    { numRuns: 25 },
  );
  // How much there was to take depends on the seed; that it was nothing would mean that nothing was compared.
  expect(taken).toBeGreaterThan(0);
}, 600_000);
