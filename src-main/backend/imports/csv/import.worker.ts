/** The thread in which a big import is written. */
import { workBeside } from '../../changes/beside/thread.ts';
import { carryOut, type PlannedWork } from './carry-out.ts';
import type { Action } from './plan.ts';

export interface ImportJob {
  readonly newOrganisations: PlannedWork['newOrganisations'];
  /** How many actions come. */
  readonly total: number;
}

workBeside<ImportJob, readonly Action[], void>(({ newOrganisations, total }, beside) => {
  const { sqlite, writer, staffId, parts, tell } = beside;
  function* actions(): Iterable<Action> {
    for (const part of parts()) yield* part;
  }
  writer.mutate('imports.applyCsv', (write) => {
    const work = { newOrganisations, actions: actions() };
    carryOut({ sqlite, staffId: () => staffId }, write, work, (done) => tell(done, total));
  });
});
