import type { VersionVector } from '#shared/domain/version-vector.ts';
import { approvalOf } from '../approval.ts';
import { vectorOf } from '../bundle/index.ts';
import { members } from '../members.ts';
import { knownPeers } from '../peers.ts';
import type { Exchanging } from './exchanging.ts';
import type { Carried, Reader } from './reach.ts';
import { type Seen, type SeenHeader, seenBundles } from './seen.ts';

/** A bundle that lies in the folder now and was verified here. */
export interface Lying extends Seen {
  readonly header: SeenHeader;
}

/** What lies in the folder, and for whom. */
export interface Outlook {
  /** By this device itself. */
  readonly own: readonly Lying[];
  readonly others: readonly Lying[];
  /** Files that were not taken in. */
  readonly heldBack: readonly Seen[];
  /** The other members. */
  readonly readers: readonly Reader[];
  /** By the id of each member, this device among them, what someone must hold to take in what it made. */
  readonly approvals: ReadonlyMap<string, VersionVector>;
}

/** What this device knows of the files that lie there now. */
export function outlookOf({ context, way, files }: Pick<Exchanging, 'context' | 'way' | 'files'>): Outlook {
  const { sqlite, writer } = context;
  const seen = seenBundles(context, way);
  const present = files.flatMap(({ name, size }) => {
    const known = seen.get(name);
    return known?.size === size ? [known] : [];
  });
  const lying = present.filter((file): file is Lying => file.header !== null);
  const self = writer.device.id;
  const approvals = new Map(members(sqlite).map(({ id }) => [id, approvalOf(sqlite, id)]));
  const peers = knownPeers(sqlite);
  const readers = [...approvals.keys()].flatMap((id): readonly Reader[] => {
    if (id === self) return [];
    const spoken = lying.flatMap(({ header, seenAt }) => (header.sender === id ? [seenAt] : []));
    return [{ id, held: peers.get(id)?.held ?? new Map(), spokeAt: spoken.length === 0 ? null : Math.max(...spoken) }];
  });
  return {
    own: lying.filter(({ header }) => header.sender === self),
    others: lying.filter(({ header }) => header.sender !== self),
    heldBack: present.filter(({ state }) => state !== 'applied'),
    readers,
    approvals,
  };
}

/** Bundles as those see them who read changes. */
export function carriedOf(lying: readonly Lying[], { approvals }: Pick<Outlook, 'approvals'>): readonly Carried[] {
  return lying.flatMap(({ header, seenAt }) => {
    const { sender, receivers, from, to, changes } = header;
    const approval = approvals.get(sender);
    if (changes === 0 || receivers === null || approval === undefined) return [];
    return [{ receivers: new Set(receivers), approval, from: vectorOf(from), to: vectorOf(to), seenAt }];
  });
}
