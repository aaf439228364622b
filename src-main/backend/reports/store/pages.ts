import { recordBytes, recordId } from '../../changes/refs.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { AT, ID_BYTES, instantAt, isInstant } from './facts.ts';

/** A page that grows beyond it is parted. */
const MOST = 256;
const FIRST_ID = Buffer.alloc(ID_BYTES);

interface Page {
  readonly first: Buffer;
  readonly facts: Buffer;
}

/** What becomes of a case: its entry, or null where it is none any more. */
export type Entries = ReadonlyMap<string, Int32Array | null>;

/** Puts entries into the pages in which their ids lie. Belongs into a transaction. */
export function putEntries(sqlite: Sqlite, entries: Entries): void {
  const ids = [...entries.keys()].toSorted().map((id) => ({ id, bytes: recordBytes(id) }));
  for (let at = 0; at < ids.length; ) {
    const { first, facts } = pageOf(sqlite, ids[at]?.bytes ?? FIRST_ID);
    const next = prepared(sqlite, 'SELECT min(first) FROM fact_page WHERE first > ?')
      .pluck()
      .get(first) as Buffer | null;
    const begun = at;
    while (at < ids.length && (next === null || (ids[at]?.bytes ?? FIRST_ID).compare(next) < 0)) at += 1;
    const put = ids.slice(begun, at).map(({ id, bytes }) => ({ bytes, entry: entries.get(id) ?? null }));
    writePage(sqlite, first, facts, merged(entriesOf(facts), put));
  }
}

function pageOf(sqlite: Sqlite, id: Buffer): Page {
  const text = 'SELECT first, facts FROM fact_page WHERE first <= ? ORDER BY first DESC LIMIT 1';
  return (prepared(sqlite, text).get(id) as Page | undefined) ?? { first: FIRST_ID, facts: Buffer.alloc(0) };
}

/** The numbers of a page. */
export function numbersOf(facts: Buffer): Int32Array {
  const { buffer, byteOffset, length } = facts;
  // Numbers can only be read in place where they lie on a boundary of theirs.
  if (byteOffset % 4 === 0) return new Int32Array(buffer, byteOffset, length / 4);
  return new Int32Array(new Uint8Array(facts).buffer);
}

function entriesOf(facts: Buffer): readonly Int32Array[] {
  const numbers = numbersOf(facts);
  const entries: Int32Array[] = [];
  for (let at = 0; at < numbers.length; at += numbers[at] as number)
    entries.push(numbers.subarray(at, at + (numbers[at] as number)));
  return entries;
}

const bytesOf = (entry: Int32Array): Buffer => Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength);

/** The 16 bytes of an entry's id. */
const idOf = (entry: Int32Array): Buffer => bytesOf(entry).subarray(AT.id * 4, AT.id * 4 + ID_BYTES);

interface Put {
  readonly bytes: Buffer;
  readonly entry: Int32Array | null;
}

/** Both in the order of their ids; what is put takes the place of what has its id. */
function merged(entries: readonly Int32Array[], puts: readonly Put[]): readonly Int32Array[] {
  const result: Int32Array[] = [];
  let at = 0;
  for (const { bytes, entry } of puts) {
    let order = -1;
    for (; at < entries.length; at += 1) {
      const one = entries[at] as Int32Array;
      order = idOf(one).compare(bytes);
      if (order >= 0) break;
      result.push(one);
    }
    if (order === 0) at += 1;
    if (entry !== null) result.push(entry);
  }
  return [...result, ...entries.slice(at)];
}

/** Parts a page that became too long evenly, so that its parts have room for what lies between. */
function writePage(sqlite: Sqlite, first: Buffer, before: Buffer, entries: readonly Int32Array[]): void {
  const parts = Math.max(1, Math.ceil(entries.length / MOST));
  for (let part = 0; part < parts; part += 1) {
    const begin = Math.round((part * entries.length) / parts);
    const own = entries.slice(begin, Math.round(((part + 1) * entries.length) / parts));
    const facts = Buffer.concat(own.map(bytesOf));
    if (part === 0 && parts === 1 && facts.equals(before) && before.length > 0) return;
    const [opening] = own;
    keepPage(sqlite, part === 0 || opening === undefined ? first : idOf(opening), own, facts);
  }
}

const KEEP = `INSERT INTO fact_page (first, earliest, latest, facts) VALUES (?, ?, ?, ?) ON CONFLICT (first) DO UPDATE
  SET earliest = excluded.earliest, latest = excluded.latest, facts = excluded.facts`;

function keepPage(sqlite: Sqlite, first: Buffer, entries: readonly Int32Array[], facts: Buffer): void {
  // An empty page lies in no period.
  let [earliest, latest] = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  for (const entry of entries) {
    for (const instant of instantsOf(entry)) {
      earliest = Math.min(earliest, instant);
      latest = Math.max(latest, instant);
    }
  }
  prepared(sqlite, KEEP).run(first, earliest, latest, facts);
}

function instantsOf(entry: Int32Array): readonly number[] {
  const places: number[] = [AT.received, AT.answered, AT.concluded];
  const before = (entry[AT.forms] as number) + (entry[AT.sectors] as number) + (entry[AT.parties] as number);
  for (let at = AT.lists + before; at < entry.length; at += 3) places.push(at + 1);
  return places.filter((at) => isInstant(entry, at)).map((at) => instantAt(entry, at));
}

/** The pages in which something lies in a time, the end excluded, in the order of the cases' ids. */
export function* pagesIn(sqlite: Sqlite, from: number, until: number): Generator<Int32Array> {
  const text = 'SELECT facts FROM fact_page WHERE latest >= ? AND earliest < ? ORDER BY first';
  for (const facts of prepared(sqlite, text).pluck().iterate(from, until) as IterableIterator<Buffer>)
    yield numbersOf(facts);
}

/** Every entry, by the id of its case, in their order. */
export function* allEntries(sqlite: Sqlite): Generator<readonly [id: string, entry: Int32Array]> {
  const text = 'SELECT facts FROM fact_page ORDER BY first';
  for (const facts of prepared(sqlite, text).pluck().iterate() as IterableIterator<Buffer>)
    for (const entry of entriesOf(facts)) yield [recordId(idOf(entry)), entry];
}
