import { NEWEST_BY_DEVICE, writersIn } from '../changes/newest.ts';
import { recordId, refNumber } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { DuplicateKind } from './facts.ts';

/** Records to look at, by id. */
export type Changed = Map<string, DuplicateKind>;

/** What was read of the log: by device from behind which stamp to which. */
export type Read = ReadonlyMap<number, { readonly from: number; readonly to: number }>;

/** Changes read in one go. */
const BATCH = 400;

const DEVICES = `${writersIn('chg')} SELECT device FROM writer WHERE device IS NOT NULL`;
const SINCE = `SELECT stamp, kind, record FROM chg WHERE device = ? AND stamp > ? ORDER BY stamp LIMIT ${BATCH}`;

/** The people and organisations that changes not looked at yet concern, some hundred changes at a time. */
export function changedSince(sqlite: Sqlite): { readonly changed: Changed; readonly read: Read } {
  const changed: Changed = new Map();
  const read = new Map<number, { readonly from: number; readonly to: number }>();
  for (const device of prepared(sqlite, DEVICES).pluck().all() as readonly number[]) {
    const from = seenOf(sqlite, device);
    const rows = prepared(sqlite, SINCE).raw().all(device, from) as readonly [number, number, Buffer][];
    for (const [, kind, record] of rows) concern(sqlite, changed, kind, recordId(record));
    const to = rows.at(-1)?.[0];
    if (to !== undefined) read.set(device, { from, to });
    if (rows.length >= BATCH) break;
  }
  return { changed, read };
}

/** How many changes were not looked at yet. */
export function changesLeft(sqlite: Sqlite): number {
  const counts = (prepared(sqlite, DEVICES).pluck().all() as readonly number[]).map((device) =>
    prepared(sqlite, 'SELECT count(*) FROM chg WHERE device = ? AND stamp > ?')
      .pluck()
      .get(device, seenOf(sqlite, device)),
  ) as readonly number[];
  return counts.reduce((sum, count) => sum + count, 0);
}

const seenOf = (sqlite: Sqlite, device: number): number =>
  (prepared(sqlite, 'SELECT stamp FROM duplicate_seen WHERE device = ?').pluck().get(device) as number | undefined) ??
  -1;

/** Notes how far the log was read; not of a device of which older changes came meanwhile (`noteLate`): it is read again from there. */
export function noteRead(sqlite: Sqlite, read: Read): void {
  const text = `INSERT INTO duplicate_seen (device, stamp) VALUES (@device, @to)
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp WHERE stamp = @from`;
  for (const [device, { from, to }] of read) prepared(sqlite, text).run({ device, from, to });
}

/** Notes that all that stands in the log now will be seen in the records themselves. */
export function noteAllRead(sqlite: Sqlite): void {
  prepared(sqlite, 'DELETE FROM duplicate_seen').run();
  prepared(sqlite, `INSERT INTO duplicate_seen (device, stamp) ${NEWEST_BY_DEVICE}`).run();
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
