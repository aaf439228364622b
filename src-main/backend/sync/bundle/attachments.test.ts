import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import { hashOfFile } from '../../database/hash-file.ts';
import { bundleFor, idOf, quiet, take, temporaryFolder } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import type { Device } from '../../testing/device.ts';
import { applyStaged, type Progress, stageBundle, writeBundle } from './index.ts';

/**
 * A whole collection of garbage, after which what is counted is what is held: buffers are freed beside the program, and a
 * second collection waits until those of the first are.
 */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    collect();
  };
}

/** Watches how much memory beside the heap is held while work goes on, in bytes above what was held before it. */
function watching() {
  const collect = collector();
  collect();
  const before = process.memoryUsage().arrayBuffers;
  const samples: number[] = [];
  let steps = 0;
  return {
    samples,
    onProgress: (_: Progress) => {
      steps += 1;
      if (steps % 20 !== 0) return;
      collect();
      samples.push(process.memoryUsage().arrayBuffers - before);
    },
  };
}

async function addLargest({ client }: Device): Promise<void> {
  const { id } = await client.inquiries.create({ subject: 'Pläne' });
  await client.files.add({ ownerId: id, file: new File([randomBytes(MAX_FILE_BYTES)], 'Plan.tiff') });
}

test('attachments of the largest size stream out and in: never is one of them in memory as a whole', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  await addLargest(ceeja);
  const out = watching();
  const path = `${temporaryFolder()}/a.ejrcsync`;
  const outgoing = { since: new Map(), to: { members: [idOf(gifu)] } };
  const { header } = await writeBundle(ceeja.backend.context, path, outgoing, quiet(out.onProgress));
  expect(header).toMatchObject({ files: 1, fileBytes: MAX_FILE_BYTES });

  const into = watching();
  const { context } = gifu.backend;
  const staged = await stageBundle(context, path, quiet(into.onProgress));
  await applyStaged(context, staged, quiet());
  const [hash = ''] = staged.contents;
  expect(await hashOfFile(context.files.pathOf(hash), new AbortController().signal)).toBe(hash);
  for (const { samples } of [out, into]) {
    expect(samples.length).toBeGreaterThan(4);
    expect(Math.max(...samples)).toBeLessThan(MAX_FILE_BYTES / 3);
  }
});

test('a content that two records name travels once', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const { id } = await ceeja.client.inquiries.create({ subject: 'Pläne' });
  for (const name of ['a.txt', 'b.txt']) await ceeja.client.files.add({ ownerId: id, file: new File(['x'], name) });
  const bundle = await bundleFor(ceeja, gifu);
  expect(bundle.header).toMatchObject({ files: 1, kinds: { file: 2 } });
  await take(gifu, bundle);
  for (const { id: file } of await gifu.client.files.list({ ownerId: id })) {
    expect(await (await gifu.client.files.read({ id: file })).text()).toBe('x');
  }
});
