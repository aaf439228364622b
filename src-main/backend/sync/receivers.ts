import type { BundleReceivers } from '#shared/contract/sync.ts';
import type { Context } from '../context.ts';
import type { Outgoing } from './bundle/index.ts';
import { members } from './members.ts';
import { heldByAll, knownPeers } from './peers.ts';

/**
 * To whom a bundle goes and where it continues: for members there where the one who is known to hold least ends. With a
 * passphrase nobody's vector is known, so all is sent. Of a device that was only approved nobody knows what it holds: who names it
 * sends it all, but among everyone it does not make each file hold the whole log for those who have it. It starts from a
 * snapshot; should it lack something then, it is told what (sync rule 4), and says with its own next file where it stands.
 */
export function outgoingTo({ sqlite, writer }: Context, to: BundleReceivers): Outgoing {
  if (to.kind === 'passphrase') return { to: { passphrase: to.passphrase }, since: new Map() };
  const others = members(sqlite).flatMap(({ id }) => (id === writer.device.id ? [] : [id]));
  if (to.kind === 'everyone') {
    const known = knownPeers(sqlite);
    return {
      to: { members: others },
      since: heldByAll(
        sqlite,
        others.filter((id) => known.has(id)),
      ),
    };
  }
  const wanted = others.filter((id) => to.devices.includes(id));
  return { to: { members: wanted }, since: heldByAll(sqlite, wanted) };
}
