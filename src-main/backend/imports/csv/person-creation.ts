import { DeskError } from '#shared/contract/errors.ts';
import type { GivenAffiliation } from './affiliation-update.ts';
import { labelChanges, pointChanges } from './differences.ts';
import { type PersonRow, personFields } from './person-rows.ts';
import type { Action, Change } from './plan.ts';
import type { ImportField } from './row-values.ts';

/** Fields of a person that the import calls otherwise. */
const SHOWN_AS: Readonly<Record<string, ImportField>> = { country: 'addressCountry', regionCode: 'region' };

type Fields = ReturnType<typeof personFields>;
type Labels = Readonly<Record<'language' | 'tag', readonly string[]>>;

export interface PersonCreation {
  readonly action: Action;
  readonly changes: () => readonly Change[];
}

/** The new person that a row makes. */
export function personCreation(person: PersonRow, affiliations: readonly GivenAffiliation[]): PersonCreation {
  const { row, nameOrder, nameLanguage, points } = person;
  const { familyNative } = person.names;
  if (familyNative === null) throw new DeskError('UNEXPECTED');
  const fields = filled(personFields(person));
  const labels = { language: [...person.languages], tag: [...person.tags] };
  const input = {
    ...fields,
    familyNative,
    ...(nameLanguage === null ? {} : { nameLanguage }),
    ...(nameOrder === null ? {} : { nameOrder }),
    labels,
    contactPoints: points,
    ...(person.country === null ? {} : { phoneCountry: person.country }),
  };
  const stated = {
    nameOrder: row.one('nameOrder') === null ? null : nameOrder,
    nameLanguage: row.one('nameLanguage') === null ? null : nameLanguage,
  };
  return {
    action: { kind: 'create-person', person: input, affiliations },
    changes: shownChanges({ ...fields, ...stated }, affiliations, points, labels),
  };
}

/** Without what is null, which would only be carried about. */
function filled(fields: Fields): Partial<Fields> {
  const given: Record<string, unknown> = {};
  for (const name in fields) {
    const value = fields[name as keyof Fields];
    if (value !== null) given[name] = value;
  }
  return given as Partial<Fields>;
}

/** Made in a function of its own, so that nothing else of the row is kept for it. */
function shownChanges(
  fields: Readonly<Record<string, string | null | undefined>>,
  affiliations: readonly GivenAffiliation[],
  points: PersonRow['points'],
  labels: Labels,
): () => readonly Change[] {
  return () => [
    ...Object.entries(fields).flatMap(([field, to]): Change[] =>
      typeof to === 'string' ? [{ field: SHOWN_AS[field] ?? (field as ImportField), from: null, to }] : [],
    ),
    ...affiliations.flatMap(({ field, name, role }): Change[] => [
      { field, from: null, to: name },
      ...(role === null ? [] : [{ field: 'role' as const, from: null, to: role }]),
    ]),
    ...pointChanges(points),
    ...labelChanges([
      { facet: 'language', values: labels.language },
      { facet: 'tag', values: labels.tag },
    ]),
  ];
}
