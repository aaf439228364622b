import { target } from '#db/schema/index.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

interface Days {
  /** Both included. */
  readonly from: string;
  readonly to: string;
}

const TARGETS = `SELECT indicator_id, value FROM target WHERE deleted_at IS NULL AND starts_on = @from AND ends_on = @to`;

/** What was agreed for exactly these days, by indicator. */
export function targetsOf({ sqlite }: Pick<Context, 'sqlite'>, { from, to }: Days): ReadonlyMap<string, number> {
  return new Map(prepared(sqlite, TARGETS).raw().all({ from, to }) as readonly [string, number][]);
}

/** Sets targets, and takes away those that are null. */
export function saveTargets(
  context: Pick<Context, 'sqlite'>,
  write: Write,
  { from, to }: Days,
  targets: Readonly<Record<string, number | null>>,
): void {
  const known = targetsOf(context, { from, to });
  for (const [indicatorId, value] of Object.entries(targets)) {
    const id = hashedId('target', indicatorId, from, to);
    if (value !== null) write.put(target, { id, indicatorId, startsOn: from, endsOn: to, value });
    else if (known.has(indicatorId)) write.remove(target, id);
  }
}
