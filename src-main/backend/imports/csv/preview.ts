import { DeskError } from '#shared/contract/errors.ts';
import { ORGANISATION_IMPORT_FIELDS, PERSON_IMPORT_FIELDS } from '#shared/contract/imports.ts';
import type { CsvKind, CsvPlanInput, CsvProgress, CsvRowPlan } from '#shared/contract/imports-csv.ts';
import type { Context } from '../../context.ts';
import { lookThrough } from '../../duplicates/index.ts';
import type { Run } from '../../progress/index.ts';
import { inSlices } from '../../progress/index.ts';
import type { Named } from '../names/find-names.ts';
import { organisationNamed, personNamed } from '../records.ts';
import { countsOf, type Plan, type Planning, type PlanOptions, type RowPlan } from './plan.ts';
import { planOrganisations } from './plan-organisations.ts';
import { planPeople } from './plan-people.ts';
import { isSoundMapping } from './row-values.ts';
import { type ShelvedTable, takeDown } from './shelf.ts';

export type PlanRun = Run<CsvProgress>;

/** How often progress is told, ms. */
const TELL_MS = 80;

/** @throws DeskError INVALID for a mapping that does not fit the table or its kind */
function requireMapping({ kind, table }: ShelvedTable, { mapping }: PlanOptions): void {
  const fields: readonly string[] = kind === 'people' ? PERSON_IMPORT_FIELDS : ORGANISATION_IMPORT_FIELDS;
  const fits =
    mapping.length === table.headers.length && mapping.every((field) => field === null || fields.includes(field));
  if (!fits) throw new DeskError('INVALID', { field: 'mapping', reason: 'other-columns' });
  if (!isSoundMapping(mapping)) throw new DeskError('INVALID', { field: 'mapping', reason: 'column-twice' });
}

/** Plans a table against the office as it is now. @throws DeskError CANCELLED, INVALID */
export function planTable(
  context: Context,
  shelved: ShelvedTable,
  options: PlanOptions,
  { signal, onProgress }: PlanRun,
): Promise<Plan> {
  requireMapping(shelved, options);
  let toldAt = 0;
  const planning: Planning = {
    table: shelved.table,
    options,
    slices: inSlices(signal),
    once: onceFor(context, shelved, options),
    onProgress: (phase, done, total) => {
      const now = performance.now();
      if (now - toldAt < TELL_MS && done < total) return;
      toldAt = now;
      onProgress({ kind: 'progress', phase, done, total });
    },
  };
  return shelved.kind === 'people' ? planPeople(context, planning) : planOrganisations(context, planning);
}

/** Who may be whom is asked of the duplicates: first they look at what they have not seen yet. @throws DeskError CANCELLED */
export const lookedThrough = (context: Context, { signal, onProgress }: PlanRun): Promise<void> =>
  lookThrough(context, {
    signal,
    onProgress: (told) => onProgress({ kind: 'progress', phase: 'compare', ...told }),
  });

/** Changes with every write of whoever writes to this database: in this program, and beside it. */
export function version({ sqlite }: Pick<Context, 'sqlite'>): string {
  const own = sqlite.prepare('SELECT total_changes()').pluck().get() as number;
  return `${own} ${sqlite.pragma('data_version', { simple: true })}`;
}

/** Keeps what was found for the same rows in the same office: a decision on one row does not look at everyone again. */
function onceFor(context: Context, { found }: ShelvedTable, { mapping, country }: PlanOptions): Planning['once'] {
  const at = `${version(context)} ${JSON.stringify([mapping, country])}`;
  return async (what, find): Promise<Named> => {
    const kept = found.get(what);
    if (kept?.at === at) return kept.named;
    const named = await find();
    found.set(what, { at, named });
    return named;
  };
}

/** The dry run: plans, and keeps the plan for its pages and the import; until it has ended, the last one stands. */
export async function previewTable(context: Context, { token, decisions, ...asked }: CsvPlanInput, run: PlanRun) {
  const shelved = takeDown(context, token);
  const options = { ...asked, decisions: new Map(decisions.map(({ row, decision }) => [row, decision])) };
  await lookedThrough(context, run);
  const before = version(context);
  const plan = await planTable(context, shelved, options, run);
  shelved.planned = { plan, options, version: before };
  return countsOf(plan);
}

/** @throws DeskError NOT_FOUND before the first dry run */
export function plannedOf(shelved: ShelvedTable): NonNullable<ShelvedTable['planned']> {
  if (shelved.planned === null) throw new DeskError('NOT_FOUND', { kind: 'preview' });
  return shelved.planned;
}

export interface RowsRequest {
  readonly outcome?: RowPlan['outcome'] | undefined;
  readonly noticed?: boolean | undefined;
  /** Number of the row before the page, or null. */
  readonly after: number | null;
  readonly limit: number;
}

/** A page of the last dry run's rows, in the table's order. */
export function rowsOf(
  context: Context,
  shelved: ShelvedTable,
  { outcome, noticed = false, after, limit }: RowsRequest,
) {
  const { rows } = plannedOf(shelved).plan;
  const isNoticed = (row: RowPlan): boolean => row.action !== null && row.notices.length > 0;
  const asked = rows.filter(
    (row) => (outcome === undefined || row.outcome === outcome) && (!noticed || isNoticed(row)),
  );
  const start = after === null ? 0 : asked.findIndex(({ number }) => number > after);
  const page = start < 0 ? [] : asked.slice(start, start + limit);
  const more = start >= 0 && start + limit < asked.length;
  return {
    rows: page.map((row) => shown(context, shelved.kind, row)),
    next: more ? (page.at(-1)?.number ?? null) : null,
    total: asked.length,
  };
}

function shown(context: Context, kind: CsvKind, { action: _action, ...row }: RowPlan): CsvRowPlan {
  const doubts = row.doubts.flatMap(({ id, by, evidence }) => {
    const known = kind === 'people' ? personShown(context, id) : organisationShown(context, id);
    return known.map((words) => ({ id, by, evidence: [...evidence], ...words }));
  });
  return { ...row, doubts, changes: [...row.changes()], errors: [...row.errors], notices: [...row.notices] };
}

interface Shown {
  readonly label: string;
  readonly detail: string | null;
}

function personShown(context: Context, id: string): readonly Shown[] {
  return personNamed(context, id).map(({ familyNative, givenNative, nameOrder, organisation }) => {
    const parts = nameOrder === 'family-first' ? [familyNative, givenNative] : [givenNative, familyNative];
    return { label: parts.filter((part) => part !== null).join(' '), detail: organisation?.nameNative ?? null };
  });
}

function organisationShown(context: Context, id: string): readonly Shown[] {
  return organisationNamed(context, id).map(({ nameNative, country }) => ({ label: nameNative, detail: country }));
}
