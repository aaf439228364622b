import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import { setMeta } from '../../database/meta.ts';
import {
  bundleFor,
  bundleOf,
  digest,
  idOf,
  namesIn,
  quiet,
  stage,
  take,
  temporaryFolder,
  workOf,
} from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import { type Device, device } from '../../testing/device.ts';
import { forged, honestHeader, lineOf, sha256, signedAnew } from '../../testing/hostile-bundles.ts';
import { SyncRefusal } from '../refusal.ts';
import { applyStaged } from './index.ts';

async function withBundle() {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const { id } = await ceeja.client.inquiries.create({ subject: '南部鉄器' });
  await ceeja.client.files.add({ ownerId: id, file: new File(['%PDF-1.7 岐阜'], '議事録.pdf') });
  return { ceeja, gifu, iwate, bundle: await bundleFor(ceeja, gifu) };
}

function written(bytes: Uint8Array): { readonly path: string } {
  const path = join(temporaryFolder(), 'wrong.ejrcsync');
  writeFileSync(path, bytes);
  return { path };
}

/** It is refused for its reason; no value changed, and nothing is left of it. */
async function expectRefusal(at: Device, { path }: { readonly path: string }, code: string, passphrase?: string) {
  const before = digest(at);
  await expect(stage(at, path, passphrase)).rejects.toMatchObject({ name: 'SyncRefusal', code });
  expect(digest(at)).toBe(before);
  expect(workOf(at)).toEqual([]);
}

const setDevice = (at: Device, id: string, patch: object): void => {
  at.backend.context.writer.mutate('devices.update', (write) => write.update(entities.device, id, patch));
};

describe('rule 10', () => {
  test('any flipped bit and any missing end is refused, nothing is changed and nothing left', async () => {
    const { gifu, bundle } = await withBundle();
    const bytes = readFileSync(bundle.path);
    const { path } = written(bytes);
    const before = digest(gifu);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, cut ? bytes.subarray(0, at) : flipped);
        await expect(stage(gifu, path)).rejects.toBeInstanceOf(SyncRefusal);
      }),
      { numRuns: 1000 },
    );
    expect(digest(gifu)).toBe(before);
    expect(workOf(gifu)).toEqual([]);
    await take(gifu, bundle);
  });

  test('a file that is no bundle, that ends early, or that grew is told for what it is', async () => {
    const { gifu, bundle } = await withBundle();
    const bytes = readFileSync(bundle.path);
    await expectRefusal(gifu, written(Buffer.from('PK\u0003\u0004 something else')), 'not_a_bundle');
    await expectRefusal(gifu, written(Buffer.alloc(0)), 'not_a_bundle');
    for (const length of [5, 60, 200, bytes.length - 20, bytes.length - 1]) {
      await expectRefusal(gifu, written(bytes.subarray(0, length)), 'truncated');
    }
    await expectRefusal(gifu, written(Buffer.concat([bytes, Buffer.from('x')])), 'truncated');
    const flipped = Buffer.from(bytes);
    flipped[600] = (flipped[600] ?? 0) ^ 1;
    await expectRefusal(gifu, written(flipped), 'damaged');
  });

  test('a bundle for others can’t be read here; its sender can read it', async () => {
    const { ceeja, gifu, iwate } = await withBundle();
    const forIwate = await bundleOf(ceeja, { members: [idOf(iwate)] });
    await expectRefusal(gifu, forIwate, 'other_receiver');
    await take(ceeja, forIwate);
  });

  test('a passphrase opens it, no other does, and without one it is asked for', async () => {
    const { ceeja, gifu } = await withBundle();
    const bundle = await bundleOf(ceeja, { passphrase: 'wood and water' });
    await expectRefusal(gifu, bundle, 'passphrase_needed');
    await expectRefusal(gifu, bundle, 'passphrase_wrong', 'water and wood');
    await take(gifu, bundle, 'wood and water');
    expect(digest(gifu)).toBe(digest(ceeja));
  });

  test('only what an approved device signed is taken in', async () => {
    const { ceeja, gifu, bundle } = await withBundle();
    const stranger = await device('clair-1');
    setMeta(stranger.backend.context.sqlite, 'consortium', bundle.header.consortium);
    const { sign } = await stranger.backend.context.keys();
    await expectRefusal(gifu, written(signedAnew(bundle.path, lineOf(stranger), sign)), 'unknown_sender');
    setDevice(gifu, idOf(ceeja), { approvedAt: null });
    await expectRefusal(gifu, bundle, 'unapproved_sender');
    setDevice(gifu, idOf(ceeja), { approvedAt: 1, revokedAt: 2 });
    await expectRefusal(gifu, bundle, 'revoked_sender');
  });

  test('a device that is revoked after its bundle was inspected is refused all the same', async () => {
    const { ceeja, gifu, bundle } = await withBundle();
    const staged = await stage(gifu, bundle.path);
    setDevice(gifu, idOf(ceeja), { revokedAt: 2 });
    await expect(applyStaged(gifu.backend.context, staged, quiet())).rejects.toMatchObject({ code: 'revoked_sender' });
  });

  test('a member that signs another’s bundle as its own is told, and one that signs in another’s name as well', async () => {
    const { ceeja, gifu, iwate, bundle } = await withBundle();
    const { sign } = await iwate.backend.context.keys();
    await expectRefusal(gifu, written(signedAnew(bundle.path, lineOf(iwate), sign)), 'forged');
    await expectRefusal(gifu, written(signedAnew(bundle.path, lineOf(ceeja), sign)), 'damaged');
  });

  test('another consortium’s bundle is refused', async () => {
    const { gifu, bundle } = await withBundle();
    setMeta(gifu.backend.context.sqlite, 'consortium', '01997000-0000-7000-8000-0000000000ff');
    await expectRefusal(gifu, bundle, 'other_consortium');
  });

  test('a newer form is refused, an older form as well; an older and a newer schema are read (rule 9)', async () => {
    const { ceeja, gifu, bundle } = await withBundle();
    const { sign } = await ceeja.backend.context.keys();
    const line = (format: number) => Buffer.from(lineOf(ceeja).toString().replace(' 1 ', ` ${format} `));
    await expectRefusal(gifu, written(signedAnew(bundle.path, line(2), sign)), 'newer_program');
    await expectRefusal(gifu, written(signedAnew(bundle.path, line(0), sign)), 'older_program');
    const header = await honestHeader(ceeja, gifu);
    const parts = [{ name: 'changes', content: Buffer.alloc(0) }];
    for (const schema of [1, 999]) {
      await take(gifu, { path: await forged(ceeja, { about: { ...header, schema, added: 'later' }, parts }) });
    }
  });

  test('a snapshot is not taken in as changes', async () => {
    const { ceeja, gifu } = await withBundle();
    const about = { ...(await honestHeader(ceeja, gifu)), kind: 'snapshot' };
    const path = await forged(ceeja, { about, parts: [{ name: 'desk.sqlite', content: Buffer.from('x') }] });
    await expectRefusal(gifu, { path }, 'a_snapshot');
  });
});

