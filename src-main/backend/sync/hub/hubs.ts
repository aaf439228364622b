import type { HubExchange } from '#shared/contract/ways.ts';
import { createKeeper, type Keeper } from '../keeper.ts';
import { exchangeWithHub, type HubRun } from './exchange.ts';
import type { HubContext } from './exchange-context.ts';
import { PACE, type Pace, watchHub } from './watch.ts';

/** The hubs that an office exchanges with. */
export type Hubs = Keeper<HubRun, HubExchange>;

export function createHubs(context: () => HubContext, pace: Pace = PACE): Hubs {
  return createKeeper({
    exchange: (way, run) => exchangeWithHub(context(), way, run),
    watch: (watching) => watchHub(context(), { ...watching, pace }),
    onFailed: (error) => context().ports.log(`hub: ${error instanceof Error ? error.stack : String(error)}`),
  });
}
