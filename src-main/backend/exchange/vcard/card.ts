/** What a card says of a person or an organisation, in the fields of the import. */
import { affiliationLine, type WrittenAffiliation } from '#shared/domain/affiliation-lines.ts';
import { quotedPart } from '#shared/domain/cell-parts.ts';
import { isKana } from '#shared/domain/readings.ts';
import type { CardProperty } from './property.ts';

/** Values by the import's fields, and by the names of properties that no field takes (`website`, `fax`). */
export type CardValues = ReadonlyMap<string, readonly string[]>;

export interface Card {
  /** The card's place in the file, from 1. */
  readonly number: number;
  /** By their names; the preferred ones (`PREF=1`, `TYPE=pref`) first. */
  readonly properties: ReadonlyMap<string, readonly CardProperty[]>;
  readonly problems: readonly ('unreadable-line' | 'unfinished-card')[];
}

const trimmed = (values: readonly string[]): readonly string[] => values.map((value) => value.trim());
const filled = (values: readonly string[]): readonly string[] => trimmed(values).filter((value) => value !== '');

const preference = ({ parameters }: CardProperty): number => {
  const [pref] = parameters.get('pref') ?? [];
  if (pref !== undefined) return Number(pref) || 50;
  return parameters.get('type')?.includes('pref') ? 1 : 100;
};

/** The properties of a card in the order of their preference. */
export function propertiesByName(properties: readonly CardProperty[]): Card['properties'] {
  const found = new Map<string, CardProperty[]>();
  for (const property of properties) {
    const alike = found.get(property.name);
    if (alike === undefined) found.set(property.name, [property]);
    else alike.push(property);
  }
  for (const alike of found.values()) if (alike.length > 1) alike.sort((a, b) => preference(a) - preference(b));
  return found;
}

const NONE: readonly CardProperty[] = [];
const all = ({ properties }: Card, name: string): readonly CardProperty[] => properties.get(name) ?? NONE;

const textOf = (card: Card, name: string): string => filled(all(card, name)[0]?.values ?? []).join('; ');

/** Apple, and cards of other programs that can be one of either. */
export function isOrganisation(card: Card): boolean {
  const kinds = [textOf(card, 'kind'), textOf(card, 'x-addressbookserver-kind')].map((kind) => kind.toLowerCase());
  return kinds.includes('org') || textOf(card, 'x-abshowas').toUpperCase() === 'COMPANY';
}

/** Lists of people, which are neither. */
export function isGroup(card: Card): boolean {
  return [textOf(card, 'kind'), textOf(card, 'x-addressbookserver-kind')].some(
    (kind) => kind.toLowerCase() === 'group',
  );
}

/** Whether the program wrote it itself: then its own properties say more than those for everybody. */
export const isOwn = ({ properties }: Card): boolean =>
  [...properties.keys()].some((name) => name.startsWith('x-ejrc-'));

type Script = 'native' | 'kana' | 'latin';

/** In which script a name stands beside the native one: `LANGUAGE=ja-Latn`, `ja-Hrkt`, or `SCRIPT=Kana` (RFC 9554). */
function scriptOf({ parameters }: CardProperty): Script {
  const said = [...(parameters.get('language') ?? []), ...(parameters.get('script') ?? [])].join(' ');
  if (/\b(?:hira|kana|hrkt)\b/.test(said)) return 'kana';
  return /\blatn\b/.test(said) ? 'latin' : 'native';
}

const KEYS = {
  native: ['familyNative', 'givenNative'],
  kana: ['familyKana', 'givenKana'],
  latin: ['familyLatin', 'givenLatin'],
} as const satisfies Readonly<Record<Script, readonly [string, string]>>;

class Values {
  readonly found = new Map<string, readonly string[]>();

  /** A value that is there already stays, as does one that says nothing. */
  put(field: string, ...values: readonly string[]): void {
    const said = filled(values);
    if (said.length > 0 && !this.found.has(field)) this.found.set(field, [...new Set(said)]);
  }
}

function putNames(card: Card, values: Values): void {
  for (const name of all(card, 'n')) {
    const [family = '', given = '', more = '', prefix = '', suffix = ''] = trimmed(name.values);
    const script = scriptOf(name);
    const both = [given, more].filter((part) => part !== '').join(' ');
    const [familyKey, givenKey] = KEYS[script];
    if (values.found.has(familyKey) || values.found.has(givenKey)) continue;
    values.put(familyKey, family);
    values.put(givenKey, both);
    if (script !== 'native') continue;
    values.put('title', isOwn(card) ? textOf(card, 'x-ejrc-title') : prefix);
    values.put('honorific', isOwn(card) ? textOf(card, 'x-ejrc-honorific') : suffix);
    const [language] = name.parameters.get('language') ?? [];
    if (language !== undefined) values.put('nameLanguage', language);
  }
  if (!['familyNative', 'givenNative'].some((field) => values.found.has(field)))
    values.put('fullName', textOf(card, 'fn'));
}

