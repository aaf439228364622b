import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { IndexedKind } from '../lists/index.ts';
import { isBehind } from './follow.ts';
import { hashOf, type Pieces, piecesOf, rowOf } from './index-record.ts';
import { KINDS } from './standing.ts';
import { type TextReader, textsOf } from './texts.ts';

/** Something by which the index does not say what the records say. */
export interface IndexFinding {
  readonly code: 'index_differs';
  /** Names records by id, never by content. */
  readonly details: string;
}

/** So many pieces in a row are asked for, to see that the index really holds a record. */
const ASKED = 8;

/**
 * Compares the index with every record: that it holds its present texts, and nothing else. One that is still being made,
 * or has not followed the last edits, is not wrong.
 */
export function checkIndex(reader: TextReader): readonly IndexFinding[] {
  const { sqlite } = reader;
  if (isBehind(sqlite)) return [];
  return [...KINDS.flatMap((kind) => [...differing(reader, kind)]), ...strays(sqlite)];
}

function* differing(reader: TextReader, kind: IndexedKind): Generator<IndexFinding> {
  const ids = reader.sqlite.prepare(`SELECT id FROM ${kind}`).pluck().iterate() as IterableIterator<string>;
  for (const id of ids) {
    if (!isHeld(reader, kind, id)) yield { code: 'index_differs', details: `${kind} ${id}` };
  }
}

function isHeld(reader: TextReader, kind: IndexedKind, id: string): boolean {
  const texts = textsOf(reader, kind, id);
  const pieces = texts === null ? null : piecesOf(kind, texts);
  const { n, hash } = rowOf(reader.sqlite, kind, id);
  if (hash !== (pieces === null ? null : hashOf(pieces))) return false;
  return pieces === null || answersTo(reader.sqlite, n, pieces);
}

/** Whether the row answers to the first pieces of one of its columns. */
function answersTo(sqlite: Sqlite, n: number, pieces: Pieces): boolean {
  const column = (['name', 'more', 'body'] as const).find((one) => pieces[one] !== '');
  if (column === undefined) return true;
  const question = `${column} : "${pieces[column].split(' ', ASKED).join(' ')}"`;
  const answer = 'SELECT 1 FROM search_text WHERE search_text MATCH ? AND rowid = ?';
  // As an integer, or FTS5 reads every row that answers (see `rowsOf`).
  return prepared(sqlite, answer).get(question, BigInt(n)) !== undefined;
}

/** What the index holds, and no row says of what. */
function* strays(sqlite: Sqlite): Generator<IndexFinding> {
  const text = `SELECT s.id FROM search_text_docsize s LEFT JOIN search_row r ON r.n = s.id AND r.hash IS NOT NULL
    WHERE r.n IS NULL LIMIT 20`;
  for (const n of prepared(sqlite, text).pluck().all() as readonly number[]) {
    yield { code: 'index_differs', details: `row ${n}` };
  }
}
