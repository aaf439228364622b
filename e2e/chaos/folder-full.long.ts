import { strict as assert } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { FolderProblem } from '../../src-main/backend/sync/folder/index.ts';
import { digest } from '../../src-main/backend/testing/bundles.ts';
import { consortium } from '../../src-main/backend/testing/consortium.ts';
import { type FolderWay, setUpFolder } from '../../src-main/backend/testing/folder-laptop.ts';
import { diskSizes, onSmallDisk } from './small-disk.ts';
import { chaosAt } from './trials.ts';

const ATTACHED = 120 * 1024;

/** From what holds the folder's mark and little more to what holds nearly all that is written. */
const sizes = diskSizes(8, 32, 20);
chaosAt('the disk of a shared folder is full in the middle of an exchange', sizes, (size) => onSmallDisk(size, fillUp));

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
