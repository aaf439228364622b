import { COUNTRY_CODES, countryName } from '#shared/domain/countries.ts';
import { fold } from '#shared/domain/fold.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { searchRegions } from '#shared/domain/region-search.ts';
import { regionByCode } from '#shared/domain/regions.ts';
import { FILTERS, type SearchFilterName } from '#shared/domain/search-filters.ts';
import { SECTORS, sectorName } from '#shared/domain/sectors.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { textsIn } from '../texts/index.ts';

type Reader = Pick<Context, 'sqlite' | 'rootDir' | 'staffId'>;

/** A value that a filter may have, and the words by which a person may mean it. */
export interface FilterValue {
  /** What the records hold: a key, code, or id; several where one name means several records. */
  readonly stored: string;
  /** What stands for it in the text of the search box. */
  readonly value: string;
  /** Its name as it is stored; null where the value is a word of the program that the reader's language translates. */
  readonly label: string | null;
  /** Folded. */
  readonly words: readonly string[];
}

/** Nobody's; stands for a record that has no value. */
export const NOBODY = '';

const wordsByRoot = new Map<string, readonly ((key: string) => string)[]>();

/** The program's words in its four languages; read once. */
function listWords(rootDir: string): readonly ((key: string) => string)[] {
  const known = wordsByRoot.get(rootDir);
  if (known !== undefined) return known;
  const read = LANGUAGES.map((language) => textsIn(rootDir, language, ['lists', 'app']));
  const words = read.map((t) => (key: string) => t(key, { defaultValue: '' }));
  wordsByRoot.set(rootDir, words);
  return words;
}

function closedValues({ rootDir }: Reader, filter: SearchFilterName): readonly FilterValue[] {
  const { lists = [], values } = FILTERS[filter];
  const words = listWords(rootDir);
  return (values ?? []).map((value) => {
    const keys = filter === 'kind' ? [`app:hit.${value}`] : lists.map((list) => `lists:${list}.${value}`);
    const named = keys.flatMap((key) => words.map((word) => fold(word(key))));
    return { stored: value, value, label: null, words: [fold(value), ...named].filter((word) => word !== '') };
  });
}

const named = (stored: string, name: string): FilterValue => ({
  stored,
  value: name,
  label: name,
  words: [fold(name)],
});

function staff({ sqlite, staffId }: Reader): readonly FilterValue[] {
  const rows = prepared(sqlite, 'SELECT id, name FROM staff_member WHERE deleted_at IS NULL ORDER BY name').all() as {
    id: string;
    name: string;
  }[];
  const me = staffId();
  return [
    ...(me === null ? [] : [{ stored: me, value: 'me', label: null, words: ['me'] }]),
    { stored: NOBODY, value: 'none', label: null, words: ['none'] },
    ...rows.map(({ id, name }) => named(id, name)),
  ];
}

function offices({ sqlite }: Reader): readonly FilterValue[] {
  const rows = prepared(sqlite, 'SELECT id, name FROM office WHERE deleted_at IS NULL ORDER BY position, name').all();
  return (rows as { id: string; name: string }[]).map(({ id, name }) => named(id, name));
}

/** Each once, found by a step in the index for each. */
const TAGS = `WITH RECURSIVE tag (value) AS (
    SELECT min(value) FROM label WHERE facet = 'tag'
    UNION ALL
    SELECT (SELECT min(value) FROM label WHERE facet = 'tag' AND value > tag.value) FROM tag WHERE tag.value IS NOT NULL
  )
  SELECT value FROM tag WHERE value IS NOT NULL LIMIT 5000`;

function tags({ sqlite }: Reader): readonly FilterValue[] {
  return (prepared(sqlite, TAGS).pluck().all() as string[]).map((value) => named(value, value));
}

function countries(): readonly FilterValue[] {
  return COUNTRY_CODES.map((code) => {
    const names = LANGUAGES.map((language) => fold(countryName(code, language)));
    return { stored: code, value: code, label: null, words: [code.toLowerCase(), ...names] };
  });
}

function sectors(): readonly FilterValue[] {
  return SECTORS.map(({ code }) => {
    const names = LANGUAGES.map((language) => fold(sectorName(code, language)));
    return { stored: code, value: code, label: null, words: [fold(code), ...names] };
  });
}

/** Every value that a filter may have; of regions there are too many: see `valuesFor`. */
export function allValues(reader: Reader, filter: SearchFilterName): readonly FilterValue[] {
  switch (filter) {
    case 'owner':
      return staff(reader);
    case 'office':
      return offices(reader);
    case 'tag':
      return tags(reader);
    case 'country':
      return countries();
    case 'sector':
      return sectors();
    default:
      return closedValues(reader, filter);
  }
}

function regions(typed: string): readonly FilterValue[] {
  const byCode = regionByCode(typed);
  const [best] = byCode === undefined ? searchRegions(typed, 'en', 1) : [byCode];
  return best === undefined ? [] : [{ stored: best.code, value: best.code, label: null, words: [] }];
}

/** What a typed value means: the values whose word it is, or else those of which one begins with it; none where it means nothing. */
export function valuesFor(reader: Reader, filter: SearchFilterName, typed: string): readonly FilterValue[] {
  if (filter === 'region') return regions(typed);
  const key = fold(typed);
  if (key === '') return [];
  const all = allValues(reader, filter);
  const exact = all.filter(({ words, value }) => value === typed || words.includes(key));
  return exact.length > 0 ? exact : all.filter(({ words }) => words.some((word) => word.startsWith(key)));
}
