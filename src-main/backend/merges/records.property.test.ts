import { drizzle } from 'drizzle-orm/better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  affiliation,
  consent,
  contactPoint,
  entry,
  label,
  organisation,
  participant,
  person,
} from '#db/schema/index.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { hashedId, undoLast, type Write } from '../changes/index.ts';
import { digestOf, heldVector } from '../sync/index.ts';
import { type Laptop, lackedBy, settlingLaptop } from '../testing/laptop.ts';
import { followMerges } from './follow.ts';
import { mergeRecords } from './merge.ts';
import { partRecord } from './part.ts';

const HOUR = 3_600_000;
const KINDS = ['person', 'organisation'] as const satisfies readonly MergeKind[];

const ADDED = ['affiliation', 'consent', 'address', 'mail', 'tag', 'guest'] as const;
type Added = (typeof ADDED)[number];

type Step = { readonly on: number } & (
  | { readonly do: 'create'; readonly kind: (typeof KINDS)[number] }
  | { readonly do: 'add'; readonly what: Added; readonly at: number; readonly other: number }
  | { readonly do: 'edit'; readonly kind: (typeof KINDS)[number]; readonly at: number }
  | { readonly do: 'merge'; readonly kind: (typeof KINDS)[number]; readonly at: number; readonly other: number }
  | { readonly do: 'part'; readonly kind: (typeof KINDS)[number]; readonly at: number }
  | { readonly do: 'undoMerge' }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'send'; readonly to: number; readonly share: number }
);

const on = fc.nat(3);
const at = fc.nat(4);
const kind = fc.constantFrom(...KINDS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ on, do: fc.constant('create' as const), kind }) },
  {
    weight: 5,
    arbitrary: fc.record({ on, do: fc.constant('add' as const), what: fc.constantFrom(...ADDED), at, other: at }),
  },
  { weight: 2, arbitrary: fc.record({ on, do: fc.constant('edit' as const), kind, at }) },
  { weight: 4, arbitrary: fc.record({ on, do: fc.constant('merge' as const), kind, at, other: at }) },
  { weight: 2, arbitrary: fc.record({ on, do: fc.constant('part' as const), kind, at }) },
  fc.record({ on, do: fc.constant('undoMerge' as const) }),
  fc.record({ on, do: fc.constant('wait' as const), hours: fc.constantFrom(-5, 1, 20) }),
  {
    weight: 4,
    arbitrary: fc.record({ on, do: fc.constant('send' as const), to: on, share: fc.constantFrom(0.5, 1, 1) }),
  },
);

const follower = ({ sqlite, writer }: Laptop) => ({ sqlite, writer, db: drizzle(sqlite) });

function nth({ sqlite }: Laptop, from: MergeKind, n: number, where = 'deleted_at IS NULL'): string | undefined {
  const ids = sqlite.prepare(`SELECT id FROM ${from} WHERE ${where} ORDER BY id`).pluck().all() as readonly string[];
  return ids[n % Math.max(1, ids.length)];
}

let spoken = 0;
const next = (): string => {
  spoken += 1;
  return `n${spoken}`;
};

const CREATED = {
  person: (write: Write) => write.insert(person, { familyNative: next(), nameOrder: 'given-first', createdAt: 1 }),
  organisation: (write: Write) =>
    write.insert(organisation, { kind: 'company', nameNative: next(), country: 'DE', createdAt: 1 }),
};

const EDITED = {
  person: (write: Write, id: string) => write.update(person, id, { title: next() }),
  organisation: (write: Write, id: string) => write.update(organisation, id, { city: next() }),
};

interface Adding {
  readonly write: Write;
  readonly personId: string;
  readonly organisationId: string | undefined;
}

/** What people put on a person; each says something that nothing else says. */
const PUT: Readonly<Record<Added, (adding: Adding) => string | null>> = {
  affiliation: ({ write, personId, organisationId }) => {
    if (organisationId === undefined) return null;
    const role = next();
    write.insert(affiliation, { personId, organisationId, role });
    return role;
  },
  consent: ({ write, personId }) => {
    const wording = next();
    write.insert(consent, { personId, purpose: 'case-handling', basis: 'consent', givenOn: '2026-11-01', wording });
    return wording;
  },
  address: ({ write, personId: ownerId }) => {
    const value = next();
    const id = hashedId('contact_point', ownerId, 'email', value);
    write.put(contactPoint, { id, ownerId, kind: 'email', value, key: value, position: 0 });
    return value;
  },
  mail: ({ write, personId }) => {
    const subject = next();
    write.insert(entry, {
      inquiryId: '00000000-0000-7000-8000-000000000001',
      kind: 'email-in',
      at: 1,
      zone: 'UTC',
      personId,
      subject,
    });
    return subject;
  },
  tag: ({ write, personId: ownerId }) => {
    const value = next();
    write.put(label, { id: hashedId('label', ownerId, 'tag', value), ownerId, facet: 'tag', value });
    return value;
  },
  guest: ({ write, personId }) => {
    // One meeting for each guest, told by its id.
    const meetingId = hashedId('meeting', next());
    const id = hashedId('participant', meetingId, personId);
    write.put(participant, {
      id,
      meetingId,
      personId,
      organisationId: null,
      side: 'europe',
      role: 'participant',
      attendance: 'invited',
    });
    return meetingId;
  },
};

