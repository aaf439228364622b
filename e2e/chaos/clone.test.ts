import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll } from 'vitest';
import type { Random } from '#db/seed/random.ts';
import { type Backend, openBackend } from '../../src-main/backend/backend.ts';
import { changesSince, digestOf, heldVector, mergeChanges } from '../../src-main/backend/sync/index.ts';
import { copyOffice, makeOffice, ROOT, withFolder } from './office.ts';
import { chaos } from './trials.ts';

const place = mkdtempSync(join(tmpdir(), 'ejrc-chaos-clone-'));
const office = join(place, 'office');

beforeAll(() => makeOffice(office));
afterAll(() => rmSync(place, { recursive: true, force: true }));

chaos('copied or restored data folder', { long: 50, short: 3 }, (random) =>
  withFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    copyOffice(office, first);
    await workIn(first, random);
    // Copied after some work, closed or in the middle of it, and perhaps worked in before the copy is.
    copyOffice(first, second);
    if (random.chance(0.5)) await workIn(first, random);
    const [one, other] = [first, second].map((dataDir) => openBackend({ dataDir, rootDir: ROOT })) as [
      Backend,
      Backend,
    ];
    try {
      assert.notEqual(other.context.writer.device.id, one.context.writer.device.id);
      assert.notEqual(other.context.writer.device.code, one.context.writer.device.code);
      for (const backend of [other, one]) await edit(backend, random);
      exchange(one, other);
      exchange(other, one);
      assert.equal(digestOf(other.context.sqlite), digestOf(one.context.sqlite));
    } finally {
      one.close();
      other.close();
    }
  }),
);

async function workIn(dataDir: string, random: Random): Promise<void> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  await edit(backend, random);
  backend.close();
}

async function edit({ router, context }: Backend, random: Random): Promise<void> {
  const client = createRouterClient(router, { context });
  for (let i = random.int(1, 4); i > 0; i -= 1)
    await client.inquiries.create({ subject: `Fall ${random.int(1, 999)}` });
}

function exchange({ context: from }: Backend, { context: to }: Backend): void {
  const changes = [...changesSince(from.sqlite, heldVector(to.sqlite))];
  to.writer.absorb(() => mergeChanges(to.sqlite, changes, Date.now()));
}
