/** What the program's own exports call their columns: what went out is known when it comes in again. */
import {
  ORGANISATION_IMPORT_FIELDS,
  type OrganisationImportField,
  PERSON_IMPORT_FIELDS,
  type PersonImportField,
} from '#shared/contract/imports.ts';
import de from '../../../../resources/locales/de/exports.json' with { type: 'json' };
import en from '../../../../resources/locales/en/exports.json' with { type: 'json' };
import fr from '../../../../resources/locales/fr/exports.json' with { type: 'json' };
import ja from '../../../../resources/locales/ja/exports.json' with { type: 'json' };

const HEADINGS: readonly Readonly<Record<string, string>>[] = [en, de, fr, ja].map(({ column }) => column);

/** Exported columns of another key than the field they fill. */
const PERSON_KEYS: Readonly<Partial<Record<PersonImportField, readonly string[]>>> = {
  familyNative: ['familyName'],
  givenNative: ['givenName'],
  fullKana: ['kana'],
};
const ORGANISATION_KEYS: Readonly<Partial<Record<OrganisationImportField, readonly string[]>>> = {
  nameNative: ['name'],
  sectors: ['sectors', 'ecosystems'],
};

type Headings<Field> = readonly (readonly [Field, readonly string[]])[];

function headings<Field extends string>(
  fields: readonly Field[],
  keys: Readonly<Partial<Record<Field, readonly string[]>>>,
): Headings<Field> {
  return fields.map((field) => {
    const own: readonly string[] = keys[field] ?? [field];
    return [field, own.flatMap((key) => HEADINGS.flatMap((column) => column[key] ?? []))];
  });
}

export const personHeadings = (): Headings<PersonImportField> => headings(PERSON_IMPORT_FIELDS, PERSON_KEYS);
export const organisationHeadings = (): Headings<OrganisationImportField> =>
  headings(ORGANISATION_IMPORT_FIELDS, ORGANISATION_KEYS);
