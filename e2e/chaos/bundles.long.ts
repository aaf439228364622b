import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '#db/seed/random.ts';
import { setMeta } from '../../src-main/backend/database/meta.ts';
import { heldVector, SyncRefusal } from '../../src-main/backend/sync/index.ts';
import {
  bundleFor,
  bundleOf,
  digest,
  idOf,
  stage,
  type TestBundle,
  take,
  temporaryFolder,
  workOf,
} from '../../src-main/backend/testing/bundles.ts';
import { consortium } from '../../src-main/backend/testing/consortium.ts';
import { type Device, device } from '../../src-main/backend/testing/device.ts';
import { lineOf, signedAnew } from '../../src-main/backend/testing/hostile-bundles.ts';
import { chaosWith } from './trials.ts';

const often = { long: 500, short: 0 };

chaosWith(
  'bundle with a flipped bit or a missing end',
  { long: 1000, short: 0 },
  withBundle,
  async (laptops, random) => {
    const bytes = readFileSync(laptops.bundle.path);
    const at = random.int(0, bytes.length - 1);
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(0, 7));
    await expectRefusal(laptops.gifu, written(random.chance(0.5) ? flipped : bytes.subarray(0, at)));
  },
);

chaosWith('bundle for another receiver', often, withBundle, async ({ ceeja, gifu, iwate }, random) => {
  await work(ceeja, random);
  await expectRefusal(gifu, (await bundleOf(ceeja, { members: [idOf(iwate)] })).path, 'other_receiver');
});

chaosWith(
  'bundle signed by a stranger, or by a member in another name',
  often,
  withStranger,
  async (laptops, random) => {
    const { ceeja, gifu, iwate, stranger } = laptops;
    await work(ceeja, random);
    const { path } = await bundleFor(ceeja, gifu);
    const [line, signer, code] = random.pick([
      [lineOf(stranger), stranger, 'unknown_sender'],
      [lineOf(iwate), iwate, 'forged'],
      [lineOf(ceeja), iwate, 'damaged'],
    ] as const);
    const { sign } = await signer.backend.context.keys();
    await expectRefusal(gifu, written(signedAnew(path, line, sign)), code);
  },
);

chaosWith('bundles replayed, repeated, reordered and with gaps', often, inStep, async ({ ceeja, gifu }, random) => {
  const bundles: TestBundle[] = [];
  for (let i = 0; i < 4; i += 1) {
    const since = heldVector(ceeja.backend.context.sqlite);
    await work(ceeja, random);
    bundles.push(await bundleOf(ceeja, { members: [idOf(gifu)] }, since));
  }
  // In any order, some of them twice: what does not continue is refused, and comes again in its turn.
  for (let i = 0; i < 8; i += 1) await takeOrRefuse(gifu, random.pick(bundles));
  for (const bundle of bundles) await take(gifu, bundle);
  assert.equal(digest(gifu), digest(ceeja));
});

async function withBundle() {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const { id } = await ceeja.client.inquiries.create({ subject: '南部鉄器' });
  await ceeja.client.files.add({ ownerId: id, file: new File(['%PDF-1.7 岐阜'], '議事録.pdf') });
  return { ceeja, gifu, iwate, bundle: await bundleFor(ceeja, gifu) };
}

async function inStep() {
  const laptops = await withBundle();
  await take(laptops.gifu, laptops.bundle);
  return laptops;
}

async function withStranger() {
  const laptops = await withBundle();
  const stranger = await device('clair-1');
  setMeta(stranger.backend.context.sqlite, 'consortium', laptops.bundle.header.consortium);
  return { ...laptops, stranger };
}

async function work({ client }: Device, random: Random): Promise<void> {
  const { id } = await client.inquiries.create({ subject: `Fall ${random.int(1, 999)}` });
  if (random.chance(0.5)) await client.inquiries.update({ ids: [id], patch: { nextStep: `${random.int(1, 999)}` } });
}

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'wrong.ejrcsync');
  writeFileSync(path, bytes);
  return path;
}

/** It is refused, nothing is changed, and nothing is left of it. */
async function expectRefusal(at: Device, path: string, code?: SyncRefusal['code']): Promise<void> {
  const before = digest(at);
  await assert.rejects(stage(at, path), (error) => {
    assert.ok(error instanceof SyncRefusal);
    if (code !== undefined) assert.equal(error.code, code);
    return true;
  });
  assert.equal(digest(at), before);
  assert.deepEqual(workOf(at), []);
}

async function takeOrRefuse(at: Device, bundle: TestBundle): Promise<void> {
  const before = digest(at);
  try {
    await take(at, bundle);
  } catch (error) {
    assert.equal((error as { code?: unknown }).code, 'lacks_changes');
    assert.equal(digest(at), before);
  }
}
