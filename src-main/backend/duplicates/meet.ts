import { recordId } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { meetingKeys, type Profile } from './facts.ts';
import { keyNumber } from './key-number.ts';

/** A key that more share says nothing: a common name, the domain of a big house. */
const CROWD = 40;
/** With so many others a record is compared at most, those with the most telling keys first. */
const COMPARED = 40;

/** The numbers of a record's keys, the most telling first. */
export const keyNumbers = (profile: Profile): readonly number[] =>
  meetingKeys(profile).toSorted(byTelling).map(keyNumber);

/** Addresses before names, names before what only sounds or begins alike. */
const TELLING = ['pe', 'pp', 'oe', 'op', 'ow', 'pn', 'on', 'or', 'pl', 'ps', 'ob'];
const byTelling = (one: string, other: string): number =>
  TELLING.indexOf(one.slice(0, 2)) - TELLING.indexOf(other.slice(0, 2));

const MET = `SELECT record FROM duplicate_key WHERE key = ? LIMIT ${CROWD + 1}`;

/** The ids of records that share a key with this one. */
export function whoMeets(sqlite: Sqlite, numbers: readonly number[], self: string | null): readonly string[] {
  const met = new Set<string>();
  for (const number of numbers) {
    const records = prepared(sqlite, MET).pluck().all(number) as readonly Buffer[];
    if (records.length > CROWD) continue;
    for (const record of records) {
      const id = recordId(record);
      if (id !== self) met.add(id);
      if (met.size >= COMPARED) return [...met];
    }
  }
  return [...met];
}
