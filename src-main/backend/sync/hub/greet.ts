import type { HubLine } from './line.ts';
import { HubProblem } from './problem.ts';
import { HUB_VERSION } from './version.ts';
import { type HubState, newState } from './way.ts';

/** What a hub says of itself. */
export interface Greeting {
  /** The hub's own id. */
  readonly hub: string;
  /** Whose records it holds; null before the first device has come. */
  readonly consortium: string | null;
}

/**
 * Asks a server whether it is a hub that this program understands.
 * @throws HubProblem `not_a_hub`, `hub_newer`, `hub_older`, `permission_missing` …
 */
export async function greet(line: HubLine): Promise<Greeting> {
  const [[version = 0] = []] = await line.ask<[number | null]>('SELECT max(number) FROM ejrc.version');
  if (version === null) throw new HubProblem('not_a_hub');
  if (version > HUB_VERSION) throw new HubProblem('hub_newer');
  if (version < HUB_VERSION) throw new HubProblem('hub_older');
  const text = 'SELECT h.id, c.id FROM ejrc.hub h LEFT JOIN ejrc.consortium c ON true';
  const [[hub, consortium = null] = []] = await line.ask<[string, string | null]>(text);
  if (hub === undefined) throw new HubProblem('not_a_hub');
  return { hub, consortium };
}

/** Makes sure that the hub is this consortium's; the first device that comes says whose it is. @throws HubProblem */
export async function joinConsortium(line: HubLine, { consortium }: Greeting, own: string): Promise<void> {
  let holder = consortium;
  if (holder === null) {
    await line.ask('INSERT INTO ejrc.consortium (id) VALUES ($1) ON CONFLICT DO NOTHING', [own]);
    holder = (await greet(line)).consortium;
  }
  if (holder !== own) throw new HubProblem('other_consortium');
}

/**
 * What is remembered of this hub. Where it is another one than the last time, or the last batch read is not there any more
 * because the hub was restored from a backup, everything is read anew and what it lost is pushed again.
 */
export async function recall(line: HubLine, { hub }: Greeting, known: HubState | undefined): Promise<HubState> {
  if (known === undefined || known.hub !== hub) return newState(hub);
  if (known.mark === null) return known;
  const [row] = await line.ask<[Buffer]>('SELECT signature FROM ejrc.batch WHERE id = $1', [known.read]);
  return row?.[0].toString('base64url') === known.mark ? known : newState(hub);
}
