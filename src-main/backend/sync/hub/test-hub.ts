import type { HubProblem as HubProblemCode } from '#shared/contract/ways.ts';
import { consortiumId } from '../consortium.ts';
import type { ReadAddress } from './address.ts';
import type { HubContext } from './exchange-context.ts';
import { greet } from './greet.ts';
import { overLine } from './line.ts';
import { HubProblem } from './problem.ts';

/** Rights that an exchange needs. */
const RIGHTS = `SELECT bool_and(has_any_column_privilege(format('ejrc.%I', name), 'INSERT'))
  FROM unnest('{consortium,batch,change,content,device_vector}'::text[]) AS needed (name)`;

/** Looks whether an exchange with a hub would go, and changes nothing on either side. @returns why not, or null */
export async function testHub(
  { sqlite, ports }: HubContext,
  to: ReadAddress,
  signal?: AbortSignal,
): Promise<HubProblemCode | null> {
  try {
    return await overLine({ ...to, signal }, async (line) => {
      const { consortium } = await greet(line);
      if (consortium !== null && consortium !== consortiumId(sqlite, ports)) return 'other_consortium';
      const [[mayPush = false] = []] = await line.ask<[boolean]>(RIGHTS);
      return mayPush ? null : 'permission_missing';
    });
  } catch (error) {
    if (error instanceof HubProblem) return error.code;
    throw error;
  }
}
