import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactPoint, entry, file, inquiry, label, person } from '#db/schema/index.ts';
import { hashedId, type Write } from '../../changes/index.ts';
import type { Sqlite } from '../../database/open.ts';
import { lackedBy } from '../../testing/laptop.ts';
import { carryOutOrders, erase, type MemberLaptop, memberLaptops } from '../../testing/members.ts';
import { digestOf } from '../digest.ts';
import { heldVector } from '../vector.ts';

const HOUR = 3_600_000;
/** Whatever is said of the person holds this word, and nothing else does. */
const SECRET = 'Geheim';

const EDITS = [
  ...(['rename', 'contact', 'tag', 'mail', 'attach', 'rewrite', 'remove', 'restore', 'ask', 'note'] as const),
];
type Edit = (typeof EDITS)[number];

type Step = { readonly on: number } & (
  | { readonly do: Edit | 'erase' }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'send'; readonly to: number; readonly share: number }
);

const on = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ on, do: fc.constantFrom(...EDITS) }) },
  fc.record({ on, do: fc.constant('erase' as const) }),
  fc.record({ on, do: fc.constant('wait' as const), hours: fc.constantFrom(-5, 1, 20) }),
  {
    weight: 4,
    arbitrary: fc.record({ on, do: fc.constant('send' as const), to: on, share: fc.constantFrom(0.5, 1, 1) }),
  },
);

/** One after the other, so that no two are alike. */
let spoken = 0;
const next = (): number => {
  spoken += 1;
  return spoken;
};
const said = (): string => `${SECRET} ${next()}`;

const first = (sqlite: Sqlite, table: string): string | undefined =>
  sqlite.prepare(`SELECT id FROM ${table} WHERE deleted_at IS NULL ORDER BY id LIMIT 1`).pluck().get() as
    | string
    | undefined;

interface Acting {
  readonly write: Write;
  readonly sqlite: Sqlite;
  readonly personId: string;
  readonly inquiryId: string;
  readonly entryId: string;
}

/** What people do with a person and their mails. */
const ACTIONS: Readonly<Record<Edit, (acting: Acting) => unknown>> = {
  rename: ({ write, personId }) => write.update(person, personId, { familyNative: said(), note: said() }),
  contact: ({ write, personId: ownerId }) => {
    const id = hashedId('contact_point', ownerId, 'email', 'x');
    return write.put(contactPoint, { id, ownerId, kind: 'email', value: said(), key: said() });
  },
  tag: ({ write, personId: ownerId }) =>
    write.put(label, { id: hashedId('label', ownerId, 'tag', 'x'), ownerId, facet: 'tag', value: said() }),
  mail: ({ write, personId, inquiryId }) => {
    const by = { personId, at: write.now, zone: 'UTC', kind: 'email-in' } as const;
    return write.insert(entry, { inquiryId, ...by, body: said(), mailFrom: said() });
  },
  attach: ({ write, entryId: ownerId }) => {
    const content = { hash: 'ab'.repeat(32), type: 'text/plain', size: 1 };
    return write.insert(file, { ownerId, name: said(), ...content, addedAt: write.now });
  },
  rewrite: ({ write, entryId }) => write.update(entry, entryId, { subject: `Betreff ${next()}` }),
  remove: ({ write, personId }) => write.remove(person, personId),
  restore: ({ write, personId }) => write.update(person, personId, { deletedAt: null }),
  ask: ({ write, sqlite, personId, inquiryId }) => {
    // Whoever has heard does not write about the person any more.
    const hasHeard = sqlite.prepare('SELECT 1 FROM erased').get() !== undefined;
    return hasHeard || write.update(inquiry, inquiryId, { requesterPersonId: personId, description: said() });
  },
  note: ({ write, inquiryId }) => write.update(inquiry, inquiryId, { outcomeNote: `Schritt ${next()}` }),
};

