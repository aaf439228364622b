import { fillWithCases, fillWithPeople } from '#db/seed/cases.ts';
import type { Sqlite } from '../../src-main/backend/database/open.ts';
import { decodeChanges, encodeChanges } from '../../src-main/backend/sync/bundle/columns.ts';
import { type CarriedChange, changesSince } from '../../src-main/backend/sync/index.ts';
import { emptyOffice } from './office.ts';

const SEED = 20_261_122;

/** What an office did for so many cases, from the seeded generator, in the order of stamps. */
export function historyOfCases(cases: number): readonly CarriedChange[] {
  return historyIn((sqlite) => fillWithCases(sqlite, { cases, seed: SEED }));
}

/** An address book of so many people, likewise. */
export function historyOfPeople(people: number): readonly CarriedChange[] {
  return historyIn((sqlite) => fillWithPeople(sqlite, { people, seed: SEED }));
}

function historyIn(fill: (sqlite: Sqlite) => void): readonly CarriedChange[] {
  const office = emptyOffice(0);
  try {
    fill(office.sqlite);
    return [...changesSince(office.sqlite, new Map())];
  } finally {
    office.close();
  }
}

/** The creations among changes, numbered anew, as if their device had done nothing else. */
export function creationsOf(changes: readonly CarriedChange[]): readonly CarriedChange[] {
  return changes.filter(({ base }) => base === null).map((change, i) => ({ ...change, seq: i + 1 }));
}

/** A change is one field of one record that got one value: so many a history has. */
export function countFields(changes: readonly CarriedChange[]): number {
  return changes.reduce((sum, { patch }) => sum + Object.keys(JSON.parse(patch) as object).length, 0);
}

/** Gives the same changes again and again, each time as they come out of a bundle: nothing of them was read before. */
export function deliveryOf(changes: readonly CarriedChange[]): () => readonly CarriedChange[] {
  const bytes = encodeChanges(changes);
  return () => decodeChanges(bytes);
}
