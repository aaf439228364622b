import { fold } from '#shared/domain/fold.ts';
import { isKana, readingKeys, searchKeys } from '#shared/domain/readings.ts';

/** Of those that hold the words, so many are looked at to put first the names that begin with them. */
export const LOOKED_AT = 200;

/** The folded forms of a name; each line is one. */
function keysOf(name: string): readonly string[] {
  return name.split('\n').flatMap((line) => (isKana(line) ? Object.values(readingKeys(line)) : [fold(line)]));
}

/** The rows of which a name begins with the text first, otherwise in their order; at most so many. */
export function beginningFirst<Row>(
  rows: readonly Row[],
  text: string,
  { namesOf, limit }: { readonly namesOf: (row: Row) => readonly (string | null)[]; readonly limit: number },
): readonly Row[] {
  const keys = searchKeys(text);
  const begins = (row: Row): boolean =>
    namesOf(row).some((name) => name !== null && keysOf(name).some((own) => keys.some((key) => own.startsWith(key))));
  const judged = rows.map((row) => ({ row, rank: begins(row) ? 0 : 1 }));
  return judged
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ row }) => row);
}