/** As far as the office lets them: who was deleted or erased can't be edited, and nothing can be put on what is not there. */
function change({ sqlite, writer }: MemberLaptop, personId: string, edit: Edit): void {
  const [inquiryId = '', entryId = ''] = [first(sqlite, 'inquiry'), first(sqlite, 'entry')];
  if (edit === 'attach' && entryId === '') return;
  try {
    writer.mutate('test', (write) => ACTIONS[edit]({ write, sqlite, personId, inquiryId, entryId }));
  } catch (error) {
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  }
}

function run(laptops: readonly MemberLaptop[], personId: string, action: Step): void {
  const here = laptops[action.on % laptops.length];
  if (here === undefined) return;
  if (action.do === 'wait') here.wait(action.hours * HOUR);
  else if (action.do === 'send') {
    const to = laptops[action.to % laptops.length];
    if (to !== undefined && to !== here) send(here, to, action.share);
  } else if (action.do === 'erase') {
    const isOrdered = here.sqlite.prepare('SELECT 1 FROM erasure WHERE device_id = ?').get(here.writer.device.id);
    if (isOrdered === undefined) erase(here, personId);
  } else {
    change(here, personId, action.do);
  }
}

function send(from: MemberLaptop, to: MemberLaptop, share: number): void {
  const changes = lackedBy(to, from);
  to.receive(changes.slice(0, Math.ceil(changes.length * share)));
  carryOutOrders(to);
}

function meet(laptops: readonly MemberLaptop[]): void {
  const latest = Math.max(...laptops.map(({ now }) => now()));
  for (const laptop of laptops) laptop.wait(latest - laptop.now() + 1000 * HOUR);
  for (let round = 0; round < 4; round += 1) {
    for (const to of laptops) for (const from of laptops) if (from !== to) send(from, to, 1);
  }
}

const logOf = ({ sqlite }: MemberLaptop): unknown =>
  sqlite
    .prepare('SELECT r.value, c.stamp, c.seq, c.patch FROM chg c JOIN ref r ON r.n = c.device ORDER BY 1, 2')
    .raw()
    .all();

const conflictsOf = ({ sqlite }: MemberLaptop): unknown =>
  sqlite.prepare('SELECT id FROM conflict ORDER BY id').pluck().all();

/** Every text that the database holds. */
function textOf({ sqlite }: MemberLaptop): string {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all() as readonly string[];
  return JSON.stringify(tables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).raw().all()));
}

test('rule 11: whoever heard first, whatever was written meanwhile, all end in the same digest and log, without a word of the person', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), fc.array(step, { minLength: 4, maxLength: 30 }), (size, steps) => {
      const laptops = memberLaptops(size);
      const [origin, ...others] = laptops;
      if (origin === undefined) return;
      const { value: personId } = origin.writer.mutate('test', (write) => {
        const receipt = { channel: 'email', receivedAt: 1, receivedZone: 'UTC', statusSince: 1, createdAt: 1 } as const;
        write.insert(inquiry, { number: '2026-AA-0001', subject: 'Holz', ...receipt });
        return write.insert(person, { familyNative: said(), nameOrder: 'given-first', createdAt: 1 });
      });
      for (const other of others) send(origin, other, 1);
      for (const action of steps) run(laptops, personId, action);
      if (steps.every((action) => action.do !== 'erase')) erase(origin, personId);
      meet(laptops);
      for (const other of others) {
        expect(heldVector(other.sqlite)).toEqual(heldVector(origin.sqlite));
        expect(logOf(other)).toEqual(logOf(origin));
        expect(digestOf(other.sqlite)).toBe(digestOf(origin.sqlite));
        expect(conflictsOf(other)).toEqual(conflictsOf(origin));
      }
      for (const laptop of laptops) {
        expect(textOf(laptop)).not.toContain(SECRET);
        expect(laptop.sqlite.prepare('SELECT deleted_at IS NOT NULL FROM person').pluck().get()).toBe(1);
        laptop.sqlite.close();
      }
    }),
    { numRuns: 60 },
  );
}, 600_000);
