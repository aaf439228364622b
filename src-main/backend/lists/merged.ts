import type { MergeKind } from '#shared/domain/record-merge.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

type Reader = Pick<Context, 'sqlite'>;

/** A merged record is deleted, and names the one that it became part of. */
export const IS_MERGED = 'deleted_at IS NOT NULL AND merged_into_id IS NOT NULL';

/** Where a record's things are now: at the end of the chain of merges; null for one that was not merged, or no longer is. */
export function survivorOf({ sqlite }: Reader, kind: MergeKind, id: string): string | null {
  const next = prepared(sqlite, `SELECT merged_into_id FROM ${kind} WHERE id = ? AND ${IS_MERGED}`).pluck();
  let survivor: string | null = null;
  // A survivor's id is always the lower one, so the chain has an end.
  for (let at = next.get(id); typeof at === 'string' && at < (survivor ?? id); at = next.get(at)) survivor = at;
  return survivor;
}

/** The records that became part of one, directly or by another, oldest first. */
export function partsOf({ sqlite }: Reader, kind: MergeKind, id: string): readonly string[] {
  const text = `WITH RECURSIVE part (id) AS (
      SELECT id FROM ${kind} WHERE merged_into_id = @id AND ${IS_MERGED}
      UNION
      SELECT m.id FROM part JOIN ${kind} m ON m.merged_into_id = part.id
      WHERE m.deleted_at IS NOT NULL AND m.merged_into_id IS NOT NULL
    )
    SELECT id FROM part WHERE id <> @id ORDER BY id`;
  return prepared(sqlite, text).pluck().all({ id }) as string[];
}
