import type { NumberedInquiry } from '#shared/contract/inquiries.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

type Reader = Pick<Context, 'sqlite'>;

/** A merged inquiry is deleted, and names the one that it became part of. */
const IS_MERGED = 'deleted_at IS NOT NULL AND merged_into_id IS NOT NULL';

/** Where an inquiry's things are now: at the end of the chain of merges; null for one that was not merged, or no longer is. */
export function survivorOf({ sqlite }: Reader, id: string): string | null {
  const next = prepared(sqlite, `SELECT merged_into_id FROM inquiry WHERE id = ? AND ${IS_MERGED}`).pluck();
  let survivor: string | null = null;
  // A survivor's id is always the lower one, so the chain has an end.
  for (let at = next.get(id); typeof at === 'string' && at < (survivor ?? id); at = next.get(at)) survivor = at;
  return survivor;
}

/** The inquiries that became part of one, directly or by another, in the order of their numbers. */
export function mergedInto({ sqlite }: Reader, id: string): NumberedInquiry[] {
  const text = `WITH RECURSIVE part (id, number) AS (
      SELECT id, number FROM inquiry WHERE merged_into_id = @id AND ${IS_MERGED}
      UNION
      SELECT m.id, m.number FROM part JOIN inquiry m ON m.merged_into_id = part.id
      WHERE m.deleted_at IS NOT NULL AND m.merged_into_id IS NOT NULL
    )
    SELECT id, number FROM part ORDER BY number`;
  return prepared(sqlite, text).all({ id }) as NumberedInquiry[];
}

/** The inquiry to which the things of a merged one have gone. */
export function survivingInquiry(context: Reader, id: string): NumberedInquiry | null {
  const survivor = survivorOf(context, id);
  if (survivor === null) return null;
  return prepared(context.sqlite, 'SELECT id, number FROM inquiry WHERE id = ?').get(survivor) as NumberedInquiry;
}
