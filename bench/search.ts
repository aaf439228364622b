import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
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
/** So many subjects tell what a trigram index finds. */
const TRIGRAM_ROWS = 20_000;

type Sqlite = Backend['context']['sqlite'];

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

/** Figure 8: search as you type, beside LIKE over folded texts, and what `trigram` finds of two-sign words. */
export async function measureSearch(dataDir: string, inquiries: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    await whole(backend);
    const { sqlite } = backend.context;
    const client = createRouterClient(backend.router, { context: backend.context });
    const { latin, japanese, inside } = typedFrom(sample(sqlite, inquiries));
    const folded = foldedSubjects(sqlite);
    const scan = folded.prepare('SELECT count(*) FROM folded WHERE key LIKE ?').pluck();
    const figures: Figure[] = [];
    const asked = [
      { number: '8a', what: 'two Japanese signs', words: japanese, patternOf: (word: string) => `%${fold(word)}%` },
      { number: '8b', what: 'beginnings of 3+ letters', words: latin, patternOf: (word: string) => `% ${fold(word)}%` },
    ];
    for (const { number, what, words, patternOf } of asked) {
      let turn = 0;
      const next = (): string => words[turn++ % words.length] ?? '';
      const [own = []] = await interleave(WARMING_ROUNDS + rounds, [() => client.search.find({ text: next() })]);
      const [scans = []] = await interleave(SCANNED, [() => scan.get(patternOf(next()))]);
      const ours = percentiles(own.slice(WARMING_ROUNDS));
      const like = percentiles(scans);
      const few = words.filter((_, index) => index % Math.ceil(words.length / 40) === 0);
      const missed = few.reduce((sum, word) => sum + missedOf(sqlite, folded, word, patternOf(word)), 0);
      figures.push({
        number,
        what: `${what} (${words.length}) in ${inquiries}: the whole call; ${missed} missed of what LIKE finds`,
        ours: `p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}`,
        peer: `LIKE over folded texts p50 ${ms(like.p50)}`,
        ratio: times(like.p50 / ours.p50),
        target: 'p99 <= 5 ms, none missed, LIKE >= 100x',
        holds: ours.p99 <= 5 && missed === 0 && like.p50 / ours.p50 >= 100,
      });
    }
    let turn = 0;
    const next = (): string => inside[turn++ % inside.length] ?? '';
    const [own = []] = await interleave(WARMING_ROUNDS + rounds, [() => client.search.find({ text: next() })]);
    const [scans = []] = await interleave(SCANNED, [() => scan.get(`%${fold(next())}%`)]);
    const ours = percentiles(own.slice(WARMING_ROUNDS));
    const like = percentiles(scans);
    figures.push({
      number: '8d',
      what: `parts of compound words (${inside.length}) in ${inquiries}: the whole call`,
      ours: `p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}`,
      peer: `LIKE over folded texts p50 ${ms(like.p50)}`,
      ratio: times(like.p50 / ours.p50),
      target: 'p99 <= 5 ms',
      holds: ours.p99 <= 5,
    });
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
    folded.close();
    return figures;
  } finally {
    backend.close();
  }
}
