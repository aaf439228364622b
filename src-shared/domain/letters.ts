/**
 * Letters from a template: in which language a person is written to, and what the template is filled with.
 * API: LETTER_FIELDS, letterLanguage(person), replyLanguages(person, caseLanguage), letterFields(person, language, sender), missingFields(template, fields).
 */
import { type Address, postalAddress } from './addresses.ts';
import { countryName } from './countries.ts';
import { formatDay } from './formats.ts';
import { LANGUAGES, type Language } from './lists.ts';
import { displayName, type OrganisationName, organisationName, type PersonName } from './names.ts';
import { salutation } from './salutations.ts';
import { fieldsNamed } from './templates.ts';

export const LETTER_FIELDS = [
  ...['salutation', 'person', 'familyName', 'givenName', 'title', 'organisation', 'role', 'email'],
  ...['address', 'country', 'officer', 'office', 'day'],
] as const;

export interface Addressee extends PersonName {
  readonly preferredLanguage: string | null;
  readonly languages: readonly string[];
  readonly organisation: OrganisationName | null;
  readonly role: string | null;
  /** Last day of the affiliation; null while it lasts. */
  readonly affiliatedTo: string | null;
  readonly email: string | null;
  /** Where their post goes: their own address, else that of the organisation. */
  readonly address: Address | null;
}

export interface Sender {
  readonly officer: string;
  readonly office: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

const ours = (tag: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === tag?.split('-')[0]?.toLowerCase()) ?? null;

/** The preferred language where it is one of ours, else the first that is spoken, else that of the name; null: not known. */
export function letterLanguage({
  preferredLanguage,
  languages,
  nameLanguage,
}: Pick<Addressee, 'preferredLanguage' | 'languages' | 'nameLanguage'>): Language | null {
  const known = [preferredLanguage, ...languages, nameLanguage].map(ours);
  return known.find((language) => language !== null) ?? null;
}

/**
 * In which languages a reply to a case is best written, the best first: in one that the person prefers or speaks, else that of the
 * case, else that of their name.
 */
export function replyLanguages(
  person: Pick<Addressee, 'preferredLanguage' | 'languages' | 'nameLanguage'> | null,
  caseLanguage: string | null,
): readonly Language[] {
  const known = person === null ? null : letterLanguage({ ...person, nameLanguage: null });
  const all = [known, ours(caseLanguage), ours(person?.nameLanguage)];
  return [...new Set(all.filter((language) => language !== null))];
}

/** What a template may name, in the letter's language; empty where nothing is known. */
export function letterFields(person: Addressee, language: Language, sender: Sender): Readonly<Record<string, string>> {
  const belongs = person.affiliatedTo === null;
  const latin = language === 'ja' ? null : person.familyLatin?.trim() || null;
  return {
    ...{ salutation: salutation(person, language), person: displayName(person, language, 'formal') },
    familyName: latin ?? person.familyNative,
    givenName: (latin === null ? person.givenNative : person.givenLatin) ?? '',
    title: person.title ?? '',
    organisation: belongs && person.organisation ? organisationName(person.organisation, language) : '',
    role: (belongs ? person.role : null) ?? '',
    email: person.email ?? '',
    address: (person.address === null ? null : postalAddress(person.address, language))?.lines.join('\n') ?? '',
    country: person.address?.country ? countryName(person.address.country, language) : '',
    ...{ officer: sender.officer, office: sender.office, day: formatDay(sender.day, language, { style: 'long' }) },
  };
}

/** The fields that a template names and that have no value, or that no letter knows. */
export function missingFields(text: string, fields: Readonly<Record<string, string>>): readonly string[] {
  return fieldsNamed(text).filter((name) => !Object.hasOwn(fields, name) || fields[name]?.trim() === '');
}