describe('what a member’s own program might pack', () => {
  const content = Buffer.from('%PDF-1.7');
  const changes = { name: 'changes', content: Buffer.alloc(0) };
  const file = { name: `files/${sha256(content)}`, content };

  test.each([
    ['a name that leads out of the folder', [changes, { ...file, name: '../../evil' }]],
    ['an absolute name', [changes, { ...file, name: '/tmp/evil' }]],
    ['a name of another hash', [changes, { ...file, name: `files/${'0'.repeat(64)}` }]],
    ['a content of another hash', [changes, { name: `files/${'0'.repeat(64)}`, content, hash: '0'.repeat(64) }]],
    ['the same name twice', [changes, file, file]],
    ['a name that it notes itself', [changes, { ...file, name: 'staged.json' }]],
    ['no changes', [file]],
    ['changes that are none', [{ name: 'changes', content: Buffer.from('\u0000\u0000\u0000\u0008nonsense') }]],
    [
      'changes of a length that is none',
      [{ name: 'changes', content: Buffer.from('\u00ff\u00ff\u00ff\u00ff', 'latin1') }],
    ],
    [
      'more changes than it says',
      [{ name: 'changes', content: Buffer.from([0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) }],
    ],
  ])('%s is refused and leaves nothing', async (_, parts) => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const header = await honestHeader(ceeja, gifu);
    const path = await forged(ceeja, { about: { ...header, changes: 1 }, parts });
    const before = digest(gifu);
    await expect(take(gifu, { path })).rejects.toMatchObject({ code: 'damaged' });
    expect(digest(gifu)).toBe(before);
    expect(namesIn(gifu, 'files')).toEqual([]);
  });

  test('a file that inflates to more than a file may have is refused before it is inflated', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const bomb = Buffer.alloc(MAX_FILE_BYTES + 1);
    const about = await honestHeader(ceeja, gifu);
    const parts = [changes, { name: `files/${sha256(bomb)}`, content: bomb }];
    const path = await forged(ceeja, { about, parts });
    expect(readFileSync(path).length).toBeLessThan(10_000);
    await expectRefusal(gifu, { path }, 'damaged');
  });
});
