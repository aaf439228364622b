import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FolderProblem } from '../../src-main/backend/sync/folder/index.ts';
import { digest } from '../../src-main/backend/testing/bundles.ts';
import { consortium } from '../../src-main/backend/testing/consortium.ts';
import { type FolderWay, setUpFolder } from '../../src-main/backend/testing/folder-laptop.ts';
import { withFolder } from './office.ts';
import { chaosAt } from './trials.ts';

/** KiB: from what holds the folder's mark and little more to what holds nearly all that is written. */
const [SMALLEST, STEP, SIZES] = [8, 32, 20] as const;
const ATTACHED = 120 * 1024;

const sizes = async (): Promise<readonly number[] | string> =>
  process.platform === 'linux' && process.getuid?.() === 0
    ? Array.from({ length: SIZES }, (_, i) => SMALLEST + i * STEP)
    : 'only root can mount a small disk here';

chaosAt('the disk of a shared folder is full in the middle of an exchange', sizes, (size) =>
  withFolder(async (place) => {
    const disk = join(place, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]);
    try {
      await fillUp(disk, () => execFileSync('mount', ['-o', 'remount,size=64m', disk]));
    } finally {
      execFileSync('umount', [disk]);
    }
  }),
);

/** Two laptops exchange until the folder is full: each says so, none reads half a file, and both go on once there is space. */
async function fillUp(folder: string, makeSpace: () => void): Promise<void> {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const [a, b] = [await setUpFolder(ceeja, folder), await setUpFolder(gifu, folder)];
  let refused = 0;
  for (let round = 0; round < 6; round += 1) {
    for (const laptop of [ceeja, gifu]) {
      const { id: ownerId } = await laptop.client.inquiries.create({ subject: `Runde ${round}` });
      await laptop.client.files.add({ ownerId, file: new File([randomBytes(ATTACHED)], 'Plan.tiff') });
      laptop.wait(1000);
    }
    for (const way of [a, b]) if (!(await exchanged(way))) refused += 1;
  }
  assert.ok(refused > 0, 'the disk was large enough for everything');
  makeSpace();
  for (const way of [a, b, a]) assert.deepEqual((await way.exchange()).heldBack, []);
  assert.equal(digest(gifu), digest(ceeja));
  for (const laptop of [ceeja, gifu]) assert.deepEqual((await laptop.client.maintenance.check()).findings, []);
}

/** @returns whether it went; where the disk is full it says that, and nothing else */
async function exchanged(way: FolderWay): Promise<boolean> {
  try {
    assert.deepEqual((await way.exchange()).heldBack, []);
    return true;
  } catch (error) {
    if (!(error instanceof FolderProblem)) throw error;
    assert.equal(error.code, 'disk_full');
    return false;
  }
}
