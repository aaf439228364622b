import { drizzle } from 'drizzle-orm/better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry, inquiry, label, match, task } from '#db/schema/index.ts';
import { hashedId, undoLast, type Write } from '../changes/index.ts';
import { digestOf, heldVector } from '../sync/index.ts';
import { type Laptop, lackedBy, settlingLaptop } from '../testing/laptop.ts';
import { followMerges } from './follow.ts';
import { mergeRecords } from './merge.ts';

const HOUR = 3_600_000;

type Step = { readonly on: number } & (
  | { readonly do: 'create'; readonly mail: string }
  | { readonly do: 'match'; readonly at: number }
  | { readonly do: 'note' | 'tag' | 'task'; readonly at: number }
  | { readonly do: 'merge'; readonly at: number; readonly other: number }
  | { readonly do: 'undoMerge' }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'send'; readonly to: number; readonly share: number }
);

const on = fc.nat(2);
const at = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ on, do: fc.constant('create' as const), mail: fc.constantFrom('<a>', '<b>') }) },
  {
    weight: 3,
    arbitrary: fc.record({ on, do: fc.constantFrom('note' as const, 'tag' as const, 'task' as const), at }),
  },
  fc.record({ on, do: fc.constant('match' as const), at }),
  { weight: 3, arbitrary: fc.record({ on, do: fc.constant('merge' as const), at, other: at }) },
  fc.record({ on, do: fc.constant('undoMerge' as const) }),
  fc.record({ on, do: fc.constant('wait' as const), hours: fc.constantFrom(-5, 1, 20) }),
  {
    weight: 4,
    arbitrary: fc.record({ on, do: fc.constant('send' as const), to: on, share: fc.constantFrom(0.5, 1, 1) }),
  },
);

const follower = ({ sqlite, writer }: Laptop) => ({ sqlite, writer, db: drizzle(sqlite) });
const ids = ({ sqlite }: Laptop): readonly string[] =>
  sqlite.prepare('SELECT id FROM inquiry WHERE deleted_at IS NULL ORDER BY id').pluck().all() as readonly string[];

let spoken = 0;
const next = (): string => {
  spoken += 1;
  return String(spoken);
};

function create(write: Write, mail: string): void {
  const receipt = { channel: 'email', receivedAt: 1, receivedZone: 'UTC', statusSince: 1, createdAt: 1 } as const;
  const inquiryId = write.insert(inquiry, { number: next(), subject: 'Holz', ...receipt });
  write.insert(entry, { inquiryId, kind: 'email-in', at: 1, zone: 'UTC', messageId: mail });
}

function add(write: Write, what: 'note' | 'tag' | 'task', id: string): void {
  if (what === 'note') write.insert(entry, { inquiryId: id, kind: 'note', at: 1, zone: 'UTC', body: next() });
  if (what === 'task') write.insert(task, { inquiryId: id, title: next(), createdAt: 1 });
  const value = next();
  if (what === 'tag') {
    write.put(label, { id: hashedId('label', id, 'tag', value), ownerId: id, facet: 'tag', value });
  }
}

/** As an officer does it: who stands on the list already is not put on it again. */
function addMatch({ sqlite }: Laptop, write: Write, inquiryId: string): void {
  const standing = sqlite.prepare('SELECT 1 FROM match WHERE inquiry_id = ? AND deleted_at IS NULL').get(inquiryId);
  if (standing !== undefined) return;
  const id = hashedId('match', inquiryId, 'partner');
  write.put(match, { id, inquiryId, organisationId: 'partner', state: 'shortlisted', createdAt: 1 });
}