/** Does a step as far as it can be done. @returns what was put on a person */
function run(laptops: readonly Laptop[], action: Step): string | null {
  const here = laptops[action.on % laptops.length];
  if (here === undefined) return null;
  switch (action.do) {
    case 'create':
      here.writer.mutate('test', CREATED[action.kind]);
      return null;
    case 'add': {
      const personId = nth(here, 'person', action.at);
      const organisationId = nth(here, 'organisation', action.other);
      if (personId === undefined) return null;
      return here.writer.mutate('test', (write) => PUT[action.what]({ write, personId, organisationId })).value;
    }
    case 'edit': {
      const id = nth(here, action.kind, action.at);
      if (id !== undefined) here.writer.mutate('test', (write) => EDITED[action.kind](write, id));
      return null;
    }
    case 'merge': {
      const ids = [...new Set([nth(here, action.kind, action.at), nth(here, action.kind, action.other)])].flatMap(
        (id) => id ?? [],
      );
      if (ids.length === 2) {
        here.writer.mutate('merges.merge', (write) => mergeRecords(follower(here), write, { kind: action.kind, ids }));
      }
      return null;
    }
    case 'part': {
      const id = nth(here, action.kind, action.at, 'deleted_at IS NOT NULL AND merged_into_id IS NOT NULL');
      if (id !== undefined) partRecord(here, action.kind, id);
      return null;
    }
    case 'undoMerge': {
      const text = 'SELECT name FROM operation WHERE undoes IS NULL AND undone_by IS NULL ORDER BY op DESC LIMIT 1';
      if (here.sqlite.prepare(text).pluck().get() === 'merges.merge') undoLast(here.sqlite, here.writer);
      return null;
    }
    case 'wait':
      here.wait(action.hours * HOUR);
      return null;
    case 'send': {
      const to = laptops[action.to % laptops.length];
      if (to !== undefined && to !== here) send(here, to, action.share);
      return null;
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

/** What stands on a person who is there. */
const STANDING = `SELECT a.role FROM affiliation a JOIN person p ON p.id = a.person_id AND p.deleted_at IS NULL
    JOIN organisation o ON o.id = a.organisation_id AND o.deleted_at IS NULL WHERE a.deleted_at IS NULL
  UNION SELECT c.wording FROM consent c JOIN person p ON p.id = c.person_id AND p.deleted_at IS NULL WHERE c.deleted_at IS NULL
  UNION SELECT t.value FROM contact_point t JOIN person p ON p.id = t.owner_id AND p.deleted_at IS NULL WHERE t.deleted_at IS NULL
  UNION SELECT e.subject FROM entry e JOIN person p ON p.id = e.person_id AND p.deleted_at IS NULL WHERE e.deleted_at IS NULL
  UNION SELECT l.value FROM label l JOIN person p ON p.id = l.owner_id AND p.deleted_at IS NULL WHERE l.deleted_at IS NULL
  UNION SELECT g.meeting_id FROM participant g JOIN person p ON p.id = g.person_id AND p.deleted_at IS NULL WHERE g.deleted_at IS NULL`;

test('merges of people and organisations, taken back or not, among edits, end alike on all laptops and lose nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), fc.array(step, { minLength: 10, maxLength: 45 }), (count, steps) => {
      const laptops = Array.from({ length: count }, (_, n) =>
        settlingLaptop(n, (one, event) => followMerges(follower(one), event)),
      );
      const [first, ...others] = laptops;
      if (first === undefined) return;
      const put = steps.flatMap((action) => run(laptops, action) ?? []);
      meet(laptops);
      for (const other of others) {
        expect(heldVector(other.sqlite)).toEqual(heldVector(first.sqlite));
        expect(digestOf(other.sqlite)).toBe(digestOf(first.sqlite));
      }
      const standing = new Set(first.sqlite.prepare(STANDING).pluck().all());
      expect(put.filter((one) => !standing.has(one))).toEqual([]);
      for (const { sqlite } of laptops) sqlite.close();
    }),
    { numRuns: 40 },
  );
}, 600_000);
