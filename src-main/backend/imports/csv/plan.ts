/** What a table would do to the office, row by row: the result of a dry run, and what an import carries out. */

import type { CsvNotice, CsvRowError, CsvSkipReason, DoubtClue } from '#shared/contract/imports.ts';
import type { CsvCounts, CsvOutcome, CsvPlanInput, CsvProgress, RowDecision } from '#shared/contract/imports-csv.ts';
import type { NewOrganisation, OrganisationPatch } from '#shared/contract/organisations.ts';
import type { PersonPatch } from '#shared/contract/people.ts';
import type { Evidence } from '#shared/domain/duplicates/index.ts';
import type { LabelFacet, OrganisationKind } from '#shared/domain/lists.ts';
import type { Table } from '../../exchange/tables/index.ts';
import type { GivenPoint, NewPersonRecord } from '../../people/index.ts';
import type { Slices } from '../../progress/index.ts';
import type { Named } from '../names/find-names.ts';
import type { ImportField, Mapping, Remark, RowValues } from './row-values.ts';

export interface PlanOptions {
  readonly mapping: Mapping;
  readonly columnNames?: readonly string[] | undefined;
  readonly existing: 'update' | 'fill';
  readonly country: string | null;
  readonly organisationKind: OrganisationKind;
  /** By the row's number. */
  readonly decisions: ReadonlyMap<number, RowDecision>;
  readonly doubtful: CsvPlanInput['doubtful'];
}

/** A known record that a row may be about. */
export interface Doubt {
  readonly id: string;
  readonly by: DoubtClue;
  /** What agrees and differs, the weightiest first. */
  readonly evidence: readonly Evidence[];
}

/** What a person decided about a row, as far as it is one of the ways that the row has. */
export function decisionOn(
  { decisions, doubtful }: PlanOptions,
  number: number,
  doubts: readonly Doubt[],
): RowDecision | null {
  const decision = decisions.get(number) ?? (doubtful === 'ask' ? null : { kind: doubtful });
  const isOpen = decision?.kind !== 'update' || doubts.some(({ id }) => id === decision.id);
  return doubts.length > 0 && isOpen ? decision : null;
}

/** An organisation that is known, or one that the import itself makes, by its key. */
export type OrganisationLink =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly key: string };

/** A role at an organisation, for a time (either end open). */
export interface Affiliation {
  readonly role: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

export interface LinkedAffiliation extends Affiliation {
  readonly organisation: OrganisationLink;
}

export type AffiliationChange =
  | (LinkedAffiliation & { readonly kind: 'new' })
  | { readonly kind: 'edit'; readonly id: string; readonly patch: Partial<Affiliation> };

/** What is added to a record that is there; nothing is ever taken from it. */
export interface Additions {
  readonly points: readonly GivenPoint[];
  /** Where local phone numbers are meant to be. */
  readonly country: string | null;
  readonly labels: readonly { readonly facet: LabelFacet; readonly values: readonly string[] }[];
}

export type Action =
  | {
      readonly kind: 'create-person';
      readonly person: NewPersonRecord;
      readonly affiliations: readonly LinkedAffiliation[];
    }
  | {
      readonly kind: 'update-person';
      readonly id: string;
      readonly patch: PersonPatch;
      readonly additions: Additions;
      readonly affiliations: readonly AffiliationChange[];
    }
  | { readonly kind: 'create-organisation'; readonly organisation: NewOrganisation }
  | {
      readonly kind: 'update-organisation';
      readonly id: string;
      readonly patch: OrganisationPatch;
      readonly additions: Additions;
    };

export interface Change {
  readonly field: ImportField;
  readonly from: string | null;
  readonly to: string;
}

export interface RowPlan {
  readonly number: number;
  readonly label: string;
  readonly outcome: CsvOutcome;
  readonly recordId: string | null;
  readonly skipped: { readonly reason: CsvSkipReason; readonly sameAs: number | null } | null;
  readonly doubts: readonly Doubt[];
  readonly decision: RowDecision | null;
  /** Worked out when it is asked for: of most rows nobody looks at them. */
  readonly changes: () => readonly Change[];
  readonly errors: readonly Remark<CsvRowError>[];
  readonly notices: readonly Remark<CsvNotice>[];
  readonly action: Action | null;
}

export interface Plan {
  readonly rows: readonly RowPlan[];
  /** By their keys: made before the people who belong to them. */
  readonly newOrganisations: ReadonlyMap<string, NewOrganisation>;
}

/** What planning needs beside the office. */
export interface Planning {
  readonly table: Table;
  readonly options: PlanOptions;
  readonly slices: Slices;
  /** What was found in the office before, as long as nobody wrote since: looking at everyone takes long. */
  readonly once: (what: string, find: () => Promise<Named>) => Promise<Named>;
  readonly onProgress: (phase: CsvProgress['phase'], done: number, total: number) => void;
}

export function countsOf({ rows, newOrganisations }: Plan): CsvCounts {
  const counts = { create: 0, update: 0, skip: 0, doubtful: 0, error: 0, noticed: 0 };
  for (const { outcome, notices } of rows) {
    counts[outcome] += 1;
    if (notices.length > 0 && (outcome === 'create' || outcome === 'update')) counts.noticed += 1;
  }
  return { ...counts, newOrganisations: newOrganisations.size };
}

interface Outcome {
  readonly recordId?: string | null;
  readonly changes: () => readonly Change[];
  readonly action: Action;
}

const nothing = {
  ...{ recordId: null, skipped: null, doubts: [], decision: null, action: null },
  changes: (): readonly Change[] => [],
} as const;

/** A row that can't be imported: `errors` of its values say why. */
export function faulty({ number, errors, notices }: RowValues, label: string): RowPlan {
  return { ...nothing, number, label, outcome: 'error', errors, notices };
}

/** A row that waits for a person's decision. */
export function doubtful({ number, notices }: RowValues, label: string, doubts: readonly Doubt[]): RowPlan {
  return { ...nothing, number, label, outcome: 'doubtful', doubts, errors: [], notices };
}

/** The same row with the doubts that a person decided on. */
export const decided = (row: RowPlan, doubts: readonly Doubt[], decision: RowDecision | null): RowPlan => ({
  ...row,
  doubts,
  decision,
});

export function skipped(
  { number, notices }: RowValues,
  label: string,
  reason: CsvSkipReason,
  { sameAs = null, recordId = null }: { readonly sameAs?: number | null; readonly recordId?: string | null } = {},
): RowPlan {
  return { ...nothing, number, label, outcome: 'skip', recordId, skipped: { reason, sameAs }, errors: [], notices };
}

export function planned(
  { number, notices }: RowValues,
  label: string,
  outcome: 'create' | 'update',
  { recordId = null, changes, action }: Outcome,
): RowPlan {
  return { ...nothing, number, label, outcome, recordId, changes, errors: [], notices, action };
}
