import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll } from 'vitest';
import { openBackend, sync } from '../../src-main/backend/backend.ts';
import { introduce } from '../../src-main/backend/testing/consortium.ts';
import { runProgram } from './child.ts';
import { expectSound, filesMissing, makeOffice, ROOT } from './office.ts';
import { callsOf, failingAt, killedAt, withoutStrace } from './strace.ts';
import { chaosAt, HalfApplied } from './trials.ts';

const place = mkdtempSync(join(tmpdir(), 'ejrc-chaos-import-'));
const [sender, receiver, pristine] = ['sender', 'receiver', 'pristine'].map((name) => join(place, name)) as [
  string,
  string,
  string,
];
const bundle = join(place, 'a.ejrcsync');
const run = { signal: new AbortController().signal, onProgress: () => {} };
const state = { device: '', before: 0, after: 0 };

beforeAll(async () => {
  for (const dataDir of [sender, receiver]) await makeOffice(dataDir);
  const [from, to] = [sender, receiver].map((dataDir) => openBackend({ dataDir, rootDir: ROOT }));
  if (from === undefined || to === undefined) throw new Error('two offices');
  await introduce([from, to]);
  state.device = from.context.writer.device.id;
  const since = sync.heldVector(to.context.sqlite);
  const client = createRouterClient(from.router, { context: from.context });
  for (let i = 0; i < 5; i += 1) {
    const { id } = await client.inquiries.create({ subject: `Fall ${i}`, labels: { form: ['trade'] } });
    await client.files.add({ ownerId: id, file: new File([`%PDF-1.7 ${i}`], '議事録.pdf') });
  }
  await sync.writeBundle(from.context, bundle, { since, to: { members: [to.context.writer.device.id] } }, run);
  state.before = since.get(state.device) ?? 0;
  state.after = sync.heldVector(from.context.sqlite).get(state.device) ?? 0;
  from.close();
  to.close();
  cpSync(receiver, pristine, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The office as it was, at the same place: elsewhere it would be another device, to which the bundle is not encrypted. */
function restore(): void {
  rmSync(receiver, { recursive: true });
  cpSync(pristine, receiver, { recursive: true });
}

const everyCall = async (): Promise<readonly number[] | string> => {
  restore();
  return withoutStrace() ?? (await callsOf('take-bundle', place, [receiver, bundle]));
};

async function tryToTake(under: readonly string[]): Promise<void> {
  restore();
  const { said } = await runProgram('take-bundle', [receiver, bundle], { under });
  expectAllOrNothing(said.includes('taken'));
  // Once more, and it is there.
  const { context, close } = openBackend({ dataDir: receiver, rootDir: ROOT });
  await sync.applyStaged(context, await sync.stageBundle(context, bundle, run), run);
  close();
  expectAllOrNothing(true);
}

function expectAllOrNothing(isAcknowledged: boolean): void {
  expectSound(receiver, (sqlite) => {
    const held = sync.heldVector(sqlite).get(state.device) ?? 0;
    if (isAcknowledged) assert.equal(held, state.after, 'the bundle was taken in');
    if (held !== state.before && held !== state.after) throw new HalfApplied(`changes up to ${held} of ${state.after}`);
    if (held === state.after) assert.equal(filesMissing(receiver, sqlite), 0, 'attachments came with the changes');
  });
}

chaosAt('kill at every k-th write or fsync of taking in a bundle', everyCall, (k) => tryToTake(killedAt(k)));
chaosAt('disk error (EIO) at every k-th of taking in a bundle', everyCall, (k) => tryToTake(failingAt(k)));
