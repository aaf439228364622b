import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from './office.ts';

/** Sizes of disks in KiB, from the smallest up; why there can be none where the system lets nobody mount one. */
export const diskSizes =
  (smallest: number, step: number, count: number) => async (): Promise<readonly number[] | string> =>
    process.platform === 'linux' && process.getuid?.() === 0
      ? Array.from({ length: count }, (_, i) => smallest + i * step)
      : 'only root can mount a small disk here';

/** Works on an empty disk that is gone afterwards. @param size KiB, until `makeSpace` is called */
export const onSmallDisk = (
  size: number,
  work: (disk: string, makeSpace: () => void) => void | Promise<void>,
): Promise<void> =>
  withFolder(async (place) => {
    const disk = join(place, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk]);
    try {
      await work(disk, () => void execFileSync('mount', ['-o', 'remount,size=512m', disk]));
    } finally {
      execFileSync('umount', [disk]);
    }
  });
