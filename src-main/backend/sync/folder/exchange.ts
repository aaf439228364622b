import { stat } from 'node:fs/promises';
import { DeskError } from '#shared/contract/errors.ts';
import type { FolderExchange } from '#shared/contract/folder-way.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { describeDefect } from '../defect.ts';
import { knownDevice, members } from '../members.ts';
import { refusePutBack } from '../put-back.ts';
import { noteEnd } from '../way-end.ts';
import { whenFree } from '../when-free.ts';
import { openFolder } from './access.ts';
import type { Exchanging, FolderProgress } from './exchanging.ts';
import { heldBackIn } from './held-back.ts';
import { listBundles } from './listing.ts';
import { FolderProblem, problemOf } from './problem.ts';
import { publishLacked, sayHeld } from './publish.ts';
import { forgetGone } from './seen.ts';
import { takeInNew } from './take-in.ts';
import { sweepUnfinished, takeBackErased, tidy } from './tidy.ts';

export interface FolderRun {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FolderProgress) => void) | undefined;
  /** Whether a person asked for it, or the start or end of the program did: then all is tried and said at once. */
  readonly isThorough?: boolean;
  /** Whether it only takes in: while a person goes on editing, what is done is gathered first. */
  readonly isReading?: boolean;
}

/**
 * Exchanges by a folder: takes in what is new there, then writes what its readers lack (sync rules 4, 8, 10 and 13). Stopped at
 * any point, what was taken in stays and the next one goes on from there.
 * @param way its id
 * @throws FolderProblem, whose code the way remembers; DeskError CANCELLED, or what else is refused here
 */
export async function exchangeByFolder(context: Context, way: string, run: FolderRun = {}): Promise<FolderExchange> {
  const { signal = new AbortController().signal } = run;
  try {
    const exchange = await exchangeOnce(context, way, { ...run, signal });
    await noteEnd(context, way, null);
    return exchange;
  } catch (error) {
    if (signal.aborted) throw new DeskError('CANCELLED', {}, error);
    const problem = problemOf(error);
    const isNews = await noteEnd(context, way, problem.code);
    // A folder is looked at each minute: what stays is told once.
    if (problem.code === 'failed' && isNews) context.ports.log(`folder: ${describeDefect(problem.cause)}`);
    throw error instanceof DeskError && problem.code === 'failed' ? error : problem;
  }
}

type Run = FolderRun & { readonly signal: AbortSignal };

async function exchangeOnce(context: Context, way: string, run: Run): Promise<FolderExchange> {
  const { signal, onProgress = () => {}, isThorough = true, isReading = false } = run;
  const folder = prepared(context.sqlite, "SELECT address FROM way WHERE id = ? AND kind = 'folder'").pluck().get(way);
  if (typeof folder !== 'string') throw new FolderProblem('folder_missing');
  refusePutBack(context.sqlite);
  await openFolder(context, folder);
  const done = { pulled: 0, pushed: 0, bundlesRead: 0, bundlesWritten: 0 };
  const files = await listBundles(folder);
  const exchanging: Exchanging = { context, way, folder, isThorough, signal, onProgress, done, files };
  await takeInNew(exchanging);
  // Files that went away in between were passed over: unless all did, with the folder.
  await stat(folder);
  if (!isReading) await writeOut(exchanging);
  await whenFree(context, () => forgetGone(context, way, { present: exchanging.files, now: context.ports.now() }));
  return { ...done, heldBack: heldBackIn(context, way) };
}

/** @throws FolderProblem `not_approved`, `revoked` where nobody would take in what this device writes */
async function writeOut(exchanging: Exchanging): Promise<void> {
  const { sqlite, writer } = exchanging.context;
  const self = writer.device.id;
  if (members(sqlite).every(({ id }) => id === self)) return;
  const { standing } = knownDevice(sqlite, self);
  if (standing !== 'member') throw new FolderProblem(standing === 'revoked' ? 'revoked' : 'not_approved');
  await sweepUnfinished(exchanging);
  await takeBackErased(exchanging);
  await publishLacked(exchanging);
  await sayHeld(exchanging);
  await tidy(exchanging);
}
