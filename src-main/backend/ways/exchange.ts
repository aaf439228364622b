import type { WayOutcome, WayProgress } from '#shared/contract/ways.ts';
import type { Context } from '../context.ts';
import { type Run, withProgress } from '../progress/index.ts';
import { FolderProblem } from '../sync/folder/index.ts';
import { HubProblem } from '../sync/hub/index.ts';
import { requireWay, type WayRow, wayRows } from './way-rows.ts';

type Piece = WayProgress | { readonly kind: 'outcome'; readonly outcome: WayOutcome };

/** Exchanges by these ways one after the other; one that does not go does not stop the next. */
export async function* exchangeByWays(
  context: Context,
  way: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Piece, void, void> {
  const ways = way === undefined ? wayRows(context) : [requireWay(context, way)];
  for (const row of ways) yield* withProgress<Piece, Piece>(signal, (run) => exchangeByWay(context, row, run));
}

async function exchangeByWay(context: Context, { id: way, kind }: WayRow, run: Run<Piece>): Promise<Piece> {
  const { hubs, folders } = context;
  const watched = {
    signal: run.signal,
    onProgress: (progress: Omit<WayProgress, 'kind' | 'way'>) => run.onProgress({ kind: 'progress', way, ...progress }),
  };
  try {
    const outcome: WayOutcome =
      kind === 'hub'
        ? { ok: true, way, kind, exchange: await hubs.exchange(way, watched) }
        : { ok: true, way, kind, exchange: await folders.exchange(way, watched) };
    return { kind: 'outcome', outcome };
  } catch (error) {
    if (!(error instanceof HubProblem || error instanceof FolderProblem)) throw error;
    return { kind: 'outcome', outcome: { ok: false, way, problem: error.code } };
  }
}
