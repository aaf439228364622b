/** What a row says that a record does not yet hold. */

import type { NewContactPoint } from '#shared/contract/related.ts';
import { fold } from '#shared/domain/fold.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import { contactKey, type GivenPoint } from '../../people/index.ts';
import type { Change } from './plan.ts';
import { type ImportField, keep, type RowValues } from './row-values.ts';

export type Existing = 'update' | 'fill';

/** Collects the fields of a record that a row changes. */
export interface Differences<Patch> {
  readonly changes: Change[];
  /** One value for another, or only into an empty place; an equal one is none. */
  readonly set: <Field extends keyof Patch & string>(
    field: Field,
    from: string | null,
    to: (Patch[Field] & string) | null,
    shownAs: ImportField,
  ) => void;
  /** The same for a name, where another spelling of the same name (髙/高, ü/ue) is no other name. */
  readonly rename: <Field extends keyof Patch & string>(
    field: Field,
    from: string | null,
    to: (Patch[Field] & string) | null,
    shownAs: ImportField,
  ) => void;
  /** Adds text below what is there, unless it is part of it. */
  readonly append: <Field extends keyof Patch & string>(
    field: Field,
    from: string | null,
    to: (Patch[Field] & string) | null,
    shownAs: ImportField,
  ) => void;
  readonly patch: () => Patch;
}

export function differences<Patch extends object>(existing: Existing): Differences<Patch> {
  const changes: Change[] = [];
  const patch: Record<string, string> = {};
  const change = (field: string, from: string | null, to: string, shownAs: ImportField): void => {
    patch[field] = to;
    changes.push({ field: shownAs, from, to });
  };
  const isKept = (from: string | null): boolean => existing === 'fill' && from !== null && from !== '';
  return {
    changes,
    set: (field, from, to, shownAs) => {
      if (to !== null && to !== from && !isKept(from)) change(field, from, to, shownAs);
    },
    rename: (field, from, to, shownAs) => {
      if (to !== null && !isKept(from) && (from === null || fold(from) !== fold(to))) change(field, from, to, shownAs);
    },
    append: (field, from, to, shownAs) => {
      if (to === null || from?.includes(to) === true) return;
      change(field, from, from === null || from === '' ? to : `${from}\n${to}`, shownAs);
    },
    patch: () => patch as Patch,
  };
}

export type KeyedPoint = NewContactPoint & { readonly key: string };

/** The addresses and numbers of a row that can be stored; a number that none is goes into the note. */
export function contactPoints(
  row: RowValues,
  values: { readonly emails: readonly string[]; readonly phones: readonly string[] },
  country: string | null,
): readonly KeyedPoint[] {
  const points = new Map<string, KeyedPoint>();
  for (const value of values.emails) {
    const key = contactKey('email', value, null);
    if (key !== null) points.set(`email ${key}`, { kind: 'email', value, key });
  }
  for (const value of values.phones) {
    const key = contactKey('phone', value, country);
    if (key === null) keep(row, 'phone', value, 'phone-in-note');
    else points.set(`phone ${key}`, { kind: 'phone', value, key });
  }
  return [...points.values()];
}

/** The points whose keys a record does not have yet. */
export function newPoints(
  points: readonly KeyedPoint[],
  present: readonly { readonly kind: string; readonly key: string }[],
): readonly GivenPoint[] {
  const known = new Set(present.map(({ kind, key }) => `${kind} ${key}`));
  return points.filter(({ kind, key }) => !known.has(`${kind} ${key}`));
}

export const pointChanges = (points: readonly NewContactPoint[]): readonly Change[] =>
  points.map(({ kind, value }) => ({ field: kind, from: null, to: value }));

type Labels = Readonly<Partial<Record<LabelFacet, readonly string[]>>>;

/** The labels that a record does not have yet. */
export function newLabels(wanted: Labels, present: Labels): { facet: LabelFacet; values: readonly string[] }[] {
  return (Object.entries(wanted) as [LabelFacet, readonly string[]][]).flatMap(([facet, values]) => {
    const missing = values.filter((value) => !(present[facet] ?? []).includes(value));
    return missing.length === 0 ? [] : [{ facet, values: missing }];
  });
}

const SHOWN_AS: Readonly<Partial<Record<LabelFacet, ImportField>>> = {
  'form-offered': 'formsOffered',
  'form-sought': 'formsSought',
  sector: 'sectors',
  ecosystem: 'sectors',
  language: 'languages',
  tag: 'tags',
};

export const labelChanges = (labels: readonly { facet: LabelFacet; values: readonly string[] }[]): readonly Change[] =>
  labels.flatMap(({ facet, values }) => {
    const field = SHOWN_AS[facet];
    return field === undefined || values.length === 0 ? [] : [{ field, from: null, to: values.join(', ') }];
  });
