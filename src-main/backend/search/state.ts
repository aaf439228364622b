import { z } from 'zod';
import { NEWEST_BY_DEVICE } from '../changes/newest.ts';
import { deleteMeta, getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { INDEXED_KINDS, type IndexedKind } from '../lists/index.ts';

/** Counts up when the same texts give other pieces: the index of an older program is then made anew. */
const VERSION = 2;
const KEY = 'search-index';

/** The place up to which a new index is made; null once it is whole. */
export interface Building {
  readonly kind: IndexedKind;
  /** The last record that was looked at, '' before the first. */
  readonly after: string;
}

const schema = z.object({
  version: z.literal(VERSION),
  building: z
    .object({ kind: z.enum(Object.keys(INDEXED_KINDS) as [IndexedKind, ...IndexedKind[]]), after: z.string() })
    .nullable(),
});
export type IndexState = z.infer<typeof schema>;

/** How far the index is; undefined where there is none that this program understands. */
export function indexState(sqlite: Sqlite): IndexState | undefined {
  const stored = getMeta(sqlite, KEY);
  if (stored === undefined) return undefined;
  const read = schema.safeParse(JSON.parse(stored));
  return read.success ? read.data : undefined;
}

export function keepState(sqlite: Sqlite, building: Building | null): void {
  setMeta(sqlite, KEY, JSON.stringify({ version: VERSION, building } satisfies IndexState));
}

/** Takes everything out of the index and begins anew: from the log's present end on it is followed, what is older is walked through. */
export function beginAnew(sqlite: Sqlite): void {
  deleteMeta(sqlite, KEY);
  sqlite.exec(`INSERT INTO search_text (search_text) VALUES ('delete-all');
    INSERT INTO search_inner (search_inner) VALUES ('delete-all');
    DELETE FROM search_row; DELETE FROM search_due; DELETE FROM search_seen;`);
  prepared(sqlite, `INSERT INTO search_seen (device, stamp) ${NEWEST_BY_DEVICE}`).run();
  keepState(sqlite, { kind: 'inquiry', after: '' });
}
