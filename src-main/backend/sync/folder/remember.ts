import { noteExchange } from '../history.ts';
import { whenFree } from '../when-free.ts';
import { ARRIVING_MS, isPartial } from './due.ts';
import type { Exchanging } from './exchanging.ts';
import type { FolderFile } from './listing.ts';
import type { Found } from './read-bundle.ts';
import { circumstancesOf, noteSeen, type Seen, seenBundle } from './seen.ts';

/** Remembers what came of reading a file; a refusal stands in the history of exchanges, once. */
export async function remember(exchanging: Exchanging, file: FolderFile, found: Found): Promise<Seen> {
  const { context, way } = exchanging;
  const before = seenBundle(context, way, file.name);
  const now = context.ports.now();
  const isSame = before?.size === file.size && before.modifiedAt === file.modifiedAt;
  const seenAt = isSame ? before.seenAt : now;
  const { header, reason } = found;
  const sender = header === null ? found.sender : header.sender;
  const state = stateOf(found, now - seenAt);
  const seen: Seen = {
    ...{ ...file, sender, header, state, reason, seenAt, triedAt: now },
    triedUnder: circumstancesOf(context),
  };
  const isNews = state === 'refused' && (before?.state !== 'refused' || before.reason !== reason);
  await whenFree(context, () => {
    noteSeen(context, way, seen);
    if (!isNews || reason === 'other_receiver') return;
    const { size } = file;
    noteExchange(context.sqlite, {
      ...{ at: now, carrier: 'folder', way, direction: 'in', sender, changes: 0, size, refusal: reason },
    });
  });
  return seen;
}

/** @param age how long the file has not changed, ms */
function stateOf({ header, reason }: Found, age: number): Seen['state'] {
  if (reason === null) return 'applied';
  if (header !== null) return 'waiting';
  return isPartial(reason) && age < ARRIVING_MS ? 'waiting' : 'refused';
}
