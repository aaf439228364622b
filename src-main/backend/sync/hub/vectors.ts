import { isSignedBy } from '../keys.ts';
import { notePeers, type Peer } from '../peers.ts';
import { heldVector } from '../vector.ts';
import { type Exchanging, whenFree } from './exchange-context.ts';
import { signerOf } from './judge.ts';
import { judgingBy } from './judging.ts';
import { vectorMessage } from './seal.ts';
import { writeState } from './way.ts';

/** In the background a device says what it holds at most this often, ms: each time is a row that stays. */
const SAID_EVERY_MS = 10 * 60_000;

type Said = readonly [device: string, held: string, heldAt: number, signature: Buffer];

/** Notes what the others said they hold, as far as they signed it. @throws HubProblem */
export async function hearVectors(exchanging: Exchanging): Promise<void> {
  const { context, line, consortium } = exchanging;
  const text = `SELECT DISTINCT ON (device) device, held, held_at, signature FROM ejrc.device_vector
    ORDER BY device, id DESC`;
  const said = await line.ask<Said>(text);
  const heard = said.flatMap(([sender, held, heldAt, signature]): (readonly [string, Peer])[] => {
    const key = signerOf(judgingBy(exchanging), sender);
    const message = vectorMessage({ consortium, sender }, held, heldAt);
    if (key === undefined || !isSignedBy(key, message, signature)) return [];
    return [[sender, { held: new Map(Object.entries(JSON.parse(held) as Record<string, number>)), heldAt }]];
  });
  const { sqlite, writer } = context;
  await whenFree(
    context,
    sqlite.transaction(() => notePeers(sqlite, writer.device.id, heard)),
  );
}

/** Says what this device holds, where that is something new. @throws HubProblem */
export async function sayVector(exchanging: Exchanging, isThorough: boolean): Promise<void> {
  const { context, consortium, keys, line, state, way } = exchanging;
  const now = context.ports.now();
  const held = JSON.stringify(Object.fromEntries([...heldVector(context.sqlite)].sort(([a], [b]) => (a < b ? -1 : 1))));
  const isRecent = Math.abs(now - state.saidAt) < SAID_EVERY_MS;
  if (held === state.said || (isRecent && !isThorough)) return;
  const sender = context.writer.device.id;
  const signature = Buffer.from(keys.sign(vectorMessage({ consortium, sender }, held, now)));
  const text = 'INSERT INTO ejrc.device_vector (device, held, held_at, signature) VALUES ($1, $2, $3, $4)';
  await line.ask(text, [sender, held, now, signature]);
  exchanging.state = { ...exchanging.state, saidAt: now, said: held };
  await whenFree(context, () => writeState(context.sqlite, way, exchanging.state));
}
