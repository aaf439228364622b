import { heldByBoth, joined, type VersionVector } from '#shared/domain/version-vector.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/** What a device is known to hold, and the time of its word by its own clock, epoch ms. */
export interface Peer {
  readonly held: VersionVector;
  readonly heldAt: number;
}

/** What is known of other devices, by their ids. */
export function knownPeers(sqlite: Sqlite): ReadonlyMap<string, Peer> {
  const rows = prepared(sqlite, 'SELECT device, held, held_at AS heldAt FROM peer').all() as readonly {
    readonly device: string;
    readonly held: string;
    readonly heldAt: number;
  }[];
  return new Map(rows.map(({ device, held, heldAt }) => [device, { held: parsed(held), heldAt }]));
}

/**
 * Notes what devices are said to hold. A device never holds less than it did, so older and newer words are joined: in whatever
 * order they come, and whatever a clock said.
 */
export function notePeers(sqlite: Sqlite, self: string, said: Iterable<readonly [string, Peer]>): void {
  const known = knownPeers(sqlite);
  const text = `INSERT INTO peer (device, held, held_at) VALUES (?, ?, ?)
    ON CONFLICT (device) DO UPDATE SET held = excluded.held, held_at = excluded.held_at`;
  for (const [device, { held, heldAt }] of said) {
    if (device === self) continue;
    const before = known.get(device);
    const now = before === undefined ? held : joined(before.held, held);
    const latest = Math.max(heldAt, before?.heldAt ?? heldAt);
    prepared(sqlite, text).run(device, JSON.stringify(Object.fromEntries(now)), latest);
  }
}

/** What all of these devices are known to hold: a bundle for them continues there. Of an unknown one nothing is known. */
export function heldByAll(sqlite: Sqlite, devices: readonly string[]): VersionVector {
  const known = knownPeers(sqlite);
  const vectors = devices.map((device) => known.get(device)?.held ?? new Map<string, number>());
  const [first = new Map<string, number>(), ...others] = vectors;
  return others.reduce(heldByBoth, first);
}

const parsed = (json: string): VersionVector => new Map(Object.entries(JSON.parse(json) as Record<string, number>));
