import { procedures } from '../procedures.ts';
import { exchangeByWays } from './exchange.ts';
import { addWay, listWays, removeWay, testWay, updateWay } from './ways.ts';

const { ways } = procedures;

export const waysRouter = ways.router({
  list: ways.list.handler(({ context }) => listWays(context)),
  add: ways.add.handler(({ context, input }) => addWay(context, input)),
  test: ways.test.handler(async ({ context, input, signal }) => ({ problem: await testWay(context, input, signal) })),
  update: ways.update.handler(({ context, input }) => updateWay(context, input)),
  remove: ways.remove.handler(({ context, input }) => removeWay(context, input.id)),
  exchange: ways.exchange.handler(({ context, input, signal }) => exchangeByWays(context, input.way, signal)),
});
