import type { VersionVector } from '#shared/domain/version-vector.ts';
import type { Sqlite } from '../../database/open.ts';
import { members } from '../members.ts';
import { knownPeers } from '../peers.ts';
import { heldVector } from '../vector.ts';

/** What every member is known to hold. */
export interface Settled {
  readonly held: VersionVector;
  /** Codes of members of which nothing is known, or who have made changes that are not here. */
  readonly awaited: readonly string[];
}

/**
 * What every member's last word says it holds. Whatever they write from then on was written knowing it, as long as all that they
 * had written themselves is here: so no later change can meet one of these changes as a stranger.
 */
export function heldByEveryone(sqlite: Sqlite, self: string): Settled {
  const own = heldVector(sqlite);
  const others = members(sqlite).filter(({ id }) => id !== self);
  const peers = knownPeers(sqlite);
  const words = others.map(({ id, code }) => ({ id, code, held: peers.get(id)?.held ?? null }));
  const awaited = words.filter(({ id, held }) => held === null || (held.get(id) ?? 0) > (own.get(id) ?? 0));
  const lowest = [...own].map(([device, seq]) => {
    const seqs = words.map(({ held }) => held?.get(device) ?? 0);
    return [device, Math.min(seq, ...seqs)] as const;
  });
  return { held: new Map(lowest), awaited: awaited.map(({ code }) => code).toSorted() };
}
