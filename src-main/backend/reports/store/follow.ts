import { NEWEST_BY_DEVICE } from '../../changes/newest.ts';
import { recordId } from '../../changes/refs.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { packed } from './facts.ts';
import { putEntries } from './pages.ts';
import { type FactsReader, factsReader } from './read-facts.ts';
import { basisOf, beginAnew, factsState, keepState } from './state.ts';
import { wordsOf } from './words.ts';

/** So many records are looked at before the clock is. */
export const STEP = 256;

/**
 * Lets the facts follow what was written, in one transaction: first the log, then what new facts still lack.
 * @param isEnough asked after every few records; then the rest is left for another time
 * @returns whether there may be more to do
 */
export function followOnce(sqlite: Sqlite, isEnough: () => boolean): boolean {
  return sqlite
    .transaction((): boolean => {
      if (factsState(sqlite)?.basis !== basisOf(sqlite)) beginAnew(sqlite);
      const read = factsReader(sqlite, wordsOf(sqlite));
      for (const step of [followLog, build]) {
        while (step(sqlite, read)) if (isEnough()) return true;
      }
      return false;
    })
    .immediate();
}

/** Whether there is something to do, without a transaction of its own. */
export function isBehind(sqlite: Sqlite): boolean {
  const state = factsState(sqlite);
  return (
    state === undefined || state.building !== null || unseen(sqlite) !== undefined || state.basis !== basisOf(sqlite)
  );
}

const UNSEEN = `SELECT newest.device, coalesce(s.stamp, -1) AS seen FROM (${NEWEST_BY_DEVICE}) newest
  LEFT JOIN fact_seen s ON s.device = newest.device WHERE newest.stamp > coalesce(s.stamp, -1) LIMIT 1`;

/** A device of which the log holds more than was looked at. */
function unseen(sqlite: Sqlite): { readonly device: number; readonly seen: number } | undefined {
  return prepared(sqlite, UNSEEN).get() as { device: number; seen: number } | undefined;
}

/** The field that names the case, of the kinds that bear on one. */
const OWNED: Readonly<Record<string, { readonly field: string; readonly column: string } | undefined>> = {
  label: { field: 'ownerId', column: 'owner_id' },
  party: { field: 'inquiryId', column: 'inquiry_id' },
  match: { field: 'inquiryId', column: 'inquiry_id' },
};

const SINCE = `SELECT c.stamp, k.value, c.record, c.base IS NULL FROM chg c JOIN ref k ON k.n = c.kind
  WHERE c.device = ? AND c.stamp > ? ORDER BY c.stamp LIMIT ${STEP}`;
type LogRow = readonly [stamp: number, kind: string, record: Buffer, isNew: number];

/** @returns whether it did something */
function followLog(sqlite: Sqlite, read: FactsReader): boolean {
  const next = unseen(sqlite);
  if (next === undefined) return false;
  const rows = prepared(sqlite, SINCE).raw().all(next.device, next.seen) as readonly LogRow[];
  look(sqlite, read, new Set(rows.flatMap((row) => casesOf(sqlite, row))));
  const keep = `INSERT INTO fact_seen (device, stamp) VALUES (?, ?)
    ON CONFLICT (device) DO UPDATE SET stamp = excluded.stamp`;
  prepared(sqlite, keep).run(next.device, rows.at(-1)?.[0]);
  return true;
}

/** The cases on whose facts a change may bear. */
function casesOf(sqlite: Sqlite, [, kind, record, isNew]: LogRow): readonly string[] {
  const id = recordId(record);
  if (kind === 'inquiry') return [id];
  const owned = OWNED[kind];
  if (owned === undefined) return [];
  const owner = prepared(sqlite, `SELECT ${owned.column} FROM ${kind} WHERE id = ?`).pluck().get(id) as
    | string
    | undefined;
  const present = owner === undefined ? [] : [owner];
  return isNew ? present : [...present, ...formerOwners(sqlite, record, owned.field)];
}

/** What belongs to another case since a merge belonged to the former one before, and may do so again. */
function formerOwners(sqlite: Sqlite, record: Buffer, field: string): readonly string[] {
  const text = 'SELECT DISTINCT patch ->> ? FROM chg WHERE record = ?';
  const owners = prepared(sqlite, text).pluck().all(`$.${field}`, record) as readonly (string | null)[];
  return owners.filter((owner) => typeof owner === 'string');
}

/** @returns whether it did something */
function build(sqlite: Sqlite, read: FactsReader): boolean {
  const state = factsState(sqlite);
  if (state === undefined || state.building === null) return false;
  const text = `SELECT id FROM inquiry WHERE id > ? ORDER BY id LIMIT ${STEP}`;
  const ids = prepared(sqlite, text).pluck().all(state.building) as readonly string[];
  look(sqlite, read, new Set(ids));
  keepState(sqlite, { basis: state.basis, building: ids.at(-1) ?? null });
  return true;
}

function look(sqlite: Sqlite, read: FactsReader, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const none = [...ids].map((id): [string, Int32Array | null] => [id, null]);
  const facts = read([...ids]).map((one): [string, Int32Array | null] => [one.id, packed(one)]);
  putEntries(sqlite, new Map([...none, ...facts]));
}