/** @returns how many notes, tasks and tags were added */
function run(laptops: readonly Laptop[], action: Step): number {
  const here = laptops[action.on % laptops.length];
  if (here === undefined) return 0;
  const there = ids(here);
  const nth = (n: number): string | undefined => there[n % Math.max(1, there.length)];
  switch (action.do) {
    case 'create':
      here.writer.mutate('inquiries.create', (write) => create(write, action.mail));
      return 0;
    case 'match': {
      const id = nth(action.at);
      if (id !== undefined) here.writer.mutate('matches.add', (write) => addMatch(here, write, id));
      return 0;
    }
    case 'note':
    case 'tag':
    case 'task': {
      const id = nth(action.at);
      const what = action.do;
      if (id !== undefined) here.writer.mutate('test', (write) => add(write, what, id));
      return id === undefined ? 0 : 1;
    }
    case 'merge': {
      const pair = [...new Set([nth(action.at), nth(action.other)])].filter((id) => id !== undefined);
      if (pair.length === 2)
        here.writer.mutate('merges.merge', (write) =>
          mergeRecords(follower(here), write, { kind: 'inquiry', ids: pair }),
        );
      return 0;
    }
    case 'undoMerge': {
      const text = 'SELECT name FROM operation WHERE undoes IS NULL AND undone_by IS NULL ORDER BY op DESC LIMIT 1';
      const last = here.sqlite.prepare(text).pluck().get();
      if (last === 'merges.merge') undoLast(here.sqlite, here.writer);
      return 0;
    }
    case 'wait':
      here.wait(action.hours * HOUR);
      return 0;
    case 'send': {
      const to = laptops[action.to % laptops.length];
      if (to !== undefined && to !== here) send(here, to, action.share);
      return 0;
    }
  }
}

function send(from: Laptop, to: Laptop, share: number): void {
  const changes = lackedBy(to, from);
  to.receive(changes.slice(0, Math.ceil(changes.length * share)));
}

function meet(laptops: readonly Laptop[]): void {
  const latest = Math.max(...laptops.map(({ now }) => now()));
  for (const one of laptops) one.wait(latest - one.now() + 1000 * HOUR);
  for (let round = 0; round < 6; round += 1) {
    for (const to of laptops) for (const from of laptops) if (from !== to) send(from, to, 1);
  }
}

/** Notes, tasks and tags that stand on an inquiry that is there. */
const STANDING = `SELECT
  (SELECT count(*) FROM entry e JOIN inquiry i ON i.id = e.inquiry_id AND i.deleted_at IS NULL
    WHERE e.kind = 'note' AND e.deleted_at IS NULL)
  + (SELECT count(*) FROM task t JOIN inquiry i ON i.id = t.inquiry_id AND i.deleted_at IS NULL
    WHERE t.deleted_at IS NULL)
  + (SELECT count(DISTINCT l.value) FROM label l JOIN inquiry i ON i.id = l.owner_id AND i.deleted_at IS NULL
    WHERE l.deleted_at IS NULL)`;

const DOUBLE_MATCHES = `SELECT count(*) FROM (SELECT 1 FROM match m JOIN inquiry i ON i.id = m.inquiry_id AND i.deleted_at IS NULL
  WHERE m.deleted_at IS NULL GROUP BY m.inquiry_id HAVING count(*) > 1)`;

const STRAY_LABELS = `SELECT count(*) FROM label l JOIN inquiry i ON i.id = l.owner_id AND i.deleted_at IS NOT NULL
  WHERE l.deleted_at IS NULL`;

test('merges of any pairs, undone or not, that meet in any order end alike on all laptops, and nothing put on a case is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 3 }), fc.array(step, { minLength: 10, maxLength: 40 }), (count, steps) => {
      const laptops = Array.from({ length: count }, (_, n) =>
        settlingLaptop(n, (one, event) => followMerges(follower(one), event)),
      );
      const [first, ...others] = laptops;
      if (first === undefined) return;
      const added = steps.reduce((sum, action) => sum + run(laptops, action), 0);
      meet(laptops);
      for (const other of others) {
        expect(heldVector(other.sqlite)).toEqual(heldVector(first.sqlite));
        expect(digestOf(other.sqlite)).toBe(digestOf(first.sqlite));
      }
      expect(first.sqlite.prepare(STANDING).pluck().get()).toBe(added);
      expect(first.sqlite.prepare(DOUBLE_MATCHES).pluck().get()).toBe(0);
      expect(first.sqlite.prepare(STRAY_LABELS).pluck().get()).toBe(0);
      for (const { sqlite } of laptops) sqlite.close();
    }),
    { numRuns: 40 },
  );
}, 600_000);
