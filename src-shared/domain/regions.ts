/**
 * Regions: NUTS 2024 levels 1-2 ('nuts:FRF1'), prefectures ('jis:03'), countries ('iso:VN'), third regions ('third:africa').
 * API: regionByCode(code), regionName(code, language), searchRegions(query, language, limit) in region-search.ts, REGIONS.
 */
import { COUNTRY_CODES, countryName, isoOfNuts, sideOfCountry } from './countries.ts';
import { LANGUAGES, type Language, type Side } from './lists.ts';
import { COUNTRY_POINTS } from './reference/country-points.data.ts';
import { NUTS_2024 } from './reference/nuts-2024.data.ts';
import { PREFECTURES } from './reference/prefectures.data.ts';
import { REGION_EXONYMS } from './reference/region-exonyms.data.ts';
import { REGION_FOOTNOTES } from './reference/region-footnotes.data.ts';
import { STATISTICAL_REGIONS_2024 } from './reference/statistical-regions-2024.data.ts';
import { readTable } from './reference/table.ts';
import { THIRD_REGIONS } from './reference/third-regions.data.ts';

export type RegionScheme = 'NUTS' | 'JIS X 0401' | 'ISO 3166' | 'third';
type Names = Readonly<Record<Language, string>>;

export interface Region {
  readonly code: string;
  readonly scheme: RegionScheme;
  /** Edition of the scheme, stored beside the code; null for the third regions, which each office may edit. */
  readonly version: string | null;
  /** 0 a country or a group of them, 1 and 2 as in NUTS; a prefecture is 2. */
  readonly level: 0 | 1 | 2;
  /** Code of the region around it; null at level 0. */
  readonly parent: string | null;
  /** ISO 3166-1; null for a group of countries. */
  readonly country: string | null;
  /** Members of a group of countries, else empty. */
  readonly members: readonly string[];
  readonly side: Side;
  /** As the region calls itself (Eurostat's spelling); for countries as the reader does. */
  readonly nativeName: string | null;
  /** As shown: Iwate, Bavaria, Bayern. */
  readonly names: Names;
  /** Further names to be found by: Präfektur Iwate, いわてけん, NUTS and ISO codes. */
  readonly aliases: readonly string[];
  /** A point inside it in degrees, one decimal; null where the source has none, and for groups of countries. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
}

/** Looked up when they are asked for: the names of all countries in all languages would hold up every start. */
const inAll = (name: (language: Language) => string): Names => ({
  get en() {
    return name('en');
  },
  get de() {
    return name('de');
  },
  get fr() {
    return name('fr');
  },
  get ja() {
    return name('ja');
  },
});
const pointOf = (row: { readonly lat: string; readonly lon: string }) => ({
  lat: Number(row.lat),
  lon: Number(row.lon),
});

const exonyms = new Map(readTable(REGION_EXONYMS, ['code', ...LANGUAGES]).map((row) => [row.code, row]));
const nutsRows = [NUTS_2024, STATISTICAL_REGIONS_2024].flatMap((text) =>
  readTable(text, ['code', 'level', 'name', 'lat', 'lon']),
);
const countryPoints = new Map(readTable(COUNTRY_POINTS, ['code', 'lat', 'lon']).map((row) => [row.code, row]));
const nutsCountries = new Map(nutsRows.filter((row) => row.level === '0').map((row) => [isoOfNuts(row.code), row]));

function countryRegion(code: string): Region {
  const nuts = nutsCountries.get(code);
  const place = nuts ?? countryPoints.get(code);
  return {
    code: `iso:${code}`,
    scheme: 'ISO 3166',
    version: '3166-1',
    level: 0,
    parent: null,
    country: code,
    members: [],
    side: sideOfCountry(code),
    nativeName: nuts?.name ?? null,
    names: inAll((language) => countryName(code, language)),
    aliases: [code, ...(nuts ? [nuts.code, nuts.name] : [])],
    point: place ? pointOf(place) : null,
  };
}

function nutsRegion(row: (typeof nutsRows)[number]): Region {
  const country = isoOfNuts(row.code);
  const own = exonyms.get(row.code);
  const isWholeCountry = nutsCountries.get(country)?.name.replace('*', '') === row.name;
  return {
    code: `nuts:${row.code}`,
    scheme: 'NUTS',
    version: '2024',
    level: row.level === '1' ? 1 : 2,
    parent: row.level === '1' ? `iso:${country}` : `nuts:${row.code.slice(0, -1)}`,
    country,
    members: [],
    side: sideOfCountry(country),
    nativeName: row.name,
    names: inAll((language) => (isWholeCountry ? countryName(country, language) : own?.[language] || row.name)),
    aliases: [row.code, row.name],
    point: pointOf(row),
  };
}

function prefectures(): readonly Region[] {
  const columns = ['jis', 'iso', 'ja', 'kana', 'romaji', 'en', 'de', 'fr', 'lat', 'lon'] as const;
  return readTable(PREFECTURES, columns).map((row) => ({
    code: `jis:${row.jis}`,
    scheme: 'JIS X 0401',
    version: 'X 0401',
    level: 2,
    parent: 'iso:JP',
    country: 'JP',
    members: [],
    side: 'japan',
    nativeName: row.ja,
    names: {
      en: row.en,
      de: row.de.replace(/^Präfektur /, ''),
      fr: row.fr.replace(/^préfecture (?:de |d')/, ''),
      ja: row.ja,
    },
    aliases: [row.iso, row.romaji, row.kana, row.de, row.fr, `${row.en} Prefecture`],
    point: pointOf(row),
  }));
}

/** A group of countries beyond Europe and Japan, as each office may name and cut it. */
export interface ThirdRegion {
  /** Part of the code, `third:africa`; it stays when names and members change. */
  readonly key: string;
  readonly names: Names;
  /** ISO 3166-1 alpha-2; none for one that is offered no more, but keeps its name where it stands. */
  readonly countries: readonly string[];
}

/** As they come, before anybody edits them. */
export const FIRST_THIRD_REGIONS: readonly ThirdRegion[] = readTable(THIRD_REGIONS, [
  'key',
  'countries',
  ...LANGUAGES,
]).map(({ key, countries, en, de, fr, ja }) => ({ key, names: { en, de, fr, ja }, countries: countries.split(' ') }));

function groupOf({ key, names, countries }: ThirdRegion): Region {
  return {
    code: `third:${key}`,
    scheme: 'third',
    version: null,
    level: 0,
    parent: null,
    country: null,
    members: countries,
    side: 'third',
    nativeName: null,
    names,
    aliases: [],
    point: null,
  };
}

const FIXED: readonly Region[] = [
  ...COUNTRY_CODES.map(countryRegion),
  ...nutsRows.filter((row) => row.level !== '0').map(nutsRegion),
  ...prefectures(),
];

/**
 * All regions: third regions, countries, then parts of countries by code. The third regions are those of the office at work, of
 * which there is one in a program: see `declareThirdRegions`.
 */
export let REGIONS: readonly Region[] = [...FIRST_THIRD_REGIONS.map(groupOf), ...FIXED];

const byCode = new Map(REGIONS.map((region) => [region.code, region]));

/** Says which third regions the office has now. */
export function declareThirdRegions(own: readonly ThirdRegion[]): void {
  const groups = own.map(groupOf);
  REGIONS = [...groups.filter(({ members }) => members.length > 0), ...FIXED];
  for (const group of groups) byCode.set(group.code, group);
}

/** The region of a code; NUTS level 0 ('nuts:EL') and ISO 3166-2 of a prefecture ('iso:JP-03') lead to the same place. */
export function regionByCode(code: string): Region | undefined {
  const [scheme, key = ''] = code.split(':');
  if (scheme === 'nuts' && key.length === 2) return byCode.get(`iso:${isoOfNuts(key)}`);
  if (scheme === 'iso' && key.startsWith('JP-')) return byCode.get(`jis:${key.slice(3)}`);
  return byCode.get(code);
}

/** The region's name for a reader; an unknown code comes back as it is. */
export function regionName(code: string, language: Language): string {
  return regionByCode(code)?.names[language] ?? code;
}

let shared: ReadonlySet<string> | undefined;

/** Whether another region of the same country has the same name in one of the languages, as a NUTS region of one part only. */
export function sharesItsName(code: string): boolean {
  shared ??= new Set(
    [...Map.groupBy(FIXED, ({ country }) => country).values()].flatMap((inside) =>
      LANGUAGES.flatMap((language) =>
        [
          ...Map.groupBy(
            inside.filter(({ level }) => level > 0),
            ({ names }) => names[language],
          ).values(),
        ]
          .filter((alike) => alike.length > 1)
          .flatMap((alike) => alike.map((region) => region.code)),
      ),
    ),
  );
  return shared.has(code);
}

const LISTS: Readonly<Record<RegionScheme, string>> = {
  NUTS: 'NUTS',
  'JIS X 0401': 'JIS',
  'ISO 3166': 'ISO',
  third: '',
};

/**
 * The list that a code is taken from, with its edition: NUTS 2024, JIS X 0401. Null for an office's own regions and unknown codes.
 * @param version as stored beside the code; null where it was stored before editions were
 */
export function regionEdition(code: string, version: string | null): string | null {
  const region = regionByCode(code);
  const edition = version ?? region?.version ?? null;
  return region === undefined || edition === null ? null : `${LISTS[region.scheme]} ${edition}`;
}

/** The code itself and those of the regions around it, nearest first: nuts:FRF1, nuts:FRF, iso:FR. */
export function regionLineage(code: string): readonly string[] {
  const region = regionByCode(code);
  if (region === undefined) return [];
  return [region.code, ...(region.parent === null ? [] : regionLineage(region.parent))];
}

/** The third regions that a country belongs to; some belong to two. */
export function thirdRegionsOf(country: string): readonly Region[] {
  return REGIONS.filter((region) => region.members.includes(country));
}

const footnotes = new Map(readTable(REGION_FOOTNOTES, ['code', ...LANGUAGES]).map((row) => [row.code, row]));

/** The footnote that EU texts attach to a designation wherever it is printed (Kosovo*), for it and its parts; else null. */
export function regionFootnote(code: string, language: Language): string | null {
  const marked = regionLineage(code).find((each) => footnotes.has(each));
  return marked === undefined ? null : (footnotes.get(marked)?.[language] ?? null);
}
