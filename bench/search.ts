import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import type { Client } from '#shared/contract/index.ts';
import { fold } from '#shared/domain/fold.ts';
import { askWord } from '#shared/domain/search-tokens.ts';
import { type Backend, openBackend } from '../src-main/backend/backend.ts';
import { rowsOf } from '../src-main/backend/lists/index.ts';
import { ROOT } from './data.ts';
import { type Figure, interleave, ms, percentiles, times } from './harness.ts';

/** So many subjects give the words that are typed. */
const SAMPLED = 400;
/** Each of them reads the whole office. */
const SCANNED = 9;
const WARMING_ROUNDS = 100;
/** So many words tell whether all is found that LIKE finds. */
const COMPARED = 40;
/** A quarter of the subjects are Japanese, and all of these hold it. */
const COMMON = '連携';
/** So many subjects tell what a trigram index finds. */
const TRIGRAM_ROWS = 20_000;

type Sqlite = Backend['context']['sqlite'];

interface Office {
  readonly sqlite: Sqlite;
  readonly client: Client;
  /** Every subject's key (`foldedSubjects`). */
  readonly folded: Sqlite;
  readonly inquiries: number;
}

/** What is typed: beginnings of Latin words, of three letters and more, as they grow; and two Japanese signs. */
interface Typed {
  readonly latin: readonly string[];
  readonly japanese: readonly string[];
  /** Ends of long Latin words, as they grow: a part of a compound. */
  readonly inside: readonly string[];
}

function typedFrom(subjects: readonly string[]): Typed {
  const words = subjects.flatMap((subject) => subject.match(/\p{Script=Latin}{4,}/gu) ?? []);
  const latin = words.map((word, index) => word.slice(0, 3 + (index % Math.max(1, word.length - 2))));
  const runs = subjects.flatMap((subject) => subject.match(/[\p{Script=Han}\p{Script=Katakana}]{2,}/gu) ?? []);
  const japanese = runs.map((run, index) => run.slice(index % (run.length - 1)).slice(0, 2));
  const inside = words
    .filter((word) => word.length >= 8)
    .map((word, index) => word.slice(3 + (index % (word.length - 6))).slice(0, 4 + (index % 6)));
  return { latin: [...new Set(latin)], japanese: [...new Set(japanese)], inside: [...new Set(inside)] };
}

function sample(sqlite: Sqlite, inquiries: number): readonly string[] {
  const one = sqlite.prepare('SELECT subject FROM inquiry WHERE rowid = ?').pluck();
  const places = Array.from({ length: SAMPLED }, (_, n) => 1 + Math.floor((n * inquiries) / SAMPLED));
  return places.flatMap((place) => (one.get(place) as string | undefined) ?? []);
}

/** Every subject's key, in a database of its own: what LIKE needs to find as much. */
function foldedSubjects(sqlite: Sqlite): Sqlite {
  const folded = new Database(':memory:');
  folded.exec('CREATE TABLE folded (id TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID');
  const insert = folded.prepare('INSERT INTO folded VALUES (?, ?)');
  folded.transaction(() => {
    const rows = sqlite.prepare('SELECT id, subject, number FROM inquiry WHERE deleted_at IS NULL').raw().iterate();
    for (const [id, subject, number] of rows as IterableIterator<[string, string, string]>) {
      insert.run(id, ` ${fold(subject)} ${fold(number)}`);
    }
  })();
  return folded;
}

/** How many of what the scan finds the index does not. */
function missedOf(sqlite: Sqlite, folded: Sqlite, text: string, pattern: string): number {
  const question = askWord({ text, isPhrase: false, isNegated: false }, ['name']);
  const asked = `SELECT d.record FROM search_text t JOIN search_row d ON d.n = t.rowid
    WHERE t.search_text MATCH ? AND t.rowid BETWEEN ? AND ?`;
  const found = new Set(
    sqlite
      .prepare(asked)
      .pluck()
      .all(question, ...rowsOf('inquiry')) as string[],
  );
  const all = folded.prepare('SELECT id FROM folded WHERE key LIKE ?').pluck().all(pattern) as readonly string[];
  return all.filter((id) => !found.has(id)).length;
}

/** How many of the two-sign words FTS5's own `trigram` finds in subjects that hold them. */
function foundByTrigram(sqlite: Sqlite, japanese: readonly string[]): number {
  const peer = new Database(':memory:');
  peer.exec("CREATE VIRTUAL TABLE t USING fts5(subject, tokenize='trigram')");
  const insert = peer.prepare('INSERT INTO t VALUES (?)');
  const subjects = sqlite.prepare('SELECT subject FROM inquiry LIMIT ?').pluck().all(TRIGRAM_ROWS) as string[];
  peer.transaction(() => {
    for (const subject of subjects) insert.run(subject);
  })();
  const holds = peer.prepare('SELECT 1 FROM t WHERE t MATCH ? LIMIT 1');
  const found = japanese.filter((word) => holds.get(`"${word}"`) !== undefined).length;
  peer.close();
  return found;
}

