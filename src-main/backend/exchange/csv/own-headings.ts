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

type Column = keyof typeof en.column;

/** Where an exported column's key is not the import's. */
const PERSON_KEYS: Readonly<Partial<Record<PersonImportField, Column>>> = {
  familyNative: 'familyName',
  givenNative: 'givenName',
};
const ORGANISATION_KEYS: Readonly<Partial<Record<OrganisationImportField, Column>>> = { nameNative: 'name' };

const isColumn = (key: string): key is Column => key in en.column;

function headings<Field extends string>(
  fields: readonly Field[],
  keys: Readonly<Partial<Record<Field, Column>>>,
): readonly (readonly [Field, readonly string[]])[] {
  return fields.flatMap((field): (readonly [Field, readonly string[]])[] => {
    const key: string = keys[field] ?? field;
    return isColumn(key) ? [[field, [en, de, fr, ja].map(({ column }) => column[key])]] : [];
  });
}

export const personHeadings = () => headings(PERSON_IMPORT_FIELDS, PERSON_KEYS);
export const organisationHeadings = () => headings(ORGANISATION_IMPORT_FIELDS, ORGANISATION_KEYS);
