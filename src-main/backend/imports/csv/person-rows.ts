import type { PersonPatch } from '#shared/contract/people.ts';
import { partsOf } from '#shared/domain/cell-parts.ts';
import type { Channel, Gender, NameOrder } from '#shared/domain/lists.ts';
import { organisationKey, personKeys } from '#shared/domain/name-keys.ts';
import { isKana } from '#shared/domain/readings.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import { contactKey } from '../../people/index.ts';
import { countryOfDomain } from '../names/organisation-words.ts';
import { splitName } from '../names/split-name.ts';
import { type RowAddress, readAddress, readCountryCell } from './address-rows.ts';
import { type RowAffiliation, readDays, readOtherAffiliations } from './affiliation-rows.ts';
import { contactPoints, type KeyedPoint } from './differences.ts';
import { keep, noteOf, type RowValues, readOrKeep } from './row-values.ts';
import { readChannel, readGender, readLanguage, readNameOrder } from './values.ts';

/** What a row says about a person. Empty cells say nothing: null. */
export interface PersonRow {
  readonly row: RowValues;
  readonly names: Names;
  readonly nameOrder: NameOrder | null;
  readonly nameLanguage: string | null;
  readonly honorific: string | null;
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly preferredLanguage: string | null;
  readonly preferredChannel: Channel | null;
  readonly culturalNotes: string | null;
  readonly role: string | null;
  readonly emails: readonly string[];
  /** What equal addresses share, of those that are addresses. */
  readonly emailKeys: readonly string[];
  /** All that can be stored: e-mail addresses, then phone numbers as they are read in the row's country. */
  readonly points: readonly KeyedPoint[];
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly organisation: string | null;
  readonly organisationKey: string;
  /** Days of the role there. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
  /** At other organisations. */
  readonly others: readonly RowAffiliation[];
  readonly aliases: string | null;
  readonly address: RowAddress;
  /** Of the row itself, or else the one that was named for all. */
  readonly country: string | null;
  /** Keys of the full name in every form. */
  readonly keys: readonly string[];
}

export type Names = Readonly<
  Record<'familyNative' | 'givenNative' | 'familyKana' | 'givenKana' | 'familyLatin' | 'givenLatin', string | null>
>;

/** The longest tag, and the longest part of a name, that can be stored. */
const LONGEST_TAG = 100;
const LONGEST_PART = 200;

export function readPersonRow(row: RowValues, options: { readonly country: string | null }): PersonRow {
  const emails = row.all('email').flatMap((cell) => partsOf(cell, /[,;、；\s]/u));
  const emailKeys: string[] = [];
  for (const value of emails) {
    const key = contactKey('email', value, null);
    if (key === null) row.errors.push({ code: 'not-an-email', field: 'email', value });
    else emailKeys.push(key);
  }
  const own = readCountryCell(row, 'country');
  const country = own ?? options.country ?? countryOfDomain(emails[0]?.split('@')[1] ?? '');
  const { names, title, ...order } = namesOf(row, own ?? options.country);
  const organisation = row.one('organisation');
  return {
    row,
    names,
    ...order,
    honorific: row.one('honorific'),
    title: row.one('title') ?? title,
    gender: readOrKeep(row, 'gender', readGender, 'gender-in-note'),
    preferredLanguage: readOrKeep(row, 'preferredLanguage', readLanguage, 'language-in-note'),
    preferredChannel: readOrKeep(row, 'preferredChannel', readChannel, 'channel-in-note'),
    culturalNotes: row.one('culturalNotes'),
    role: row.one('role'),
    emails,
    emailKeys,
    languages: languagesOf(row),
    tags: tagsOf(row),
    organisation,
    organisationKey: organisation === null ? '' : organisationKey(organisation),
    ...readDays(row),
    others: readOtherAffiliations(row),
    aliases:
      row
        .all('aliases')
        .flatMap((cell) => partsOf(cell, /[;；|\n]/u))
        .join('\n') || null,
    address: addressOf(row, own, options.country),
    country,
    keys: names.familyNative === null ? [] : personKeys(names),
    // Last, because what can't be read goes into the note behind the rest.
    points: contactPoints(
      row,
      { emails, phones: row.all('phone').flatMap((cell) => partsOf(cell, /[;、；\n]/u)) },
      country,
    ),
  };
}

const ADDRESS = [
  'addressLines',
  'postalCode',
  'city',
  'region',
  'addressCountry',
  'addressLatin',
  'cityLatin',
] as const;

const NO_ADDRESS: RowAddress = {
  ...{ statedCountry: null, regionCode: null, postalCode: null, city: null },
  ...{ addressLines: null, cityLatin: null, addressLatin: null },
};

