import { recordId, refNumber } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { DuplicateKind } from './facts.ts';

/** Records to look at, by id. */
export type Changed = Map<string, DuplicateKind>;

/** How far the log was read: by device the stamp of its last change that was read. */
export type Read = ReadonlyMap<number, number>;

/** Changes read in one go. */
const BATCH = 400;

/** The devices whose changes the log holds, without reading it whole. */
const DEVICES = `WITH RECURSIVE d (n) AS (SELECT min(device) FROM chg
  UNION ALL SELECT (SELECT min(device) FROM chg WHERE device > d.n) FROM d WHERE d.n IS NOT NULL)
  SELECT n FROM d WHERE n IS NOT NULL`;
const SINCE = `SELECT stamp, kind, record FROM chg WHERE device = ? AND stamp > ? ORDER BY stamp LIMIT ${BATCH}`;

/** The people and organisations that changes not looked at yet concern, some hundred changes at a time. */
export function changedSince(sqlite: Sqlite): { readonly changed: Changed; readonly read: Read } {
  const changed: Changed = new Map();
  const read = new Map<number, number>();
  for (const device of prepared(sqlite, DEVICES).pluck().all() as readonly number[]) {
    const rows = prepared(sqlite, SINCE).raw().all(device, seenOf(sqlite, device)) as readonly [
      number,
      number,
      Buffer,
    ][];
    for (const [, kind, record] of rows) concern(sqlite, changed, kind, recordId(record));
    const last = rows.at(-1)?.[0];
    if (last !== undefined) read.set(device, last);
    if (rows.length >= BATCH) break;
  }
  return { changed, read };
}

const seenOf = (sqlite: Sqlite, device: number): number =>
  (prepared(sqlite, 'SELECT stamp FROM duplicate_seen WHERE device = ?').pluck().get(device) as number | undefined) ??
  -1;

/** Notes how far the log was read. */
export function noteRead(sqlite: Sqlite, read: Read): void {
  const text =
    'INSERT INTO duplicate_seen (device, stamp) VALUES (?, ?) ON CONFLICT DO UPDATE SET stamp = excluded.stamp';
  for (const [device, stamp] of read) prepared(sqlite, text).run(device, stamp);
}

/** Notes that all that stands in the log now will be seen in the records themselves. */
export function noteAllRead(sqlite: Sqlite): void {
  const newest = prepared(sqlite, 'SELECT max(stamp) FROM chg WHERE device = ?').pluck();
  const devices = prepared(sqlite, DEVICES).pluck().all() as readonly number[];
  noteRead(sqlite, new Map(devices.map((device) => [device, newest.get(device) as number])));
}

const OWNERS = 'SELECT owner_id FROM contact_point WHERE id = ?';
const PEOPLE = 'SELECT person_id FROM affiliation WHERE id = ?';

function concern(sqlite: Sqlite, changed: Changed, kind: number, record: string): void {
  if (kind === refNumber(sqlite, 'person')) changed.set(record, 'person');
  else if (kind === refNumber(sqlite, 'organisation')) changed.set(record, 'organisation');
  else if (kind === refNumber(sqlite, 'contact_point')) concernOwner(sqlite, changed, record);
  else if (kind === refNumber(sqlite, 'affiliation')) {
    const person = prepared(sqlite, PEOPLE).pluck().get(record);
    if (typeof person === 'string') changed.set(person, 'person');
  }
}

function concernOwner(sqlite: Sqlite, changed: Changed, record: string): void {
  const owner = prepared(sqlite, OWNERS).pluck().get(record);
  if (typeof owner !== 'string') return;
  const isPerson = prepared(sqlite, 'SELECT 1 FROM person WHERE id = ?').get(owner) !== undefined;
  changed.set(owner, isPerson ? 'person' : 'organisation');
}

/** The person or organisation that one of the named records of a commit is, or belongs to. */
export function concernNamed(sqlite: Sqlite, changed: Changed, id: string): void {
  const is = (table: string): boolean => prepared(sqlite, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
  if (is('person')) changed.set(id, 'person');
  else if (is('organisation')) changed.set(id, 'organisation');
  else concernOwner(sqlite, changed, id);
}
