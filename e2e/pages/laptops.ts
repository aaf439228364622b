import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { seededRandom } from '#db/seed/random.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/lists.ts';
import { type Backend, openBackend } from '../../src-main/backend/backend.ts';
import { officeId } from '../../src-main/backend/session/offices.ts';
import { changesSince, heldVector, mergeChanges } from '../../src-main/backend/sync/index.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/** An office of one colleague, open in this process. */
export interface Laptop {
  readonly backend: Backend;
  readonly client: Client;
}

/** @param clock its time, epoch ms; each reading is a moment later, as in life */
export function openLaptop(dataDir: string, clock: { now: number }, seed: number): Laptop {
  const ports = {
    now: () => {
      clock.now += 1000;
      return clock.now;
    },
    random: seededRandom(seed).bytes,
    log: () => {},
  };
  const backend = openBackend({ dataDir, rootDir, ports });
  return { backend, client: createRouterClient(backend.router, { context: backend.context }) };
}

/** Who works there. */
export const profile = (name: string, office: 'ceeja' | 'gifu', language: Language) => ({
  ...{ name, email: null, officeId: officeId(office), role: 'officer' as const, language },
  zone: office === 'ceeja' ? 'Europe/Paris' : 'Asia/Tokyo',
});

/** Each tells the other all it has. */
export function meet(a: Laptop, b: Laptop): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const { sqlite, writer, ports } = to.backend.context;
    const changes = [...changesSince(from.backend.context.sqlite, heldVector(sqlite))];
    writer.absorb(() => mergeChanges(sqlite, changes, ports.now()));
  }
}
