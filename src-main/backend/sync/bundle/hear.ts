import type { Sqlite } from '../../database/open.ts';
import { notePeers } from '../peers.ts';
import { type BundleHeader, vectorOf } from './bundle-header.ts';

/** Notes what a bundle tells of what its sender and other devices hold. Runs inside of one transaction. */
export function hear(sqlite: Sqlite, self: string, { sender, held, createdAt, known }: BundleHeader): void {
  const gossip = Object.entries(known).map(
    ([device, said]) => [device, { held: vectorOf(said.held), heldAt: said.heldAt }] as const,
  );
  notePeers(sqlite, self, [...gossip, [sender, { held: vectorOf(held), heldAt: createdAt }]]);
}
