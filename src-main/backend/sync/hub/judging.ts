import { prepared } from '../../database/statements.ts';
import type { CarriedChange } from '../carried-change.ts';
import { carriedChange, LOG_COLUMNS, type LogRow } from '../log-rows.ts';
import { numbersOf } from '../numbers.ts';
import { type Emptied, type HubErasures, readErasures, TRUST_KINDS } from './erasures.ts';
import type { Exchanging, HubContext } from './exchange-context.ts';
import type { Judging } from './judge.ts';

/** How this device judges what stands on a hub. */
export function judgingBy(exchanging: Exchanging): Judging {
  const { context, line, consortium } = exchanging;
  const own = ownOf(exchanging);
  return { line, consortium, sqlite: context.sqlite, own, isErasure: (emptied) => isErasure(exchanging, emptied) };
}

function ownOf({ context, keys }: Exchanging): Judging['own'] {
  return { id: context.writer.device.id, signingKey: keys.signingKey };
}

/**
 * Emptied changes come before the order, and maybe before the approval of who gave it: so it is looked for on the whole hub. Where
 * what was found before does not tell, an order may have come since.
 */
async function isErasure(exchanging: Exchanging, emptied: readonly Emptied[]): Promise<boolean> {
  if (exchanging.erasures?.areErasures(emptied)) return true;
  exchanging.erasures?.close();
  exchanging.erasures = await erasuresAsTrustedHere(exchanging);
  return exchanging.erasures.areErasures(emptied);
}

function erasuresAsTrustedHere(exchanging: Exchanging): Promise<HubErasures> {
  const { context, line, consortium } = exchanging;
  const { rootDir, ports } = context;
  const known = trustKnownHere(context);
  return readErasures({ line, consortium, own: ownOf(exchanging), rootDir, known, now: ports.now() });
}

/** What this device's log tells of devices, orders and receipts. */
function trustKnownHere({ sqlite }: HubContext): readonly CarriedChange[] {
  const numbers = numbersOf(sqlite);
  const text = `SELECT ${LOG_COLUMNS} FROM chg WHERE kind IN (SELECT n FROM ref WHERE value IN (SELECT value FROM json_each(?)))`;
  const rows = prepared(sqlite, text).raw().all(JSON.stringify(TRUST_KINDS)) as readonly LogRow[];
  return rows.map((row) => carriedChange(numbers, row));
}
