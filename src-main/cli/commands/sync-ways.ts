import { resolve } from 'node:path';
import type { Client } from '#shared/contract/index.ts';
import type { Way, WayOutcome } from '#shared/contract/ways.ts';
import { type Call, optionValue, type Result, requiredWord, UsageError, withOffice } from '../command.ts';
import { untilInterrupted } from '../interrupt.ts';
import { wayWords } from '../refusal-words.ts';

/** Exchanges by the ways that were set up, or by one of them. */
export function exchangeByWays(call: Call): Promise<Result> {
  return withOffice(call, 'write', async (client) => {
    const ways = await client.ways.list();
    const name = optionValue(call, 'way');
    const way = name === undefined ? undefined : wayNamed(ways, name);
    if (ways.length === 0) call.fail('no way to exchange is set up; sync add-folder sets up a folder');
    const outcomes = await untilInterrupted((signal) => outcomesOf(call, client, way?.id, signal));
    for (const outcome of outcomes) sayOutcome(call, ways, outcome);
    const isGood = outcomes.length > 0 && outcomes.every(({ ok }) => ok);
    return { value: outcomes, exitCode: isGood ? 0 : 1 };
  });
}

/** @throws UsageError where no way has the name, or several have */
function wayNamed(ways: readonly Way[], name: string): Way {
  const [found, other] = ways.filter((way) => way.name === name || way.id === name);
  if (found === undefined) throw new UsageError(`${name} is not the name of a way (see sync ways)`);
  if (other !== undefined) throw new UsageError(`several ways are named ${name}; give its id instead (see sync ways)`);
  return found;
}

async function outcomesOf(call: Call, client: Client, way: string | undefined, signal: AbortSignal) {
  const outcomes: WayOutcome[] = [];
  for await (const piece of await client.ways.exchange({ way }, { signal })) {
    if (piece.kind === 'progress') call.progress(piece);
    else outcomes.push(piece.outcome);
  }
  return outcomes;
}

function sayOutcome(call: Call, ways: readonly Way[], outcome: WayOutcome): void {
  const way = ways.find(({ id }) => id === outcome.way);
  if (way === undefined) return;
  if (!outcome.ok) {
    call.fail(`${way.name}: ${wayWords(way.kind, outcome.problem)}`);
    return;
  }
  const { pulled, pushed } = outcome.exchange;
  call.say(`${way.name}: ${pulled} changes came in, ${pushed} went out`);
  if (outcome.kind === 'folder') sayHeldBack(call, outcome.exchange.heldBack);
  else if (outcome.exchange.heldBack.length > 0)
    call.say(`${outcome.exchange.heldBack.length} batches were not taken in`);
}

function sayHeldBack(call: Call, heldBack: Extract<Way, { kind: 'folder' }>['heldBack']): void {
  for (const { name, state, reason, lacking } of heldBack) {
    const spans = lacking.map(({ device, from, to }) => ` ${from}-${to} of device ${device}`).join(',');
    call.say(`${name}: ${state}, ${reason.replaceAll('_', ' ')}${spans}`);
  }
}

/** Says which ways are set up, and how each went the last time. */
export async function listWays(call: Call): Promise<Result> {
  const value = await withOffice(call, 'read', (client) => client.ways.list());
  if (value.length === 0) call.say('no way to exchange is set up');
  for (const way of value) {
    const last = way.lastDoneAt === null ? 'never used' : `last used ${new Date(way.lastDoneAt).toISOString()}`;
    call.say([way.name, way.kind, way.address, last, way.id].join(' · '));
    if (way.problem !== null) call.say(wayWords(way.kind, way.problem));
    if (way.kind === 'folder') sayHeldBack(call, way.heldBack);
  }
  return { value, exitCode: 0 };
}

/** Makes a folder one that the consortium exchanges by. */
export async function addFolder(call: Call): Promise<Result> {
  const name = requiredWord(call, 1, 'a name for the folder');
  const address = resolve(requiredWord(call, 2, 'the folder'));
  const value = await withOffice(call, 'write', (client) => client.ways.add({ kind: 'folder', name, address }));
  call.say(`${address} is set up as ${name}; sync exchange exchanges by it`);
  return { value, exitCode: 0 };
}
