import type { DuplicateFilter, DuplicatePair } from '#shared/contract/duplicates.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { type DuplicateKind, profileOf, scorePair } from './facts.ts';
import { possibleOrganisation, possiblePerson } from './records.ts';

type Reader = Pick<Context, 'sqlite'>;

/** Where a page begins: behind this pair. */
export interface PairPlace {
  readonly score: number;
  readonly first: string;
  readonly second: string;
}

type PairRow = PairPlace & { readonly kind: DuplicateKind };

/** More than so many are not counted one by one. */
const COUNTED = 1000;

/** Both are there, and nobody said that they are two. */
const IS_OPEN = `NOT EXISTS (SELECT 1 FROM resolution r WHERE r.id = p.apart AND r.deleted_at IS NULL)
  AND CASE p.kind WHEN 'person' THEN
      EXISTS (SELECT 1 FROM person WHERE id = p.first AND deleted_at IS NULL)
      AND EXISTS (SELECT 1 FROM person WHERE id = p.second AND deleted_at IS NULL)
    ELSE EXISTS (SELECT 1 FROM organisation WHERE id = p.first AND deleted_at IS NULL)
      AND EXISTS (SELECT 1 FROM organisation WHERE id = p.second AND deleted_at IS NULL) END`;

const IS_WANTED = `(@kind IS NULL OR p.kind = @kind) AND (@reason IS NULL OR instr(p.reasons, ' ' || @reason || ' ') > 0)`;

const wanted = ({ kind, reason }: DuplicateFilter) => ({ kind: kind ?? null, reason: reason ?? null });

/** Pairs that nobody has told apart, the likeliest first. */
export function pageOfPairs(
  { sqlite }: Reader,
  filter: DuplicateFilter,
  after: PairPlace | null,
  limit: number,
): { readonly rows: DuplicatePair[]; readonly next: PairPlace | null } {
  const text = `SELECT p.kind, p.first, p.second, p.score FROM duplicate_pair p
    WHERE ${IS_WANTED} AND ${IS_OPEN} AND (p.score < @score OR (p.score = @score AND (p.first, p.second) > (@first, @second)))
    ORDER BY p.score DESC, p.first, p.second LIMIT @limit`;
  const place = after ?? { score: 101, first: '', second: '' };
  const pairs = prepared(sqlite, text).all({ ...wanted(filter), ...place, limit }) as readonly PairRow[];
  const last = pairs.at(-1);
  const next = last === undefined || pairs.length < limit ? null : last;
  return { rows: pairs.map((pair) => readPair(sqlite, pair)), next: next && placeOf(next) };
}

const placeOf = ({ score, first, second }: PairRow): PairPlace => ({ score, first, second });

/** Judged anew, so that the reasons are those of what both say now. */
function readPair(sqlite: Sqlite, { kind, first, second, score }: PairRow): DuplicatePair {
  const [one, other] = [profileOf(sqlite, kind, first), profileOf(sqlite, kind, second)];
  const judged = one === null || other === null ? { score, evidence: [] } : scorePair(one, other);
  const said = { score: judged.score, evidence: [...judged.evidence] };
  return kind === 'person'
    ? { kind, records: [possiblePerson(sqlite, first), possiblePerson(sqlite, second)], ...said }
    : { kind, records: [possibleOrganisation(sqlite, first), possibleOrganisation(sqlite, second)], ...said };
}

/** How many such pairs there are; more than a thousand are a thousand. */
export function countPairs({ sqlite }: Reader, filter: DuplicateFilter): number {
  const text = `SELECT count(*) FROM (SELECT 1 FROM duplicate_pair p WHERE ${IS_WANTED} AND ${IS_OPEN} LIMIT ${COUNTED})`;
  return prepared(sqlite, text).pluck().get(wanted(filter)) as number;
}
