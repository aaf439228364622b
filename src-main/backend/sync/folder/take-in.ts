import { DeskError } from '#shared/contract/errors.ts';
import { heldVector } from '../vector.ts';
import { isDue, isPartial } from './due.ts';
import type { Exchanging } from './exchanging.ts';
import type { FolderFile } from './listing.ts';
import { readBundle } from './read-bundle.ts';
import { remember } from './remember.ts';
import { circumstancesOf, seenBundles } from './seen.ts';

/**
 * Takes in what is new in the folder, the oldest first, each bundle by itself: one that can't be taken in stops no other. What
 * comes in may be what another one waits for, a change or a device's approval: so it goes on until nothing more can be read.
 * @throws DeskError CANCELLED, and what the system refuses of the folder or of this computer's disk
 */
export async function takeInNew(exchanging: Exchanging): Promise<void> {
  const { signal, onProgress } = exchanging;
  const unreadable = new Set<string>();
  let done = 0;
  for (;;) {
    const due = filesDue(exchanging).filter(({ name }) => !unreadable.has(name));
    if (due.length === 0) return;
    const total = done + due.length;
    for (const file of due) {
      if (signal.aborted) throw new DeskError('CANCELLED');
      onProgress({ step: 'pull', done, total });
      done += 1;
      const found = await readBundle(exchanging, file);
      if (found === undefined) unreadable.add(file.name);
      else if (isPartial((await remember(exchanging, file, found)).reason)) unreadable.add(file.name);
    }
    onProgress({ step: 'pull', done, total });
  }
}

function filesDue({ context, way, files, isThorough }: Exchanging): readonly FolderFile[] {
  const seen = seenBundles(context, way);
  const circumstances = circumstancesOf(context);
  const looking = { now: context.ports.now(), held: heldVector(context.sqlite), circumstances, isThorough };
  return files.filter((file) => isDue(seen.get(file.name), file, looking));
}