/** A reading, in the words of Apple and Google, of Japanese phones, of vCard 3.0 and of 4.0. */
function putReadings(card: Card, values: Values): void {
  const spoken = all(card, 'sound').find(({ parameters }) => parameters.get('type')?.includes('x-irmc-n'));
  const [sounded = '', soundedGiven = ''] = spoken?.values ?? [];
  const sorted = all(card, 'n').flatMap(({ parameters }) => parameters.get('sort-as') ?? []);
  const pairs: readonly (readonly [string, string])[] = [
    [
      textOf(card, 'x-phonetic-last-name'),
      [textOf(card, 'x-phonetic-first-name'), textOf(card, 'x-phonetic-middle-name')].join(' '),
    ],
    [sounded, soundedGiven],
    pairOf(textOf(card, 'sort-string')),
    pairOf(sorted.join(',')),
  ];
  for (const [family, given] of pairs) {
    if (values.found.has('familyKana') || values.found.has('givenKana')) return;
    // Others are sorted by their Latin letters, which is no reading.
    if (!isKana(`${family}${given}`)) continue;
    values.put('familyKana', family);
    values.put('givenKana', given);
  }
}

const pairOf = (text: string): readonly [string, string] => {
  const [family = '', ...given] = text.split(/[,\s\u3000]+/u);
  return [family, given.join(' ')];
};

const COUNTRY_PART = 6;

function putContacts(card: Card, values: Values): void {
  const isFax = ({ parameters }: CardProperty): boolean =>
    parameters.get('type')?.some((type) => type.includes('fax')) ?? false;
  const number = ({ values: [value = ''] }: CardProperty): string =>
    value.replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ');
  const phones = all(card, 'tel');
  values.put('email', ...all(card, 'email').map(({ values: [value = ''] }) => value.replace(/^mailto:/i, '')));
  values.put('phone', ...phones.filter((phone) => !isFax(phone)).map(number));
  values.put('fax', ...phones.filter(isFax).map(number));
  values.put('website', textOf(card, 'url'));
  const addresses = all(card, 'adr').filter((one) => filled(one.values).length > 0);
  const latin = addresses.find((one) => scriptOf(one) === 'latin');
  const address = addresses.find((one) => one !== latin) ?? latin;
  // Alone it is simply the address.
  if (latin !== undefined && latin !== address) {
    values.put('cityLatin', latin.values[3] ?? '');
    values.put('addressLatin', latin.values[2] ?? '');
  }
  if (address === undefined) return;
  const parts = trimmed(address.values);
  values.put('country', parts[COUNTRY_PART] ?? '');
  values.put('addressCountry', parts[COUNTRY_PART] ?? '');
  values.put('city', parts[3] ?? '');
  values.put('region', parts[4] ?? '');
  values.put('postalCode', parts[5] ?? '');
  const street = [parts[2], parts[1], parts[0]].filter((part) => part !== undefined && part !== '');
  values.put('addressLines', street.join('\n'));
}

const GENDERS: Readonly<Record<string, string>> = { f: 'female', m: 'male', o: 'other' };

/** What a card says of one organisation: its units stand before what the person is there. */
function affiliationOf(organisation: CardProperty, titles: readonly CardProperty[]): WrittenAffiliation | null {
  const [name = '', ...units] = trimmed(organisation.values);
  const role = [...units, ...titles.flatMap((title) => filled(title.values))].filter((part) => part !== '').join(', ');
  const said = (parameter: string): string | null => organisation.parameters.get(parameter)?.[0] ?? null;
  const days = { fromOn: said('x-from'), toOn: said('x-to') };
  return name === '' ? null : { organisation: name, role: role || null, country: said('x-country'), ...days };
}

/**
 * Where the person belongs: of several organisations each has the title of its own group (RFC 6350, 3.3); without groups the title is
 * the first one's. The first at which they still are has columns of its own.
 */
