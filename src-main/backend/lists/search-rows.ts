import { STAMP_EPOCH_MS } from '#shared/domain/clock.ts';

/** The kinds of records that the index holds, each with its number; numbers are stored, so they are appended, never changed. */
export const INDEXED_KINDS = {
  inquiry: 1,
  organisation: 2,
  person: 3,
  meeting: 4,
  entry: 5,
  file: 6,
  cooperation: 7,
} as const;
export type IndexedKind = keyof typeof INDEXED_KINDS;

/** The two tables of the index: of all texts, and of what is inside of the words of names and titles. */
export type IndexTable = 'search_text' | 'search_inner';

/** Rows of one kind stand together, for 69 years; fifteen kinds of this size fit into the integers that JavaScript keeps exactly. */
const ROWS_OF_A_KIND = 2 ** 49;
const ROWS_OF_A_MS = 2 ** 8;

const firstRow = (kind: IndexedKind): number => INDEXED_KINDS[kind] * ROWS_OF_A_KIND;

/**
 * The first and the last row that a record of a kind may have. Big integers: a number of this size goes to SQLite as a floating one,
 * for which FTS5 reads all rows of all kinds instead of these alone.
 */
export function rowsOf(kind: IndexedKind): readonly [first: bigint, last: bigint] {
  const first = firstRow(kind);
  return [BigInt(first), BigInt(first + ROWS_OF_A_KIND - 1)];
}

/** Whether records of this kind are in the index. */
export const isIndexed = (kind: string): kind is IndexedKind => Object.hasOwn(INDEXED_KINDS, kind);

/**
 * The rows at which a record may stand, in the order in which they are tried: by the time in its id (UUIDv7), so that the newest
 * of a kind come last. What an import made in one millisecond spreads over ever wider stretches of time.
 */
export function* rowsFor(kind: IndexedKind, id: string): Generator<number, never> {
  const first = firstRow(kind);
  const made = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  const tail = Number.parseInt(id.slice(24), 16);
  const start = Math.max(0, made - STAMP_EPOCH_MS) * ROWS_OF_A_MS;
  for (let spread = ROWS_OF_A_MS; spread < ROWS_OF_A_KIND; spread *= 2) {
    yield first + ((start + (tail % spread)) % ROWS_OF_A_KIND);
  }
  for (let step = 1; ; step += 1) yield first + ((start + tail + step) % ROWS_OF_A_KIND);
}
