import { affiliation } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { CsvCounts } from '#shared/contract/imports-csv.ts';
import type { Mutation, Write } from '../../changes/index.ts';
import type { Context } from '../../context.ts';
import { changeLabels } from '../../labels/index.ts';
import { createOrganisation, updateOrganisation } from '../../organisations/index.ts';
import { addAffiliation, addContactPoint, createPerson, updatePerson } from '../../people/index.ts';
import { type Action, type Additions, countsOf, type OrganisationLink, type Plan } from './plan.ts';
import { type PlanRun, plannedOf, planTable, version } from './preview.ts';
import type { ShelvedTable } from './shelf.ts';

/** How often a plan is made anew because others keep working meanwhile. */
const MOST_ATTEMPTS = 5;

/** A plan that holds at this very moment: nothing was written while it was made. */
async function freshPlan(context: Context, shelved: ShelvedTable, run: PlanRun): Promise<Plan> {
  const { options } = plannedOf(shelved);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const before = version(context);
    const plan = await planTable(context, shelved, options, run);
    if (version(context) === before) return plan;
  }
  throw new DeskError('DATABASE_BUSY');
}

/** What the person agreed to: each row's outcome on the same record with the same changes. */
function isSamePlan(a: Plan, b: Plan): boolean {
  const gist = ({ rows }: Plan): string =>
    JSON.stringify(rows.map(({ outcome, recordId, changes }) => [outcome, recordId, changes]));
  return gist(a) === gist(b);
}

export interface Imported {
  readonly op: number | null;
  readonly counts: CsvCounts;
}

/**
 * Carries out the last dry run, all or nothing.
 * @throws DeskError INVALID where rows are faulty or others changed the outcome, CANCELLED until writing begins, DATABASE_BUSY
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
  const plan = await freshPlan(context, shelved, run);
  if (!isSamePlan(agreed.plan, plan)) throw new DeskError('INVALID', { field: 'preview', reason: 'changed' });
  const actions = plan.rows.flatMap(({ action }) => action ?? []);
  run.onProgress({ kind: 'progress', phase: 'write', done: 0, total: actions.length });
  const { op } = write(context, plan, actions);
  return { op, counts: countsOf(plan) };
}

function write(context: Context, plan: Plan, actions: readonly Action[]): Mutation<void> {
  return context.writer.mutate('imports.applyCsv', (write) => {
    const made = new Map<string, string>();
    for (const [key, organisation] of plan.newOrganisations)
      made.set(key, createOrganisation(context, write, organisation));
    const idOf = (link: OrganisationLink): string => {
      const id = link.kind === 'known' ? link.id : made.get(link.key);
      if (id === undefined) throw new Error('the plan links an organisation that it does not make');
      return id;
    };
    for (const action of actions) carryOut(context, write, action, idOf);
  });
}

function carryOut(context: Context, write: Write, action: Action, idOf: (link: OrganisationLink) => string): void {
  switch (action.kind) {
    case 'create-person': {
      const { person, organisation, role } = action;
      const belongs = organisation === null ? {} : { affiliation: { organisationId: idOf(organisation), role } };
      createPerson(context, write, { ...person, ...belongs });
      return;
    }
    case 'update-person': {
      updatePerson(context, write, action.id, action.patch);
      add(context, write, action.id, action.additions);
      const { affiliation: change } = action;
      if (change?.kind === 'role') write.update(affiliation, change.id, { role: change.role });
      if (change?.kind === 'new') {
        const organisationId = idOf(change.organisation);
        addAffiliation(context, write, { personId: action.id, organisationId, role: change.role });
      }
      return;
    }
    case 'create-organisation':
      createOrganisation(context, write, action.organisation);
      return;
    case 'update-organisation':
      updateOrganisation(context, write, action.id, action.patch);
      add(context, write, action.id, action.additions);
  }
}

function add(context: Context, write: Write, ownerId: string, { points, country, labels }: Additions): void {
  for (const point of points) addContactPoint(context, write, { ...point, ownerId, country: country ?? undefined });
  for (const { facet, values } of labels) changeLabels(write, ownerId, facet, { add: values, remove: [] });
}
