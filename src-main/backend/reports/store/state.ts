import { z } from 'zod';
import { NEWEST_BY_DEVICE } from '../../changes/newest.ts';
import { deleteMeta, getMeta, setMeta } from '../../database/meta.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';

/**
 * Counts up when the same records give other facts: with their form, with the holidays and working days, and with what holds mean.
 * The facts of an older program are then made anew.
 */
export const VERSION = 1;
const KEY = 'case-facts';

const schema = z.object({
  version: z.literal(VERSION),
  /** What the facts follow from beside the cases' own records. */
  basis: z.string(),
  /** The last case that was looked at while all are made, '' before the first; null once they are whole. */
  building: z.string().nullable(),
});
export type FactsState = z.infer<typeof schema>;

/** Where the days of the offices lie, and by which edition of the zones; answers are counted in days of theirs. */
export function basisOf(sqlite: Sqlite): string {
  const offices = prepared(sqlite, 'SELECT id, country, zone FROM office ORDER BY id').raw().all();
  return JSON.stringify([process.versions.tz ?? '', offices]);
}

/** How far the facts are; undefined where there are none that this program understands. */
export function factsState(sqlite: Sqlite): FactsState | undefined {
  const stored = getMeta(sqlite, KEY);
  if (stored === undefined) return undefined;
  const read = schema.safeParse(JSON.parse(stored));
  return read.success ? read.data : undefined;
}

export function keepState(sqlite: Sqlite, state: Omit<FactsState, 'version'>): void {
  setMeta(sqlite, KEY, JSON.stringify({ version: VERSION, ...state } satisfies FactsState));
}

/** Takes all facts away and begins anew: from the log's present end on it is followed, what is older is walked through. */
export function beginAnew(sqlite: Sqlite): void {
  deleteMeta(sqlite, KEY);
  sqlite.exec('DELETE FROM fact_page; DELETE FROM fact_word; DELETE FROM fact_organisation; DELETE FROM fact_seen;');
  prepared(sqlite, `INSERT INTO fact_seen (device, stamp) ${NEWEST_BY_DEVICE}`).run();
  keepState(sqlite, { basis: basisOf(sqlite), building: '' });
}
