/** What the program's own exports and its saved faulty rows call their columns: what went out is known when it comes in again. */
import {
  ORGANISATION_IMPORT_FIELDS,
  type OrganisationImportField,
  PERSON_IMPORT_FIELDS,
  type PersonImportField,
} from '#shared/contract/imports.ts';
import de from '../../../../resources/locales/de/exports.json' with { type: 'json' };
import deFields from '../../../../resources/locales/de/imports.json' with { type: 'json' };
import en from '../../../../resources/locales/en/exports.json' with { type: 'json' };
import enFields from '../../../../resources/locales/en/imports.json' with { type: 'json' };
import fr from '../../../../resources/locales/fr/exports.json' with { type: 'json' };
import frFields from '../../../../resources/locales/fr/imports.json' with { type: 'json' };
import ja from '../../../../resources/locales/ja/exports.json' with { type: 'json' };
import jaFields from '../../../../resources/locales/ja/imports.json' with { type: 'json' };

const HEADINGS: readonly Readonly<Record<string, string>>[] = [en, de, fr, ja].map(({ column }) => column);

const FIELDS: readonly Readonly<Record<string, string>>[] = [enFields, deFields, frFields, jaFields].map(
  ({ fields }) => fields,
);

/** Exported columns of another key than the field they fill. */
const PERSON_KEYS: Readonly<Partial<Record<PersonImportField, readonly string[]>>> = {
  familyNative: ['familyName'],
  givenNative: ['givenName'],
  fullKana: ['kana'],
  email: ['email', 'emails'],
  phone: ['phone', 'phones'],
};
const ORGANISATION_KEYS: Readonly<Partial<Record<OrganisationImportField, readonly string[]>>> = {
  nameNative: ['name'],
  sectors: ['sectors', 'ecosystems'],
  email: ['email', 'emails'],
  phone: ['phone', 'phones'],
};

export type Headings<Field> = readonly (readonly [Field, readonly string[]])[];

export interface OwnHeadings<Field> {
  /** Of exports: they come before what others call their columns. */
  readonly exported: Headings<Field>;
  /** Of faulty rows that were saved to be mended: they come after it, since others mean another field by some of them. */
  readonly saved: Headings<Field>;
}

function headings<Field extends string>(
  fields: readonly Field[],
  keys: Readonly<Partial<Record<Field, readonly string[]>>>,
): OwnHeadings<Field> {
  const keysOf = (field: Field): readonly string[] => keys[field] ?? [field];
  return {
    exported: fields.map((field) => [
      field,
      keysOf(field).flatMap((key) => HEADINGS.flatMap((column) => column[key] ?? [])),
    ]),
    saved: fields.map((field) => [field, FIELDS.flatMap((words) => words[field] ?? [])]),
  };
}

export const personHeadings = (): OwnHeadings<PersonImportField> => headings(PERSON_IMPORT_FIELDS, PERSON_KEYS);
export const organisationHeadings = (): OwnHeadings<OrganisationImportField> =>
  headings(ORGANISATION_IMPORT_FIELDS, ORGANISATION_KEYS);
