import type { DoubleInquiry, MergeSuggestion } from '#shared/contract/merges.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { areApart } from './apart.ts';

type Reader = Pick<Context, 'sqlite'>;
type Pair = readonly [first: string, second: string];

/** Two inquiries that are there and hold the same mail. The index on the mails alone tells which mails stand on two. */
const TWICE = `SELECT DISTINCT a.inquiry_id, b.inquiry_id
  FROM entry a CROSS JOIN entry b ON b.message_id = a.message_id AND b.inquiry_id > a.inquiry_id
    JOIN inquiry i ON i.id = a.inquiry_id JOIN inquiry j ON j.id = b.inquiry_id
  WHERE a.message_id IS NOT NULL AND a.deleted_at IS NULL AND b.deleted_at IS NULL
    AND i.deleted_at IS NULL AND j.deleted_at IS NULL`;

const ALL = `${TWICE} AND a.message_id IN (SELECT message_id FROM entry
    WHERE message_id IS NOT NULL AND deleted_at IS NULL GROUP BY message_id HAVING min(inquiry_id) < max(inquiry_id))
  ORDER BY 1, 2`;
const WITH_ONE = `${TWICE} AND a.message_id IN (SELECT message_id FROM entry WHERE inquiry_id = ? AND deleted_at IS NULL)
  ORDER BY 1, 2`;

/** The inquiries that were logged from the same mail and that nobody has told apart, each group with its survivor first. */
export function mergeSuggestions({ sqlite }: Reader, id?: string): MergeSuggestion[] {
  const rows = id === undefined ? prepared(sqlite, ALL).raw().all() : prepared(sqlite, WITH_ONE).raw().all(id);
  const pairs = (rows as Pair[]).filter((pair) => !areApart({ sqlite }, ...pair));
  return groupsOf(pairs)
    .filter((group) => id === undefined || group.includes(id))
    .map((group) => ({ kind: 'inquiry', records: group.map((one) => doubleOf(sqlite, one)) }));
}

/** What hangs together by pairs, each group in the order of the ids. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const groups: Set<string>[] = [];
  for (const pair of pairs) {
    const touched = groups.filter((group) => pair.some((one) => group.has(one)));
    const [into = new Set<string>(), ...others] = touched;
    if (touched.length === 0) groups.push(into);
    for (const one of [pair, ...others].flatMap((more) => [...more])) into.add(one);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map((group) => [...group].toSorted());
}

function doubleOf(sqlite: Context['sqlite'], id: string): DoubleInquiry {
  return prepared(sqlite, 'SELECT id, number, subject, language FROM inquiry WHERE id = ?').get(id) as DoubleInquiry;
}
