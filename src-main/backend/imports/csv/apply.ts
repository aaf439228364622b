import { DeskError } from '#shared/contract/errors.ts';
import type { CsvCounts } from '#shared/contract/imports-csv.ts';
import type { Context } from '../../context.ts';
import { inSlices } from '../../progress/index.ts';
import { carryOut } from './carry-out.ts';
import { countsOf, type Plan, type RowPlan } from './plan.ts';
import { lookedThrough, type PlanRun, plannedOf, planTable, version } from './preview.ts';
import type { ShelvedTable } from './shelf.ts';
import { writeElsewhere } from './write-elsewhere.ts';

/** How often a plan is made anew because others keep working meanwhile. */
const MOST_ATTEMPTS = 5;

/** What the person agreed to: each row's outcome on the same record with the same changes. @throws DeskError CANCELLED */
async function isSamePlan(a: Plan, b: Plan, { signal }: PlanRun): Promise<boolean> {
  const slices = inSlices(signal);
  const gist = (row: RowPlan | undefined): string => JSON.stringify([row?.outcome, row?.recordId, row?.changes()]);
  for (let at = 0; at < Math.max(a.rows.length, b.rows.length); at += 1) {
    if (gist(a.rows[at]) !== gist(b.rows[at])) return false;
    await slices.breathe();
  }
  return true;
}

export interface Imported {
  readonly op: number | null;
  readonly counts: CsvCounts;
}

/** So many records are written at once; more of them in a thread, so that the program goes on meanwhile. */
const MOST_INLINE = 1000;

/**
 * Carries out the last dry run, all or nothing. Where somebody wrote since, the plan is made anew until one holds at the very moment
 * of writing.
 * @throws DeskError INVALID where rows are faulty or others changed the outcome, CANCELLED, DATABASE_BUSY
 */
export async function applyTable(
  context: Context,
  shelved: ShelvedTable,
  withoutFaulty: boolean,
  run: PlanRun,
): Promise<Imported> {
  const agreed = plannedOf(shelved);
  const { error, doubtful } = countsOf(agreed.plan);
  if (!withoutFaulty && error > 0) throw new DeskError('INVALID', { field: 'rows', reason: 'faulty' });
  if (doubtful > 0) throw new DeskError('INVALID', { field: 'rows', reason: 'undecided' });
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    await lookedThrough(context, run);
    const before = version(context);
    const isFresh = agreed.version === before;
    const plan = isFresh ? agreed.plan : await planTable(context, shelved, agreed.options, run);
    if (!isFresh && !(await isSamePlan(agreed.plan, plan, run)))
      throw new DeskError('INVALID', { field: 'preview', reason: 'changed' });
    const op = await write(context, plan, run, () => version(context) === before);
    if (op !== 'outdated') return { op, counts: countsOf(plan) };
  }
  throw new DeskError('DATABASE_BUSY');
}

/** @param holds whether nothing was written since the plan was begun */
async function write(
  context: Context,
  plan: Plan,
  run: PlanRun,
  holds: () => boolean,
): Promise<number | null | 'outdated'> {
  const { newOrganisations, rows } = plan;
  const actions = rows.flatMap(({ action }) => action ?? []);
  const total = actions.length;
  const onProgress = ({ done }: { readonly done: number }): void =>
    run.onProgress({ kind: 'progress', phase: 'write', done, total });
  onProgress({ done: 0 });
  if (total > MOST_INLINE) {
    let isOutdated = false;
    const op = await context.writer.mutateElsewhere(async () => {
      isOutdated = !holds();
      if (isOutdated) return null;
      const { event } = await writeElsewhere(context, { newOrganisations, actions }, { ...run, onProgress });
      return event;
    });
    return isOutdated ? 'outdated' : op;
  }
  if (!holds()) return 'outdated';
  return context.writer.mutate('imports.applyCsv', (to) => carryOut(context, to, { newOrganisations, actions })).op;
}
