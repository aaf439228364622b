/** What the cells of a stranger's table mean in the domain's closed lists, in whichever of the four languages they are written. */

import { COUNTRY_CODES, countryName, isoOfNuts } from '#shared/domain/countries.ts';
import { fold } from '#shared/domain/fold.ts';
import {
  CHANNELS,
  type Channel,
  COOPERATION_FORMS,
  type CooperationForm,
  GENDERS,
  type Gender,
  LANGUAGES,
  NAME_ORDERS,
  type NameOrder,
  ORGANISATION_KINDS,
  ORGANISATION_SIZES,
  type OrganisationKind,
  type OrganisationSize,
} from '#shared/domain/lists.ts';
import { REGIONS, type Region, regionByCode } from '#shared/domain/regions.ts';
import { type Classified, ECOSYSTEMS, SECTORS } from '#shared/domain/sectors.ts';
import de from '../../../../resources/locales/de/lists.json' with { type: 'json' };
import en from '../../../../resources/locales/en/lists.json' with { type: 'json' };
import fr from '../../../../resources/locales/fr/lists.json' with { type: 'json' };
import ja from '../../../../resources/locales/ja/lists.json' with { type: 'json' };
import { kindOfOrganisation } from '../names/organisation-words.ts';
import {
  CHANNEL_WORDS,
  COUNTRY_WORDS,
  FORM_WORDS,
  GENDER_WORDS,
  KIND_WORDS,
  LANGUAGE_TAGS,
  SIZE_WORDS,
} from './value-words.ts';

type Words<Value> = ReadonlyMap<string, Value>;

const WRITTEN = [en, de, fr, ja] as const;
const bare = (text: string): string => fold(text.replace(/[（(].*?[)）]/gu, ' '));

