/**
 * Regions found by any of their names in any language, by reading or by code.
 * API: searchRegions(query, language, limit) -> regions, best first; regionMatches(code, query), nameMatches(names, query) for lists
 * that are shown whole.
 */
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './lists.ts';
import { searchKeys } from './readings.ts';
import { REGIONS, type Region, regionByCode } from './regions.ts';

interface Searchable {
  readonly region: Region;
  readonly own: Readonly<Record<Language, string>>;
  readonly all: readonly string[];
}

let searchable: readonly Searchable[] | undefined;
let byCode: ReadonlyMap<string, readonly string[]> | undefined;
/** What both were made of: the third regions may have become others. */
let indexed: readonly Region[] | undefined;

function forgetFormer(): void {
  if (indexed === REGIONS) return;
  [searchable, byCode, indexed] = [undefined, undefined, REGIONS];
}

/** A region that fills the one around it (Berlin DE3 and DE30, Luxembourg) would only be found twice. */
function fillsParent(region: Region): boolean {
  const parent = region.parent === null ? undefined : regionByCode(region.parent);
  return parent !== undefined && parent.names.en === region.names.en;
}

/** Folded once, on first use. */
function index(): readonly Searchable[] {
  forgetFormer();
  searchable ??= REGIONS.filter((region) => !fillsParent(region)).map((region) => {
    const { en, de, fr, ja } = region.names;
    const own = { en: fold(en), de: fold(de), fr: fold(fr), ja: fold(ja) };
    return { region, own, all: [...LANGUAGES.map((language) => own[language]), ...region.aliases.map(fold)] };
  });
  return searchable;
}

/** Whether a region has a name, reading or code, in whatever language, that holds what was typed; anything holds nothing. */
export function regionMatches(code: string, query: string): boolean {
  forgetFormer();
  byCode ??= new Map(REGIONS.map((region) => [region.code, namesOf(region)]));
  return holds(byCode.get(code) ?? [], query);
}

/** The same of names in several languages. */
export function nameMatches(names: readonly string[], query: string): boolean {
  return holds(names.map(fold), query);
}

function holds(folded: readonly string[], query: string): boolean {
  const keys = searchKeys(query);
  return keys.length === 0 || folded.some((name) => keys.some((key) => name.includes(key)));
}

function namesOf({ names, aliases }: Region): readonly string[] {
  return [...LANGUAGES.map((language) => names[language]), ...aliases].map(fold);
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 inside; undefined where the key is not in it. */
function closeness(name: string, key: string): number | undefined {
  if (name === key) return 0;
  const at = name.indexOf(key);
  if (at <= 0) return at === 0 ? 1 : undefined;
  return name.includes(` ${key}`) ? 2 : 3;
}

function bestOf(names: readonly string[], keys: readonly string[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const name of names) for (const key of keys) best = Math.min(best, closeness(name, key) ?? best);
  return best;
}

/**
 * At most `limit` regions for what a person typed, in any of the four languages, the region's own, kana, romaji or code:
 * nearest match first, names in the reader's language before others, larger regions before their parts. Nothing for blanks.
 */
export function searchRegions(query: string, language: Language, limit = 20): readonly Region[] {
  const keys = searchKeys(query);
  if (keys.length === 0) return [];
  return index()
    .map(({ region, own, all }) => ({ region, rank: Math.min(bestOf([own[language]], keys), bestOf(all, keys) + 0.5) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.region.level - b.region.level ||
        (a.region.names[language] < b.region.names[language] ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ region }) => region);
}
