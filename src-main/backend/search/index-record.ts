import { hash } from 'node:crypto';
import {
  indexTokens,
  innerTokens,
  NAME_ENDS,
  nameTokens,
  type SearchColumn,
  TITLE_ENDS,
} from '#shared/domain/search-tokens.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type IndexedKind, rowsFor } from '../lists/index.ts';
import { type RecordTexts, type TextReader, textsOf } from './texts.ts';

/** The folded pieces of a record, by column of the index, parted by blanks. */
export type Pieces = Readonly<Record<SearchColumn | 'inner', string>>;

/** What has a name, of which any part is looked for; the others have titles. */
const NAMED: ReadonlySet<IndexedKind> = new Set(['person', 'organisation']);

/** Each line of a name is one: aliases stand one below the other. */
const nameLines = (text: string): readonly string[] => text.split('\n').flatMap(nameTokens);

/** What the index holds of a record with these texts; null for nothing. */
export function piecesOf(kind: IndexedKind, { texts }: RecordTexts): Pieces | null {
  const of = (column: SearchColumn): string =>
    texts
      .filter((text) => text.column === column)
      .flatMap(({ text }) => (column === 'name' ? nameLines(text) : indexTokens(text)))
      .join(' ');
  const names = texts.filter(({ column }) => column === 'name').map(({ text }) => text);
  const inner = innerTokens(names.join('\n'), NAMED.has(kind) ? NAME_ENDS : TITLE_ENDS).join(' ');
  const pieces = { name: of('name'), more: of('more'), body: of('body'), inner };
  return pieces.name + pieces.more + pieces.body === '' ? null : pieces;
}

/** 48 bits that tell whether the index holds these pieces already. */
export function hashOf({ name, more, body }: Pieces): number {
  return Number.parseInt(hash('sha1', `${name}\n${more}\n${body}`, 'hex').slice(0, 12), 16);
}

export interface SearchRow {
  readonly n: number;
  /** Null where the index holds nothing of the record. */
  readonly hash: number | null;
}

/** The row that stands for a record, or the one that may. Rows are never taken away, so the first free one ends the search. */
export function rowOf(sqlite: Sqlite, kind: IndexedKind, id: string): SearchRow {
  const find = prepared(sqlite, 'SELECT record, hash FROM search_row WHERE n = ?').raw();
  for (const n of rowsFor(kind, id)) {
    const found = find.get(n) as readonly [record: string, hash: number | null] | undefined;
    if (found === undefined) return { n, hash: null };
    if (found[0] === id) return { n, hash: found[1] };
  }
  throw new Error('no row is free');
}

/**
 * Lets the index hold what the record now says. Belongs into a transaction.
 * @returns whether its content is still to come
 */
export function indexRecord(reader: TextReader, kind: IndexedKind, id: string): { readonly awaitsContent: boolean } {
  const { sqlite } = reader;
  const texts = textsOf(reader, kind, id);
  const pieces = texts === null ? null : piecesOf(kind, texts);
  write(sqlite, rowOf(sqlite, kind, id), id, pieces);
  return { awaitsContent: texts?.awaitsContent === true };
}

function write(sqlite: Sqlite, row: SearchRow, id: string, pieces: Pieces | null): void {
  const next = pieces === null ? null : hashOf(pieces);
  if (row.hash === next) return;
  if (row.hash !== null) {
    for (const table of ['search_text', 'search_inner'])
      prepared(sqlite, `DELETE FROM ${table} WHERE rowid = ?`).run(row.n);
  }
  if (pieces !== null) {
    const { name, more, body, inner } = pieces;
    const text = 'INSERT INTO search_text (rowid, name, more, body) VALUES (?, ?, ?, ?)';
    prepared(sqlite, text).run(row.n, name, more, body);
    if (inner !== '') prepared(sqlite, 'INSERT INTO search_inner (rowid, name) VALUES (?, ?)').run(row.n, inner);
  }
  const keep = `INSERT INTO search_row (n, record, hash) VALUES (?, ?, ?) ON CONFLICT (n) DO UPDATE SET hash = excluded.hash`;
  prepared(sqlite, keep).run(row.n, id, next);
}
