import { setTimeout as pause } from 'node:timers/promises';
import { type Bell, createBell } from '../bell.ts';
import type { Watching } from '../keeper.ts';
import { WAY_KIND } from '../way-end.ts';
import { accessTo, exchangeOver, noteFailure } from './exchange.ts';
import type { HubContext } from './exchange-context.ts';
import { type HubLine, overLine } from './line.ts';

/** How near to live a hub is kept, ms. */
export interface Pace {
  /** An edit is pushed so long after it was made, with those that follow it until then. */
  readonly afterEdit: number;
  /** What others pushed is pulled so long after it was heard of. */
  readonly afterNotice: number;
  /** Without any of it there is an exchange so often, which also notices a line that died silently. */
  readonly atLeast: number;
  /** A lost line is sought again after so long, then after twice as long, and so on, up to the most. */
  readonly firstRetry: number;
  readonly lastRetry: number;
}

export const PACE: Pace = {
  ...{ afterEdit: 4_000, afterNotice: 500, atLeast: 10 * 60_000 },
  ...{ firstRetry: 2_000, lastRetry: 5 * 60_000 },
};

interface WatchOptions extends Watching {
  readonly pace: Pace;
}

/**
 * Keeps a line to a hub until the signal aborts: what others push comes in near live, and what is done here goes out some seconds
 * later. Offline nothing happens but that the way says so; the line is sought again and again.
 */
export async function watchHub(context: HubContext, options: WatchOptions): Promise<void> {
  const { way, pace, signal } = options;
  const bell = createBell();
  signal.addEventListener('abort', () => bell.ring(0), { once: true });
  const hearing = ringOnEdits(context, bell, options);
  let failures = 0;
  while (!signal.aborted) {
    try {
      await overLine({ ...(await accessTo(context, way)), signal }, (line) =>
        exchangeWhileThere(context, line, bell, {
          ...options,
          onDone: () => {
            failures = 0;
          },
        }),
      );
    } catch (error) {
      await noteFailure(context, way, { error, signal });
    }
    await pause(Math.min(pace.firstRetry * 2 ** failures, pace.lastRetry), undefined, { signal }).catch(() => {});
    failures += 1;
  }
  bell.silence();
  await hearing;
}

/** Every commit is a reason to exchange, also one of another way: what came by a file goes on by the hub. */
async function ringOnEdits({ live }: HubContext, bell: Bell, { pace, signal }: WatchOptions): Promise<void> {
  for await (const { kinds } of live.watch(signal)) if (!kinds.includes(WAY_KIND)) bell.ring(pace.afterEdit);
}

/** Exchanges as often as the bell rings, until the line is gone. */
async function exchangeWhileThere(
  context: HubContext,
  line: HubLine,
  bell: Bell,
  { way, pace, signal, inTurn, onDone }: WatchOptions & { readonly onDone: () => void },
): Promise<void> {
  let isThere = true;
  void line.gone.then(() => {
    isThere = false;
    bell.ring(0);
  });
  await line.listen(() => bell.ring(pace.afterNotice));
  for (let isFirst = true; isThere && !signal.aborted; isFirst = false) {
    await inTurn(() => exchangeOver(line, { context, way, run: { signal }, isThorough: isFirst }));
    onDone();
    bell.ring(pace.atLeast);
    await bell.rung();
  }
}
