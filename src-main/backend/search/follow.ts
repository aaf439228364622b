import { NEWEST_BY_DEVICE } from '../changes/newest.ts';
import { recordId } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type IndexedKind, isIndexed } from '../lists/index.ts';
import { indexRecord } from './index-record.ts';
import { KINDS } from './standing.ts';
import { beginAnew, indexState, keepState } from './state.ts';
import type { TextReader } from './texts.ts';

/** So many records are looked at before the clock is. */
export const STEP = 20;

interface Subject {
  readonly kind: IndexedKind;
  readonly record: string;
}

/**
 * Lets the index follow what was written, in one transaction: first what was noted, then the log, then what a new index still lacks.
 * @param isEnough asked after every few records; then the rest is left for another time
 * @returns whether there may be more to do
 */
export function followOnce(reader: TextReader, isEnough: () => boolean): boolean {
  const { sqlite } = reader;
  return sqlite
    .transaction((): boolean => {
      if (indexState(sqlite) === undefined) beginAnew(sqlite);
      for (const step of [followNoted, followLog, build]) {
        while (step(reader)) if (isEnough()) return true;
      }
      return false;
    })
    .immediate();
}

/** Whether there is something to do, without a transaction of its own. */
export function isBehind(sqlite: Sqlite): boolean {
  const state = indexState(sqlite);
  if (state === undefined || state.building !== null) return true;
  const noted = prepared(sqlite, 'SELECT 1 FROM search_due WHERE awaits_content = 0 LIMIT 1').get();
  return noted !== undefined || unseen(sqlite) !== undefined;
}

/** Files whose content was awaited are looked at again: an exchange may have brought it. */
export function askForContents(sqlite: Sqlite): void {
  prepared(sqlite, 'UPDATE search_due SET awaits_content = 0 WHERE awaits_content = 1').run();
}

/** @returns whether it did something */
function followNoted(reader: TextReader): boolean {
  const text = `SELECT record, kind FROM search_due WHERE awaits_content = 0 LIMIT ${STEP}`;
  const rows = prepared(reader.sqlite, text).all() as readonly { record: string; kind: string }[];
  for (const { record, kind } of rows) {
    prepared(reader.sqlite, 'DELETE FROM search_due WHERE record = ?').run(record);
    indexAll(reader, subjectsOf(reader.sqlite, kind, record));
  }
  return rows.length > 0;
}

const UNSEEN = `SELECT newest.device, coalesce(s.stamp, -1) AS seen FROM (${NEWEST_BY_DEVICE}) newest
  LEFT JOIN search_seen s ON s.device = newest.device WHERE newest.stamp > coalesce(s.stamp, -1) LIMIT 1`;

/** A device of which the log holds more than was looked at. */
function unseen(sqlite: Sqlite): { readonly device: number; readonly seen: number } | undefined {
  return prepared(sqlite, UNSEEN).get() as { device: number; seen: number } | undefined;
}

type LogRow = readonly [stamp: number, kind: string, record: Buffer];

/** @returns whether it did something */
function followLog(reader: TextReader): boolean {
  const { sqlite } = reader;
  const next = unseen(sqlite);
  if (next === undefined) return false;
  const { device, seen } = next;
  const text = `SELECT c.stamp, k.value, c.record FROM chg c JOIN ref k ON k.n = c.kind
    WHERE c.device = ? AND c.stamp > ? ORDER BY c.stamp LIMIT ${STEP}`;
  const rows = prepared(sqlite, text).raw().all(device, seen) as readonly LogRow[];
  indexAll(
    reader,
    rows.flatMap(([, kind, record]) => subjectsOf(sqlite, kind, recordId(record))),
  );
  const keep = `INSERT INTO search_seen (device, stamp) VALUES (?, ?)
    ON CONFLICT (device) DO UPDATE SET stamp = excluded.stamp`;
  prepared(sqlite, keep).run(device, rows.at(-1)?.[0]);
  return true;
}

/** @returns whether it did something */
function build(reader: TextReader): boolean {
  const { sqlite } = reader;
  const building = indexState(sqlite)?.building ?? null;
  if (building === null) return false;
  const { kind, after } = building;
  const text = `SELECT id FROM ${kind} WHERE id > ? ORDER BY id LIMIT ${STEP}`;
  const ids = prepared(sqlite, text).pluck().all(after) as readonly string[];
  indexAll(
    reader,
    ids.map((record) => ({ kind, record })),
  );
  const last = ids.at(-1);
  const following = KINDS[KINDS.indexOf(kind) + 1];
  if (last !== undefined) keepState(sqlite, { kind, after: last });
  else keepState(sqlite, following === undefined ? null : { kind: following, after: '' });
  return true;
}

function indexAll(reader: TextReader, subjects: readonly Subject[]): void {
  const each = new Map(subjects.map((subject) => [subject.record, subject]));
  for (const { kind, record } of each.values()) {
    const { awaitsContent } = indexRecord(reader, kind, record);
    if (awaitsContent) awaitContent(reader.sqlite, kind, record);
  }
}

function awaitContent(sqlite: Sqlite, kind: IndexedKind, record: string): void {
  const text = 'INSERT INTO search_due (record, kind, awaits_content) VALUES (?, ?, 1) ON CONFLICT DO NOTHING';
  prepared(sqlite, text).run(record, kind);
}

/** The records whose texts a change speaks of: of an address, a label or a role those on which it hangs. */
function subjectsOf(sqlite: Sqlite, kind: string, record: string): readonly Subject[] {
  if (isIndexed(kind)) return [{ kind, record }];
  const owned = OWNED[kind];
  if (owned === undefined) return [];
  const owner = prepared(sqlite, `SELECT ${owned.by} FROM ${kind} WHERE id = ?`).pluck().get(record) as
    | string
    | undefined;
  if (owner === undefined) return [];
  return owned.owners.flatMap((of) => {
    const is = prepared(sqlite, `SELECT 1 FROM ${of} WHERE id = ?`).get(owner);
    return is === undefined ? [] : [{ kind: of, record: owner }];
  });
}

const OWNED: Readonly<Record<string, { readonly by: string; readonly owners: readonly IndexedKind[] } | undefined>> = {
  contact_point: { by: 'owner_id', owners: ['person', 'organisation'] },
  label: { by: 'owner_id', owners: ['inquiry', 'organisation', 'person'] },
  affiliation: { by: 'person_id', owners: ['person'] },
};

/** Takes what was erased out of the index, and out of its pages: there, pieces of rows that are gone stand until they are rewritten. */
export function purgeIndex(reader: TextReader): void {
  const { sqlite } = reader;
  sqlite
    .transaction(() => {
      while (followNoted(reader));
      for (const table of ['search_text', 'search_inner'])
        sqlite.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
    })
    .immediate();
}
