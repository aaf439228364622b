import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { CarriedChange } from './carried-change.ts';

/** Record kinds that hold a person's own data, and where they say whose. */
const OWN = { contact_point: 'owner_id', affiliation: 'person_id', consent: 'person_id' } as const;
type OwnKind = keyof typeof OWN;
const isOwn = (kind: string): kind is OwnKind => kind in OWN;

/**
 * Counts the people whose own data changes hold, each once: their record, addresses, affiliations and consents. What a case says
 * of someone names them by their record.
 */
export function countingPeople(): {
  readonly add: (change: Pick<CarriedChange, 'kind' | 'record'>) => void;
  readonly people: (sqlite: Sqlite) => number;
} {
  const people = new Set<string>();
  const own = new Map<OwnKind, Set<string>>();
  const add = ({ kind, record }: Pick<CarriedChange, 'kind' | 'record'>): void => {
    if (kind === 'person') people.add(record);
    if (!isOwn(kind)) return;
    const records = own.get(kind) ?? new Set();
    own.set(kind, records.add(record));
  };
  return {
    add,
    people: (sqlite) => {
      for (const [kind, records] of own) for (const id of ownersOf(sqlite, kind, records)) people.add(id);
      return people.size;
    },
  };
}

/** Contact points belong to organisations, too. */
function ownersOf(sqlite: Sqlite, kind: OwnKind, records: ReadonlySet<string>): readonly string[] {
  const text = `SELECT DISTINCT p.id FROM json_each(?) j JOIN ${kind} k ON k.id = j.value JOIN person p ON p.id = k.${OWN[kind]}`;
  return prepared(sqlite, text)
    .pluck()
    .all(JSON.stringify([...records])) as readonly string[];
}
