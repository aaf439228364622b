import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#shared/domain/fold.ts';
import { askInner, askWord } from '#shared/domain/search-tokens.ts';
import type { Sqlite } from '../database/open.ts';
import { INDEXED_KINDS, type IndexedKind, type IndexTable, rowsOf } from '../lists/index.ts';
import { device } from '../testing/device.ts';
import { beginningsIn } from './beginnings.ts';
import { findRecords } from './find.ts';

/** Words that begin alike, as those of one family do. */
const word = fc
  .tuple(fc.constantFrom('regio', 'region', 'regione', 'regi'), fc.stringMatching(/^[a-eäß東]{0,2}$/u))
  .map(([stem, end]) => stem + end);

async function indexOf(words: readonly string[]): Promise<Sqlite> {
  const { backend } = await device('ceeja-1');
  const { sqlite } = backend.context;
  const [first] = rowsOf('inquiry');
  for (const [n, text] of words.map(fold).entries()) {
    const row = first + BigInt(n);
    sqlite.prepare('INSERT INTO search_text (rowid, name) VALUES (?, ?)').run(row, text);
    sqlite.prepare('INSERT INTO search_inner (rowid, name) VALUES (?, ?)').run(row, text);
  }
  return sqlite;
}

const rowsFor = (sqlite: Sqlite, table: IndexTable, question: string | null): unknown =>
  sqlite.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid`).pluck().all(question);

test('a question that names the words of a beginning has the rows of one that does not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), word, async (words, text) => {
      const sqlite = await indexOf(words);
      const typed = { text, isPhrase: false, isNegated: false };
      const [inText, inside] = [beginningsIn(sqlite, 'search_text'), beginningsIn(sqlite, 'search_inner')];
      expect(rowsFor(sqlite, 'search_text', askWord(typed, ['name'], inText))).toEqual(
        rowsFor(sqlite, 'search_text', askWord(typed, ['name'])),
      );
      const [named, open] = [askInner(typed, inside), askInner(typed)];
      if (open !== null) expect(rowsFor(sqlite, 'search_inner', named)).toEqual(rowsFor(sqlite, 'search_inner', open));
    }),
    { numRuns: 40 },
  );
});

test('a beginning of more words than a question names is found whole', async () => {
  const { client, backend } = await device('ceeja-1');
  const ends = Array.from({ length: 50 }, (_, n) => String.fromCharCode(98 + (n % 20), 98 + Math.floor(n / 20)));
  for (const end of ends) await client.inquiries.create({ subject: `Zusammen${end}`, labels: {} });
  backend.context.searchIndex.catchUp();
  const beginnings = beginningsIn(backend.context.sqlite, 'search_text');
  const few = ['zusammenbb', 'zusammenbc', 'zusammenbd'];
  expect([beginnings('zusammen'), beginnings('zusammenb')]).toEqual([null, few]);
  expect(findRecords(backend.context, 'zusammen', { limit: 100 }).found).toHaveLength(50);
  expect(findRecords(backend.context, 'zusammenb', { limit: 100 }).found).toHaveLength(few.length);
});

test('FTS5 is told the rows of a kind as integers: of anything else it takes no notice, and reads all kinds', async () => {
  const { sqlite } = (await device('ceeja-1')).backend.context;
  for (const kind of Object.keys(INDEXED_KINDS) as IndexedKind[]) {
    expect(
      sqlite
        .prepare('SELECT typeof(?), typeof(?)')
        .raw()
        .get(...rowsOf(kind)),
    ).toEqual(['integer', 'integer']);
  }
});
