import { type Ended, runBeside, threadModule } from '../../changes/beside/index.ts';
import type { Context } from '../../context.ts';
import type { Run } from '../../progress/index.ts';
import type { ImportJob } from './import.worker.ts';
import type { Action, Plan } from './plan.ts';

/** Actions that go to the thread at once. */
const PART = 200;

interface Work {
  readonly newOrganisations: Plan['newOrganisations'];
  readonly actions: readonly Action[];
}

function* partsOf(actions: readonly Action[]): Iterable<readonly Action[]> {
  for (let at = 0; at < actions.length; at += PART) yield actions.slice(at, at + PART);
}

/**
 * Writes a planned import in another thread: see `import.worker.ts`. To be called while the writer is held.
 * @throws DeskError CANCELLED, or an error with SQLite's code; then nothing was written
 */
export function writeElsewhere(
  context: Context,
  { newOrganisations, actions }: Work,
  run: Run<{ readonly done: number; readonly total: number }>,
): Promise<Ended<void>> {
  const job: ImportJob = { newOrganisations, total: actions.length };
  const thread = threadModule('import', import.meta.url);
  return runBeside(context, { thread, job, parts: partsOf(actions) }, run);
}
