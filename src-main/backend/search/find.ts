import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search-filters.ts';
import { parseSearch, type SearchWord } from '#shared/domain/search-query.ts';
import { askInner, askInside, askWord, type SearchColumn } from '#shared/domain/search-tokens.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { type Condition, type IndexTable, rowsOf } from '../lists/index.ts';
import { beginningsIn } from './beginnings.ts';
import { type Filtering, filteringOf } from './filters.ts';

export type Finder = Pick<Context, 'sqlite' | 'rootDir' | 'staffId'>;

/** A record that was found, and how well: 0 a name has exactly these words, 1 a name has words that begin so, 2 any text, 3 a name or title has them inside of its words. */
export interface Found {
  readonly kind: SearchKind;
  readonly id: string;
  readonly rank: number;
}

export interface FindOptions {
  readonly kinds?: readonly SearchKind[] | undefined;
  /** Of each kind at most so many. */
  readonly limit: number;
}

export interface Findings {
  readonly found: readonly Found[];
  /** Kinds of which there is more. */
  readonly more: readonly SearchKind[];
  readonly unknown: Filtering['unknown'];
  /** What must be there, for the marks. */
  readonly words: readonly SearchWord[];
}

/** How a record comes to the inquiry that it is, or on which it lies. */
const CASES: Readonly<Record<SearchKind, string>> = {
  inquiry: 'JOIN inquiry c ON c.id = r.id',
  entry: 'JOIN inquiry c ON c.id = r.inquiry_id AND c.deleted_at IS NULL',
  file: 'LEFT JOIN entry e ON e.id = r.owner_id JOIN inquiry c ON c.id = coalesce(e.inquiry_id, r.owner_id)',
  organisation: '',
  person: '',
  meeting: '',
};

interface Question {
  readonly table: IndexTable;
  readonly question: string;
}

/** What the words ask of the index. */
interface Questions {
  /** Of names and titles: whole words, then beginnings of them. */
  readonly names: readonly Question[];
  /** Of any text; whoever answers to the questions of names answers to this one. Null where nothing must be there. */
  readonly anywhere: Question | null;
  /** Of what is inside of the words of names and titles; null where the words are none that are looked for there. */
  readonly inside: Question | null;
}

function questionsOf({ sqlite }: Finder, words: readonly SearchWord[]): Questions {
  const wanted = words.filter(({ isNegated }) => !isNegated);
  const beginnings = beginningsIn(sqlite, 'search_text');
  const ask = (exact: boolean, within?: readonly SearchColumn[]): Question | null => {
    const asked = wanted.map((word) => askWord(exact ? { ...word, isPhrase: true } : word, within, beginnings));
    const held = asked.filter((one) => one !== null);
    return held.length === 0 ? null : { table: 'search_text', question: held.join(' AND ') };
  };
  const inside = askInside(wanted, beginningsIn(sqlite, 'search_inner'));
  return {
    names: [ask(true, ['name']), ask(false, ['name'])].filter((question) => question !== null),
    anywhere: ask(false),
    inside: inside === null ? null : { table: 'search_inner', question: inside },
  };
}

/** What must not be there: whatever the same words would find. */
function excluded(words: readonly SearchWord[]): readonly Question[] {
  const asked = words.filter(({ isNegated }) => isNegated);
  const inText = asked.flatMap((word) => askWord(word) ?? []);
  const inside = asked.flatMap((word) => askInner(word) ?? []);
  const all = [
    { table: 'search_text', question: inText.join(' OR ') },
    { table: 'search_inner', question: inside.join(' OR ') },
  ] as const;
  return all.filter(({ question }) => question !== '');
}

interface Asked {
  readonly kind: SearchKind;
  readonly conditions: readonly Condition[];
  readonly not: readonly Question[];
  readonly limit: number;
}

const whereOf = (conditions: readonly Condition[]): string => conditions.map(({ text }) => ` AND ${text}`).join('');
const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ values }) => values);

/** An entry's inquiry must stand; of others it is only asked where a filter speaks of it. */
const caseOf = (kind: SearchKind, conditions: readonly Condition[]): string =>
  conditions.length > 0 || kind === 'entry' ? CASES[kind] : '';

/** A merged inquiry leads to the one that it became part of; what filters say is said of inquiries that stand. */
const standing = (kind: SearchKind, conditions: readonly Condition[]): string =>
  kind === 'inquiry' && conditions.length === 0
    ? '(r.deleted_at IS NULL OR r.merged_into_id IS NOT NULL)'
    : 'r.deleted_at IS NULL';

