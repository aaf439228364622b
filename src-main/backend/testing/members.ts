import { generateKeyPairSync, sign } from 'node:crypto';
import { device } from '#db/schema/index.ts';
import {
  carryOutErasure,
  type ErasureOrder,
  issueErasure,
  leftovers,
  ordersDue,
  removeLeftovers,
} from '../sync/erasure/index.ts';
import { type Laptop, lackedBy, laptop } from './laptop.ts';

/** A laptop whose device is known with its key, so that what it signs is believed. */
export interface MemberLaptop extends Laptop {
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Laptops that know each other as members, as after everyone has joined. */
export function memberLaptops(count: number): readonly MemberLaptop[] {
  const all = Array.from({ length: count }, (_, n): MemberLaptop & { readonly signingKey: string } => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const { x = '' } = publicKey.export({ format: 'jwk' });
    return { ...laptop(n), sign: (message) => sign(null, message, privateKey), signingKey: x };
  });
  const [first, ...others] = all;
  first?.writer.mutate('devices.approve', (write) => {
    for (const { writer, signingKey } of all) {
      const { id, code } = writer.device;
      write.put(device, { id, code, signingKey, recipient: `age1${code}`, approvedAt: write.now });
    }
  });
  for (const other of others) if (first !== undefined) other.receive(lackedBy(other, first));
  return all;
}

/** Orders and carries out the erasure of a person on this laptop. */
export function erase({ sqlite, writer, sign: signed }: MemberLaptop, record: string): ErasureOrder {
  const by = { deviceId: writer.device.id, orderedById: null, sign: signed };
  return writer.mutate('privacy.erase', (write) => issueErasure(sqlite, write, { kind: 'person', record, ...by }))
    .value;
}

/** Carries out what others have ordered, as every program does after an exchange. */
export function carryOutOrders({ sqlite, writer }: Laptop): void {
  for (const order of ordersDue(sqlite)) {
    writer.mutate('privacy.carryOut', (write) => carryOutErasure(sqlite, write, order, writer.device.id));
  }
  if (leftovers(sqlite).length > 0) writer.mutate('privacy.carryOut', (write) => removeLeftovers(sqlite, write));
}
