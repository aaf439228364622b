import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { addTasks, bundleFor, digest, quiet, stage, take, workOf } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import { applyStaged, type Progress, previewOf } from './index.ts';

const MANY = 5000;

async function withBigBundle() {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const { id } = await ceeja.client.inquiries.create({ subject: 'Holz' });
  await take(gifu, await bundleFor(ceeja, gifu));
  // An hour ahead: an edit stamped by the clock of before would lose against what it replaces.
  ceeja.wait(3_600_000);
  await ceeja.client.inquiries.update({ ids: [id], patch: { nextStep: 'von CEEJA' } });
  addTasks(ceeja, MANY);
  const { path } = await bundleFor(ceeja, gifu);
  return { ceeja, gifu, id, staged: await stage(gifu, path) };
}

test('rule 8: an edit made while a big bundle is taken in waits, is kept, and counts as made after it', async () => {
  const { ceeja, gifu, id, staged } = await withBigBundle();
  const { context } = gifu.backend;
  const waiting: Promise<unknown>[] = [];
  const steps: Progress[] = [];
  const taken = await applyStaged(
    context,
    staged,
    quiet((step) => {
      steps.push(step);
      if (steps.length > 1) return;
      expect(() => context.writer.mutate('x', (write) => write.remove(entities.inquiry, id))).toThrow(
        'another thread is writing',
      );
      waiting.push(gifu.client.inquiries.update({ ids: [id], patch: { nextStep: '待っていた' } }));
      waiting.push(gifu.client.drafts.save({ key: 'notes', value: 'typed meanwhile' }));
      // Reading goes on, as of before.
      waiting.push(gifu.client.inquiries.get({ id }).then(({ nextStep }) => expect(nextStep).toBeNull()));
    }),
  );
  await Promise.all(waiting);
  expect(taken).toMatchObject({ applied: MANY + 1, quarantined: 0 });
  expect(steps.at(-1)).toEqual({ done: staged.header.changes, total: staged.header.changes });
  expect(steps.length).toBeGreaterThan(2);
  expect((await gifu.client.inquiries.get({ id })).nextStep).toBe('待っていた');
  expect((await gifu.client.drafts.list()).length).toBe(1);
  await take(ceeja, await bundleFor(gifu, ceeja));
  expect((await ceeja.client.inquiries.get({ id })).nextStep).toBe('待っていた');
  expect(digest(gifu)).toBe(digest(ceeja));
});

test('rule 8: a big bundle that is cancelled on the way leaves nothing, and can be taken in afterwards', async () => {
  const { ceeja, gifu, staged } = await withBigBundle();
  const before = digest(gifu);
  const cancelled = new AbortController();
  const run = { signal: cancelled.signal, onProgress: () => cancelled.abort() };
  await expect(applyStaged(gifu.backend.context, staged, run)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(digest(gifu)).toBe(before);
  await gifu.client.inquiries.create({ subject: 'es geht weiter' });
  await applyStaged(gifu.backend.context, staged, quiet());
  await take(ceeja, await bundleFor(gifu, ceeja));
  expect(digest(gifu)).toBe(digest(ceeja));
});

test('rule 8: a big bundle is previewed beside the program, exactly and without a trace', async () => {
  const { gifu, staged } = await withBigBundle();
  const before = digest(gifu);
  const preview = await previewOf(gifu.backend.context, staged, quiet());
  expect(preview.effect?.kinds).toEqual([
    { kind: 'inquiry', made: 0, changed: 1 },
    { kind: 'task', made: MANY, changed: 0 },
  ]);
  expect(digest(gifu)).toBe(before);
  expect(existsSync(staged.folder)).toBe(true);
  await applyStaged(gifu.backend.context, staged, quiet());
  expect(workOf(gifu)).toEqual([]);
});
