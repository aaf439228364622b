import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openBackend } from '../../src-main/backend/backend.ts';
import { decodeChanges } from '../../src-main/backend/sync/bundle/columns.ts';
import { digestOf, mergeChanges } from '../../src-main/backend/sync/index.ts';
import { copyOffice, expectKept, makeDeliveries, makeOffice, ROOT } from './office.ts';
import { diskSizes, onSmallDisk } from './small-disk.ts';
import { chaosAt } from './trials.ts';

const place = mkdtempSync(join(tmpdir(), 'ejrc-chaos-full-'));
const office = join(place, 'office');
const state: { deliveries: readonly string[] } = { deliveries: [] };
beforeAll(async () => {
  await makeOffice(office);
  state.deliveries = makeDeliveries(place, 2000, 8);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** From what holds the office and little more to what holds a part of what comes. */
const sizes = diskSizes(3072, 512, 20);
chaosAt('disk full in the middle of a merge', sizes, (size) =>
  onSmallDisk(size, (disk, makeSpace) => fillUp(join(disk, 'office'), makeSpace)),
);

/** Merges until the disk is full, and goes on once there is space. */
function fillUp(dataDir: string, makeSpace: () => void): void {
  copyOffice(office, dataDir);
  const { context, close } = openBackend({ dataDir, rootDir: ROOT });
  const merge = (path: string): void => {
    const changes = decodeChanges(readFileSync(path));
    context.writer.absorb(() => mergeChanges(context.sqlite, changes, Date.now()));
  };
  const merged: string[] = [];
  try {
    const refused = state.deliveries.find((path) => {
      const before = digestOf(context.sqlite);
      try {
        merge(path);
        merged.push(path);
        return false;
      } catch (error) {
        assert.equal((error as { code?: unknown }).code, 'SQLITE_FULL');
        // What was there can be read, and nothing of the delivery is.
        assert.equal(digestOf(context.sqlite), before);
        return true;
      }
    });
    assert.ok(refused !== undefined, 'the disk was large enough for everything');
    makeSpace();
    for (const path of state.deliveries) merge(path);
  } finally {
    close();
  }
  expectKept(
    dataDir,
    state.deliveries.map((path) => `merged ${path}`),
    state.deliveries,
  );
}