function putPositions(card: Card, values: Values): void {
  const organisations = all(card, 'org');
  const titles = [...all(card, 'title'), ...all(card, 'role')];
  const lasting = organisations.find(({ parameters }) => !parameters.has('x-to')) ?? organisations[0];
  const isGrouped = lasting?.group !== null && titles.some(({ group }) => group !== null);
  const titlesOf = ({ group }: CardProperty): readonly CardProperty[] =>
    titles.filter((title) => (isGrouped || group !== null) && title.group === group).slice(0, 1);
  const ownTitles = lasting !== undefined && isGrouped ? titlesOf(lasting) : titles.slice(0, 1);
  const own = lasting === undefined ? null : affiliationOf(lasting, ownTitles);
  values.put('organisation', own?.organisation ?? '');
  values.put(
    'role',
    own?.role ??
      (lasting === undefined
        ? titles
            .slice(0, 1)
            .flatMap((one) => filled(one.values))
            .join('')
        : ''),
  );
  values.put('affiliatedFrom', own?.fromOn ?? '');
  values.put('affiliatedTo', own?.toOn ?? '');
  values.put('country', own?.country ?? '');
  const others = organisations
    .filter((one) => one !== lasting)
    .flatMap((one) => affiliationOf(one, one.group === null ? [] : titlesOf(one)) ?? []);
  values.put('otherAffiliations', others.map(affiliationLine).join('\n'));
}

/** The preferred one is marked; in the program's own cards it is named apart from those that are spoken. */
function putLanguages(card: Card, values: Values): void {
  const preferred = all(card, 'lang').find(({ parameters }) => parameters.has('pref'));
  const spoken = all(card, 'lang').filter((one) => !isOwn(card) || one !== preferred);
  values.put('languages', spoken.flatMap((one) => filled(one.values)).join(', '));
  values.put('preferredLanguage', preferred?.values[0] ?? '');
}

/** The card of a person. */
export function personValues(card: Card): CardValues {
  const values = new Values();
  putNames(card, values);
  putReadings(card, values);
  putPositions(card, values);
  values.put('addressCountry', textOf(card, 'x-ejrc-country'));
  values.put('region', textOf(card, 'x-ejrc-region'));
  putContacts(card, values);
  values.put('aliases', textOf(card, 'x-ejrc-aliases'));
  const gender = (textOf(card, 'gender') || textOf(card, 'x-gender')).split(';')[0]?.toLowerCase() ?? '';
  values.put('gender', GENDERS[gender] ?? gender);
  putLanguages(card, values);
  values.put('nameOrder', textOf(card, 'x-ejrc-name-order'));
  values.put('preferredChannel', textOf(card, 'x-ejrc-preferred-channel'));
  putRest(card, values);
  return values.found;
}

/** The card of an organisation: its name stands in `ORG`, else in `FN`; further `FN` are it in other letters and languages. */
export function organisationValues(card: Card): CardValues {
  const values = new Values();
  const [first, ...others] = all(card, 'fn');
  values.put('nameNative', trimmed(all(card, 'org')[0]?.values ?? [])[0] || textOf(card, 'fn'));
  values.put('nameLanguage', first?.parameters.get('language')?.[0] ?? '');
  for (const {
    parameters,
    values: [name = ''],
  } of others) {
    const language = parameters.get('language')?.[0] ?? '';
    if (/\blatn\b/.test(language)) values.put('nameLatin', name);
    else values.put(`name${language.slice(0, 1).toUpperCase()}${language.slice(1, 2)}`, name);
  }
  const reading = textOf(card, 'x-phonetic-org') || textOf(card, 'sort-string');
  if (isKana(reading)) values.put('nameKana', reading);
  values.put('aliases', textOf(card, 'x-ejrc-aliases'));
  values.put('kind', textOf(card, 'x-ejrc-kind'));
  values.put('country', textOf(card, 'x-ejrc-country'));
  values.put('region', textOf(card, 'x-ejrc-region'));
  values.put('size', textOf(card, 'x-ejrc-size'));
  values.put('sectors', filled([textOf(card, 'x-ejrc-sectors'), textOf(card, 'x-ejrc-ecosystems')]).join(','));
  values.put('formsOffered', textOf(card, 'x-ejrc-forms-offered'));
  values.put('formsSought', textOf(card, 'x-ejrc-forms-sought'));
  putContacts(card, values);
  putLanguages(card, values);
  putRest(card, values);
  return values.found;
}

function putRest(card: Card, values: Values): void {
  values.put(
    'tags',
    all(card, 'categories')
      .flatMap((one) => filled(one.values))
      .map(quotedPart)
      .join('; '),
  );
  values.put('culturalNotes', textOf(card, 'x-ejrc-cultural-notes'));
  values.put('note', ...all(card, 'note').map((one) => one.values.join(', ')));
}
