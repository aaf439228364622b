import type { BundleReceivers } from '#shared/contract/sync.ts';
import type { Context } from '../context.ts';
import type { Outgoing } from './bundle/index.ts';
import { members } from './members.ts';
import { heldByAll } from './peers.ts';

/**
 * To whom a bundle goes and where it continues: for members there where the one who is known to hold least ends. With a
 * passphrase nobody's vector is known, so all is sent.
 */
export function outgoingTo({ sqlite, writer }: Context, to: BundleReceivers): Outgoing {
  if (to.kind === 'passphrase') return { to: { passphrase: to.passphrase }, since: new Map() };
  const others = members(sqlite).flatMap(({ id }) => (id === writer.device.id ? [] : [id]));
  const wanted = to.kind === 'everyone' ? others : others.filter((id) => to.devices.includes(id));
  return { to: { members: wanted }, since: heldByAll(sqlite, wanted) };
}
