import { hostOf } from '#shared/domain/mail-domains.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { Slices } from '../../progress/index.ts';
import type { Named } from './find-names.ts';

const BATCH = 2000;
const SITES = `SELECT rowid AS at, id, website FROM organisation
  WHERE rowid > ? AND website IS NOT NULL AND deleted_at IS NULL ORDER BY rowid LIMIT ${BATCH}`;

/** Ids of organisations by the host of their website, as far as it is asked for. */
export async function findSites(
  { sqlite }: Pick<Context, 'sqlite'>,
  wanted: ReadonlySet<string>,
  slices: Slices,
): Promise<Named> {
  const found = new Map<string, string[]>();
  if (wanted.size === 0) return found;
  for (let after = 0; ; ) {
    const rows = prepared(sqlite, SITES).all(after) as { at: number; id: string; website: string }[];
    for (const { id, website } of rows) {
      const host = hostOf(website);
      if (host !== null && wanted.has(host)) found.set(host, [...(found.get(host) ?? []), id]);
    }
    after = rows.at(-1)?.at ?? after;
    if (rows.length < BATCH) return found;
    await slices.breathe();
  }
}
