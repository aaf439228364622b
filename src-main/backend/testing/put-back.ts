import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bundleFor, digest, take, temporaryFolder } from './bundles.ts';
import type { Device } from './device.ts';

/** A copy of everything on a laptop, as the image of its disk holds it, and how it is put back. */
export function imageOf({ dataDir }: Device): (laptop: Device) => Device {
  const image = join(temporaryFolder(), 'image');
  cpSync(dataDir, image, { recursive: true });
  return (laptop) => {
    laptop.backend.close();
    rmSync(dataDir, { recursive: true });
    cpSync(image, dataDir, { recursive: true });
    return laptop.restart();
  };
}

/** Both hear all that the other did, by bundles. */
export async function exchangeBundles(a: Device, b: Device): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await take(b, await bundleFor(a, b));
    await take(a, await bundleFor(b, a));
  }
}

/** The same on all, and each log agrees with its rows. */
export async function expectSound(...laptops: readonly Device[]): Promise<void> {
  expect(new Set(laptops.map(digest)).size).toBe(1);
  for (const { client } of laptops) expect((await client.maintenance.check()).findings).toEqual([]);
}
