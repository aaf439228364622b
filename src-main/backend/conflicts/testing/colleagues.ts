import { deliver } from '../../testing/deliver.ts';
import { type Device, device } from '../../testing/device.ts';

/** Each tells the other all it has. */
export function meet(a: Device, b: Device): void {
  deliver(a, b);
  deliver(b, a);
}

/** Laptops in Alsace and Gifu that know each other and both hold one inquiry. */
export async function colleagues(): Promise<{ ceeja: Device; gifu: Device; id: string }> {
  const ceeja = await device('ceeja-1');
  const gifu = await device('gifu-1');
  const { id } = await ceeja.client.inquiries.create({
    subject: 'Holzbau',
    language: 'de',
    receivedZone: 'Europe/Paris',
  });
  meet(ceeja, gifu);
  return { ceeja, gifu, id };
}

export const HOUR = 3_600_000;

/** The open conflicts of a laptop, the newest first. */
export const openOn = async ({ client }: Device) => (await client.conflicts.list({ cursor: null, limit: 200 })).rows;

/** The one open conflict of a laptop. */
export async function onlyOneOn(at: Device) {
  const open = await openOn(at);
  const [conflict] = open;
  if (conflict === undefined || open.length > 1) throw new Error(`${open.length} conflicts are open`);
  return conflict;
}

/** What both hold of a table, without clocks: it must be the same on both. */
export function rowsOn({ backend }: Device, text: string, ...values: readonly unknown[]): readonly unknown[] {
  return backend.context.sqlite.prepare(text).all(...values);
}