/** The one country of a table is that of the address, too, where the row has one. */
function addressOf(row: RowValues, own: string | null, likely: string | null): RowAddress {
  if (!ADDRESS.some((field) => row.isMapped(field))) return NO_ADDRESS;
  const stated = row.isMapped('addressCountry') ? readCountryCell(row, 'addressCountry') : own;
  const address = readAddress(row, stated, likely);
  return ADDRESS.some((field) => row.one(field) !== null) ? address : { ...address, statedCountry: null };
}

interface Named {
  readonly names: Names;
  readonly nameOrder: NameOrder | null;
  readonly nameLanguage: string | null;
  readonly title: string | null;
}

/** The columns of single parts before those of whole names; a whole name is taken apart. */
function namesOf(row: RowValues, country: string | null): Named {
  const full = row.one('fullName');
  const split = row.one('familyNative') === null && full !== null ? splitName(full, { country }) : null;
  if (split !== null && !split.certain)
    row.notices.push({ code: 'name-guessed', field: 'fullName', value: full ?? '' });
  const native: Pair =
    split === null ? pair(row.one('familyNative'), row.one('givenNative')) : [split.family, split.given];
  const hasNative = native[0] !== null;
  const kana = pairOf(row, hasNative, 'familyKana', 'givenKana', 'fullKana', true);
  const latin = pairOf(row, hasNative, 'familyLatin', 'givenLatin', 'fullLatin', false);
  const [first, ...others] = [native, latin, kana].filter(([family, given]) => family !== null || given !== null);
  const named = {
    familyNative: first?.[0] ?? null,
    givenNative: first?.[1] ?? null,
    // A form that had to stand in for the native one is not given twice.
    ...(others.includes(kana) ? { familyKana: kana[0], givenKana: kana[1] } : { familyKana: null, givenKana: null }),
    ...(others.includes(latin)
      ? { familyLatin: latin[0], givenLatin: latin[1] }
      : { familyLatin: null, givenLatin: null }),
  };
  for (const part of Object.values(named)) {
    if (part !== null && part.length > LONGEST_PART) {
      row.errors.push({ code: 'value-too-long', field: 'fullName', value: `${part.slice(0, 60)} …` });
    }
  }
  const stated = readOrKeep(row, 'nameLanguage', readLanguage, 'language-in-note');
  const japanese = isJapaneseScript(named.familyNative ?? '') && (named.familyKana !== null || country === 'JP');
  const guessed = japanese ? 'ja' : (split?.nameLanguage ?? null);
  return {
    names: named,
    nameOrder: readOrKeep(row, 'nameOrder', readNameOrder, 'order-in-note') ?? split?.nameOrder ?? null,
    nameLanguage: stated ?? (row.isMapped('nameLanguage') ? null : guessed),
    title: split?.title ?? null,
  };
}

type Pair = readonly [string | null, string | null];

/** Someone with a given name alone is known by it. */
const pair = (family: string | null, given: string | null): Pair => (family === null ? [given, null] : [family, given]);

/** @param beside whether it stands beside a native name: then a given name alone stays one */
function pairOf(
  row: RowValues,
  beside: boolean,
  family: 'familyKana' | 'familyLatin',
  given: 'givenKana' | 'givenLatin',
  full: 'fullKana' | 'fullLatin',
  familyFirst: boolean,
): Pair {
  const typed: Pair = [row.one(family), row.one(given)];
  const whole = row.one(full);
  if (typed.some((part) => part !== null) || whole === null) return beside ? typed : pair(...typed);
  const words = whole.split(/[\s\u3000]+/u);
  if (familyFirst && isKana(whole)) return [words[0] ?? whole, words.slice(1).join(' ') || null];
  const split = splitName(whole);
  return split === null ? [whole, null] : [split.family, split.given];
}

export function languagesOf(row: RowValues): readonly string[] {
  const found: string[] = [];
  for (const text of row.all('languages').flatMap((cell) => partsOf(cell, /[,;、；|/・\n]/u))) {
    const language = readLanguage(text);
    if (language === null) keep(row, 'languages', text, 'language-in-note');
    else found.push(language);
  }
  return [...new Set(found)];
}

export function tagsOf(row: RowValues): readonly string[] {
  const tags = row.all('tags').flatMap((cell) => partsOf(cell));
  for (const value of tags) {
    if (value.length > LONGEST_TAG)
      row.errors.push({ code: 'value-too-long', field: 'tags', value: `${value.slice(0, 60)} …` });
  }
  return [...new Set(tags)];
}

/** The fields of the person itself that the row fills. The note comes last: reading the others may add to it. */
export function personFields(person: PersonRow): Names & Omit<PersonPatch, keyof Names | 'nameOrder' | 'nameLanguage'> {
  const { honorific, title, gender, preferredLanguage, preferredChannel, culturalNotes, aliases } = person;
  const { statedCountry: country, ...lines } = person.address;
  const note = noteOf(person.row);
  return {
    ...{ ...person.names, honorific, title, gender, preferredLanguage, preferredChannel, aliases },
    ...{ country, ...lines, culturalNotes, note },
  };
}
