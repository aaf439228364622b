import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openBackend } from '../../src-main/backend/backend.ts';
import { decodeChanges } from '../../src-main/backend/sync/bundle/columns.ts';
import { digestOf, mergeChanges } from '../../src-main/backend/sync/index.ts';
import { copyOffice, expectKept, makeDeliveries, makeOffice, ROOT, withFolder } from './office.ts';
import { chaosAt } from './trials.ts';

const place = mkdtempSync(join(tmpdir(), 'ejrc-chaos-full-'));
const office = join(place, 'office');
const state: { deliveries: readonly string[] } = { deliveries: [] };
/** KiB: from what holds the office and little more to what holds a part of what comes. */
const [SMALLEST, STEP, SIZES] = [3072, 512, 20] as const;

beforeAll(async () => {
  await makeOffice(office);
  state.deliveries = makeDeliveries(place, 2000, 8);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const sizes = async (): Promise<readonly number[] | string> =>
  process.platform === 'linux' && process.getuid?.() === 0
    ? Array.from({ length: SIZES }, (_, i) => SMALLEST + i * STEP)
    : 'only root can mount a small disk here';

chaosAt('disk full in the middle of a merge', sizes, (size) =>
  withFolder(async (folder) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]);
    try {
      fillUp(join(disk, 'office'), () => execFileSync('mount', ['-o', 'remount,size=512m', disk]));
    } finally {
      execFileSync('umount', [disk]);
    }
  }),
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