/** Not what holds one of the words that must not be there. */
function without(kind: SearchKind, not: readonly Question[]): readonly Condition[] {
  return not.map(({ table, question }) => ({
    text: `r.id NOT IN (SELECT x.record FROM ${table} n JOIN search_row x ON x.n = n.rowid
      WHERE n.${table} MATCH ? AND n.rowid BETWEEN ? AND ?)`,
    values: [question, ...rowsOf(kind)],
  }));
}

/** The newest records that answer a question, in the order of the index's rows: it is read only as far as is needed. */
function answers(
  { sqlite }: Finder,
  { table, question }: Question,
  { kind, conditions, not, limit }: Asked,
): readonly string[] {
  const all = [...conditions, ...without(kind, not)];
  const text = `SELECT d.record FROM ${table} t CROSS JOIN search_row d ON d.n = t.rowid
    CROSS JOIN ${kind} r ON r.id = d.record AND ${standing(kind, conditions)} ${caseOf(kind, conditions)}
    WHERE t.${table} MATCH ? AND t.rowid BETWEEN ? AND ?${whereOf(all)} ORDER BY t.rowid DESC LIMIT ?`;
  const values = [question, ...rowsOf(kind), ...valuesOf(all), limit];
  return prepared(sqlite, text).pluck().all(values) as readonly string[];
}

/** The newest records that pass the filters, where no word is asked for. */
function newest({ sqlite }: Finder, { kind, conditions, not, limit }: Asked): readonly string[] {
  const all = [...conditions, ...without(kind, not)];
  const text = `SELECT r.id FROM ${kind} r ${caseOf(kind, conditions)} WHERE r.deleted_at IS NULL${whereOf(all)} ORDER BY r.id DESC LIMIT ?`;
  return prepared(sqlite, text)
    .pluck()
    .all([...valuesOf(all), limit]) as readonly string[];
}

/** Of one kind the best, each once: one more than asked for tells that there is more. */
function bestOf(finder: Finder, { names, anywhere, inside }: Questions, of: Asked): readonly Found[] {
  const { kind, limit } = of;
  const found = new Map<string, Found>();
  const add = (ids: readonly string[], rank: number): void => {
    for (const id of ids) if (!found.has(id)) found.set(id, { kind, id, rank });
  };
  const ask = (question: Question | null, rank: number): void => {
    if (question !== null && found.size < limit) add(answers(finder, question, of), rank);
  };
  const inAnyText = anywhere === null ? newest(finder, of) : answers(finder, anywhere, of);
  // Most words are in the texts of few kinds: the others are not asked about their names.
  if (inAnyText.length > 0) for (const [rank, question] of names.entries()) ask(question, rank);
  add(inAnyText, 2);
  ask(inside, 3);
  return [...found.values()].slice(0, limit);
}

/** The kind with the better hit comes first; equally good ones in the order in which people look for them. */
function inOrder(groups: readonly (readonly Found[])[]): readonly Found[] {
  return groups
    .filter((group) => group.length > 0)
    .toSorted((a, b) => (a[0]?.rank ?? 0) - (b[0]?.rank ?? 0))
    .flat();
}

/** The best few of each kind for what was typed; nothing where that holds no letter, no digit and no filter. */
export function findRecords(finder: Finder, typed: string, { kinds = SEARCH_KINDS, limit }: FindOptions): Findings {
  const { words, filters } = parseSearch(typed);
  const filtering = filteringOf(finder, filters, kinds);
  const questions = questionsOf(finder, words);
  const isEmpty = questions.anywhere === null && (words.some(({ isNegated }) => !isNegated) || !hasValues(filters));
  if (isEmpty) return { found: [], more: [], unknown: filtering.unknown, words };
  const not = excluded(words);
  const groups = SEARCH_KINDS.filter((kind) => filtering.kinds.has(kind)).map((kind) =>
    bestOf(finder, questions, { kind, conditions: filtering.conditionsOn(kind), not, limit: limit + 1 }),
  );
  return {
    found: inOrder(groups.map((group) => group.slice(0, limit))),
    more: groups.flatMap((group) => (group.length > limit ? (group[0]?.kind ?? []) : [])),
    unknown: filtering.unknown,
    words,
  };
}

const hasValues = (filters: readonly { readonly values: readonly string[] }[]): boolean =>
  filters.some(({ values }) => values.length > 0);
