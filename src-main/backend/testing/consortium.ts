import { entities } from '#db/schema/index.ts';
import type { Backend } from '../backend.ts';
import { setMeta } from '../database/meta.ts';
import { changesSince, consortiumId, heldVector, mergeChanges } from '../sync/index.ts';
import { type Device, device } from './device.ts';

/** Laptops of one consortium in a test, which know each other's keys and hold the same records. @param names as for `device` */
export async function consortium<const Names extends readonly string[]>(
  ...names: Names
): Promise<{ readonly [N in keyof Names]: Device }> {
  const laptops: Device[] = [];
  for (const name of names) laptops.push(await device(name));
  await introduce(laptops.map(({ backend }) => backend));
  return laptops as { readonly [N in keyof Names]: Device };
}

/** Makes open offices one consortium: each has approved the others' devices, and all hold the same records. */
export async function introduce(backends: readonly Backend[]): Promise<void> {
  const [first] = backends;
  if (first === undefined) return;
  for (const backend of backends) await approve(backend, backend);
  for (const backend of backends) found(first, backend);
  meet(backends);
}

const found = ({ context: { sqlite, ports } }: Backend, { context: joining }: Backend): void =>
  setMeta(joining.sqlite, 'consortium', consortiumId(sqlite, ports));

/** Gives a laptop's record its keys, as a member does who approves it. */
async function approve({ context: by }: Backend, { context }: Backend): Promise<void> {
  const { signingKey, recipient } = await context.keys();
  const { id, code } = context.writer.device;
  by.writer.mutate('devices.approve', (write) =>
    write.put(entities.device, {
      ...{ id, code, ownerId: context.staffId(), signingKey, recipient },
      ...{ approvedAt: write.now, approvedById: by.staffId() },
    }),
  );
}

/** Has a member approve one more laptop, which gets from it the consortium and all its records. */
export async function approveDevice({ backend: member }: Device, { backend: joining }: Device): Promise<void> {
  found(member, joining);
  await approve(member, joining);
  take(joining, member);
}

/** Everybody takes in all that the others have, without any bundle. */
export function meet(backends: readonly Backend[]): void {
  for (const to of backends) for (const from of backends) if (from !== to) take(to, from);
}

function take({ context: to }: Backend, { context: from }: Backend): void {
  const lacked = [...changesSince(from.sqlite, heldVector(to.sqlite))];
  to.writer.absorb(() => mergeChanges(to.sqlite, lacked, to.ports.now()));
}