async function whole(backend: Backend): Promise<void> {
  const client = createRouterClient(backend.router, { context: backend.context });
  const { isBuilding, indexed, records } = await client.search.state();
  if (!isBuilding && indexed >= records) return;
  const started = performance.now();
  for await (const event of await client.search.reindex()) {
    if (event.kind === 'done')
      console.error(`  indexed ${event.records} records in ${ms(performance.now() - started)}`);
  }
}

/** What is typed into the search box, and what LIKE over folded texts would have to be asked. */
interface Asked {
  readonly number: string;
  readonly what: string;
  readonly words: readonly string[];
  readonly patternOf: (word: string) => string;
  /** How many times as long LIKE takes at least; it tells what must be found, too. Absent where it finds more than is wanted. */
  readonly leastRatio?: number;
}

async function measureTyping(office: Office, asked: Asked, rounds: number): Promise<Figure> {
  const { sqlite, client, folded } = office;
  const { number, what, words, patternOf, leastRatio } = asked;
  let turn = 0;
  const next = (): string => words[turn++ % words.length] ?? '';
  const scan = folded.prepare('SELECT count(*) FROM folded WHERE key LIKE ?').pluck();
  const [own = []] = await interleave(WARMING_ROUNDS + rounds, [() => client.search.find({ text: next() })]);
  const [scans = []] = await interleave(SCANNED, [() => scan.get(patternOf(next()))]);
  const ours = percentiles(own.slice(WARMING_ROUNDS));
  const like = percentiles(scans);
  const few = words.filter((_, index) => index % Math.ceil(words.length / COMPARED) === 0);
  const missed =
    leastRatio === undefined ? 0 : few.reduce((sum, word) => sum + missedOf(sqlite, folded, word, patternOf(word)), 0);
  const told = leastRatio === undefined ? '' : `; ${missed} missed of what LIKE finds`;
  return {
    number,
    what: `${what} (${words.length}) in ${office.inquiries}: the whole call${told}`,
    ours: `p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}`,
    peer: `LIKE over folded texts p50 ${ms(like.p50)}`,
    ratio: times(like.p50 / ours.p50),
    target: leastRatio === undefined ? 'p99 <= 5 ms' : `p99 <= 5 ms, none missed, LIKE >= ${leastRatio}x`,
    holds: ours.p99 <= 5 && missed === 0 && like.p50 / ours.p50 >= (leastRatio ?? 0),
  };
}

/** A list filtered by a word that a quarter of the inquiries holds: its first page, and how many there are. */
async function measureFilter({ client, folded, inquiries }: Office): Promise<Figure> {
  const filter = { text: COMMON };
  const sort = { by: 'received', direction: 'desc' } as const;
  const scan = folded.prepare('SELECT count(*) FROM folded WHERE key LIKE ?').pluck();
  const [pages, counts, scans] = (
    await interleave(SCANNED, [
      () => client.inquiries.page({ filter, sort, cursor: null, limit: 100 }),
      () => client.inquiries.count({ filter }),
      () => scan.get(`%${fold(COMMON)}%`),
    ])
  ).map(percentiles);
  if (!pages || !counts || !scans) throw new Error('nothing was measured');
  return {
    number: '8e',
    what: `a list of ${inquiries} filtered by a word of a quarter of them: its first page and how many there are`,
    ours: `page p50 ${ms(pages.p50)}, count p50 ${ms(counts.p50)}`,
    peer: `LIKE over folded texts, counted p50 ${ms(scans.p50)}`,
    ratio: times(scans.p50 / pages.p50),
    target: '(information)',
    holds: true,
  };
}

/** Figure 8: search as you type, beside LIKE over folded texts, and what `trigram` finds of two-sign words. */
export async function measureSearch(dataDir: string, inquiries: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    await whole(backend);
    const { sqlite } = backend.context;
    const client = createRouterClient(backend.router, { context: backend.context });
    const { latin, japanese, inside } = typedFrom(sample(sqlite, inquiries));
    const office: Office = { sqlite, client, folded: foldedSubjects(sqlite), inquiries };
    const inAny = (word: string): string => `%${fold(word)}%`;
    const asked: readonly Asked[] = [
      { number: '8a', what: 'two Japanese signs', words: japanese, patternOf: inAny, leastRatio: 100 },
      {
        ...{ number: '8b', what: 'beginnings of 3+ letters', words: latin, leastRatio: 100 },
        patternOf: (word) => `% ${fold(word)}%`,
      },
      { number: '8d', what: 'parts of compound words', words: inside, patternOf: inAny },
    ];
    const figures: Figure[] = [];
    for (const one of asked) figures.push(await measureTyping(office, one, rounds));
    const byTrigram = foundByTrigram(sqlite, japanese);
    figures.push({
      number: '8c',
      what: `two-sign words that trigram finds, of ${japanese.length}`,
      ours: 'all',
      peer: `${byTrigram}`,
      ratio: '-',
      target: 'none',
      holds: byTrigram === 0,
    });
    figures.push(await measureFilter(office));
    office.folded.close();
    return figures;
  } finally {
    backend.close();
  }
}
