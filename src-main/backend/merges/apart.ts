import { resolution } from '#db/schema/index.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

/** Notes that these are different ones. The note is one for each two of them, the same on every device. */
export function keepApart(
  { staffId }: Pick<Context, 'staffId'>,
  write: Write,
  kind: MergeKind,
  ids: readonly string[],
): void {
  const ordered = [...new Set(ids)].toSorted();
  for (const [at, record] of ordered.entries()) {
    for (const other of ordered.slice(at + 1)) {
      const decision = { kind, record, field: 'mergedIntoId', choice: 'keep' } as const;
      const by = { decidedAt: write.now, decidedById: staffId() };
      write.put(resolution, { id: apartId(record, other), ...decision, ...by });
    }
  }
}

/** The id of the note that two records are two, whatever their order. */
export function apartId(one: string, other: string): string {
  return hashedId('apart', ...[one, other].toSorted());
}

/** Whether somebody said that they are two. */
export function areApart({ sqlite }: Pick<Context, 'sqlite'>, one: string, other: string): boolean {
  const text = 'SELECT 1 FROM resolution WHERE id = ? AND deleted_at IS NULL';
  return prepared(sqlite, text).get(apartId(one, other)) !== undefined;
}