/** A table of words that is made at first use: folding some thousand names takes longer than most calls. */
function lazily<Value>(make: () => Words<Value>): () => Words<Value> {
  let made: Words<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Each value by its own word, its words in the four languages, and those that people also use (one phrase per comma or 、). */
function listWords<Value extends string>(
  values: readonly Value[],
  shown: (value: Value) => readonly string[],
  also: Readonly<Partial<Record<Value, string>>>,
): () => Words<Value> {
  return lazily(() => {
    const found = new Map<string, Value>();
    const add = (phrase: string, value: Value): void => {
      const key = bare(phrase);
      if (key !== '' && !found.has(key)) found.set(key, value);
    };
    for (const value of values) for (const phrase of [value, ...shown(value)]) add(phrase, value);
    for (const value of values) for (const phrase of (also[value] ?? '').split(/[,、]/u)) add(phrase, value);
    return found;
  });
}

const kinds = listWords(ORGANISATION_KINDS, (kind) => WRITTEN.map((lists) => lists.organisationKind[kind]), KIND_WORDS);
const forms = listWords(COOPERATION_FORMS, (form) => WRITTEN.map((lists) => lists.form[form]), FORM_WORDS);
const genders = listWords(GENDERS, (gender) => WRITTEN.map((lists) => lists.gender[gender]), GENDER_WORDS);
const channels = listWords(CHANNELS, (channel) => WRITTEN.map((lists) => lists.channel[channel]), CHANNEL_WORDS);
const orders = listWords(NAME_ORDERS, (order) => WRITTEN.map((lists) => lists.nameOrder[order]), {});
const sizes = listWords(ORGANISATION_SIZES, (size) => WRITTEN.map((lists) => lists.organisationSize[size]), SIZE_WORDS);
const countries = listWords(
  COUNTRY_CODES,
  (code) => LANGUAGES.map((language) => countryName(code, language)),
  COUNTRY_WORDS,
);
const languages = listWords(LANGUAGE_TAGS, languageNames, { ja: 'jp', zh: 'cn' });

function languageNames(tag: string): readonly string[] {
  return [...LANGUAGES, tag].flatMap((reader) => new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? []);
}

const classified = (list: readonly Classified[]): (() => Words<string>) =>
  lazily(() => {
    const named = list.flatMap(({ code, names }) =>
      [code, ...LANGUAGES.map((l) => names[l])].map((n) => [fold(n), code] as const),
    );
    return new Map(named);
  });
const sectors = classified(SECTORS);
const ecosystems = classified(ECOSYSTEMS);

const regions = lazily(() => {
  const found = new Map<string, readonly Region[]>();
  for (const region of REGIONS) {
    if (region.level === 0) continue;
    const names = [...LANGUAGES.map((language) => region.names[language]), ...region.aliases, region.nativeName ?? ''];
    // Iwate is written with and without its 県.
    const short = region.code.startsWith('jis:') ? [(region.nativeName ?? '').replace(/(?<=..)[都府県]$/u, '')] : [];
    for (const key of new Set([...names, ...short].map(fold))) {
      if (key !== '') found.set(key, [...(found.get(key) ?? []), region]);
    }
  }
  return found;
});

/** The kind as a word says it, or as the word itself tells (公益財団法人, GmbH). */
export const readKind = (text: string): OrganisationKind | null => kinds().get(bare(text)) ?? kindOfOrganisation(text);
export const readForm = (text: string): CooperationForm | null => forms().get(bare(text)) ?? null;
export const readGender = (text: string): Gender | null => genders().get(bare(text)) ?? null;

export const readNameOrder = (text: string): NameOrder | null => orders().get(bare(text)) ?? null;
export const readChannel = (text: string): Channel | null => channels().get(bare(text)) ?? null;

/** A language tag (BCP 47), or null. A tag that also names a country is that of the language. */
export function readLanguage(text: string): string | null {
  const named = languages().get(bare(text));
  const [, language = ''] = /^([a-z]{2,3})[-_][a-z0-9_-]+$/iu.exec(text.trim()) ?? [];
  return named ?? languages().get(language.toLowerCase()) ?? null;
}

/** ISO 3166-1 alpha-2; also Eurostat's EL and UK. */
export function readCountry(text: string): string | null {
  return (
    countries().get(bare(text)) ?? (/^(?:EL|UK)$/iu.test(text.trim()) ? isoOfNuts(text.trim().toUpperCase()) : null)
  );
}

/** A size by its word, or by a number of people. */
export function readSize(text: string): OrganisationSize | null {
  const named = sizes().get(bare(text));
  const people = /^\D{0,4}(\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+|\d+)\D{0,20}$/u.exec(text.normalize('NFKC').trim())?.[1];
  if (named !== undefined || people === undefined) return named ?? null;
  const count = Number(people.replace(/\D/gu, ''));
  if (count < 10) return 'micro';
  if (count < 50) return 'small';
  return count < 250 ? 'medium' : 'large';
}

/** A NACE section or an industrial ecosystem, by code or title. */
export function readSector(text: string): { readonly facet: 'sector' | 'ecosystem'; readonly value: string } | null {
  const key = fold(text);
  const sector = sectors().get(key);
  if (sector !== undefined) return { facet: 'sector', value: sector };
  const ecosystem = ecosystems().get(key);
  return ecosystem === undefined ? null : { facet: 'ecosystem', value: ecosystem };
}

/** The region of that name or code: in this country, or, where none is known, the only one so called. The largest comes first. */
export function readRegion(text: string, country: string | null): Region | null {
  const coded = regionByCode(text.trim()) ?? regionByCode(/\(((?:nuts|jis):[^()]+)\)\s*$/u.exec(text)?.[1] ?? '');
  const named = coded === undefined || coded.level === 0 ? (regions().get(fold(text)) ?? []) : [coded];
  const here = named.filter((region) => country === null || region.country === country);
  const [first] = [...here].sort((a, b) => a.level - b.level);
  if (first === undefined) return null;
  return new Set(here.map((region) => region.country)).size === 1 ? first : null;
}

/** A day as tables write it, `2024-02-29`, `29.2.2024` or `2024/2/29`, as `YYYY-MM-DD`; null for what is none. */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(plain) ?? [];
  const [, europeanDay, europeanMonth, europeanYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(plain) ?? [];
  const parts = [year ?? europeanYear, month ?? europeanMonth, day ?? europeanDay];
  const written = parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
  const at = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== written ? null : written;
}
