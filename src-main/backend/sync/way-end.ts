import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { whenFree } from './when-free.ts';

/** Stands among the kinds of live events for ways, which are no records. */
export const WAY_KIND = 'way';

/**
 * Has a way remember how a try ended: by the code of a problem, or null where it went well to the end. Whoever watches is told
 * where it ended otherwise than the one before.
 * @returns whether it did
 */
export async function noteEnd(
  context: Pick<Context, 'sqlite' | 'writer' | 'live' | 'ports'>,
  way: string,
  problem: string | null,
): Promise<boolean> {
  const { sqlite, live, ports } = context;
  const isNews = await whenFree(context, () => noteTry(sqlite, way, problem, ports.now()));
  if (isNews) live.publish({ op: 0, name: 'ways.exchange', kinds: [WAY_KIND], ids: [way] });
  return isNews;
}

/** @returns whether that is something new */
function noteTry(sqlite: Sqlite, way: string, problem: string | null, now: number): boolean {
  const before = prepared(sqlite, 'SELECT problem, last_tried_at FROM way WHERE id = ?').raw().get(way);
  const text = `UPDATE way SET last_tried_at = $now, problem = $problem,
    last_done_at = CASE WHEN $problem IS NULL THEN $now ELSE last_done_at END WHERE id = $way`;
  prepared(sqlite, text).run({ now, problem, way });
  const [known, triedAt] = (before ?? [null, null]) as readonly (string | number | null)[];
  return triedAt === null || known !== problem;
}
