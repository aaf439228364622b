import type { TFunction } from 'i18next';
import type { Client } from '#shared/contract/index.ts';
import { countryName } from '#shared/domain/countries.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Language } from '#shared/domain/lists.ts';
import { FILTERS, SEARCH_FILTERS, type SearchFilterName } from '#shared/domain/search-filters.ts';
import { completingAt, quotedValue } from '#shared/domain/search-query.ts';
import { sectorName } from '#shared/domain/sectors.ts';
import type { Completion } from '../slots.ts';

export interface Words {
  readonly language: () => Language;
  readonly app: TFunction<'app'>;
  readonly lists: TFunction<'lists'>;
}

/** One letter begins too many words to offer filters for it. */
const SHORTEST_NAME = 2;

/** A word of the program itself. */
const kindWord = (value: string, t: TFunction<'app'>): string => t(`hit.${value}`);
const ownerWord = (value: string, t: TFunction<'app'>): string => t(`filterValue.${value}`);
const filterWord = (name: SearchFilterName, t: TFunction<'app'>): string => t(`filter.${name}`);

/** A word of one of the lists from which a filter takes its values. */
function listWord(filter: SearchFilterName, value: string, t: TFunction<'lists'>): string {
  const lists = FILTERS[filter].lists ?? [];
  const words = lists.map((list) => t(`${list}.${value}`, { defaultValue: '' }));
  return words.find((word) => word !== '') ?? value;
}

/** A value in the reader's language. */
function valueWord(filter: SearchFilterName, value: string, { language, app, lists }: Words): string {
  switch (filter) {
    case 'kind':
      return kindWord(value, app);
    case 'owner':
      return ownerWord(value, app);
    case 'country':
      return countryName(value, language());
    case 'sector':
      return sectorName(value, language());
    default:
      return listWord(filter, value, lists);
  }
}

function namesFor(typed: string, query: string, from: number, { app }: Words): readonly Completion[] {
  const key = fold(typed);
  if (key.length < SHORTEST_NAME && !/\p{Script=Han}|\p{Script=Katakana}/u.test(key)) return [];
  return SEARCH_FILTERS.flatMap((name) => {
    const title = filterWord(name, app);
    const isMeant = [title, name, ...FILTERS[name].words].some((word) => fold(word).startsWith(key));
    return isMeant ? [{ text: `${query.slice(0, from)}${name}:`, title, detail: `${name}:`, isValue: false }] : [];
  });
}

/** How a text may go on at its end: the values of the filter that is being typed, or filters whose name a word begins. */
export const completeSearchWith =
  (client: Client, words: Words) =>
  async (query: string, signal: AbortSignal): Promise<readonly Completion[]> => {
    const at = completingAt(query, query.length);
    if (at === null) return [];
    const { filter, typed, from } = at;
    if (filter === null) return namesFor(typed, query, from, words);
    const values = await client.search.complete({ filter, text: typed }, { signal });
    return values.map(({ value, label }) => ({
      text: `${query.slice(0, from)}${quotedValue(value)} `,
      title: label ?? valueWord(filter, value, words),
      detail: `${filter}:${value}`,
      isValue: true,
    }));
  };
