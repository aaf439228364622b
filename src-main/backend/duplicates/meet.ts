import { recordId } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { meetingKeys, type Profile } from './facts.ts';
import { keyNumber } from './key-number.ts';

/** A key that more share says nothing: a common name, the domain of a big house. */
const CROWD = 40;
/** With so many others a record is compared at most, those with the most telling keys first. */
const COMPARED = 40;

/** Addresses before names, names before what only sounds or begins alike. */
const TELLING = ['pe', 'pp', 'oe', 'op', 'ow', 'pn', 'on', 'or', 'pl', 'ps', 'ob'];
const RANKS: ReadonlyMap<string, number> = new Map(TELLING.map((kind, rank) => [kind, rank]));

/** The numbers of a record's keys, the most telling first. */
export function keyNumbers(profile: Profile): readonly number[] {
  const ranked: number[][] = TELLING.map(() => []);
  for (const key of meetingKeys(profile)) ranked[RANKS.get(key.slice(0, 2)) ?? 0]?.push(keyNumber(key));
  return ranked.flat();
}

const HELD = `SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM duplicate_key WHERE key = value)`;
const MET = `SELECT record FROM duplicate_key WHERE key = ? LIMIT ${CROWD + 1}`;

/** The ids of records that share a key with this one. */
export function whoMeets(sqlite: Sqlite, numbers: readonly number[], self: string | null): readonly string[] {
  const met = new Set<string>();
  // Most keys nobody else has: one question for all of them costs less than one for each.
  const held = prepared(sqlite, HELD).pluck().all(JSON.stringify(numbers)) as readonly number[];
  for (const number of held) {
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
