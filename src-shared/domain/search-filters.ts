/**
 * The filters of the search box as data: their names in the four languages, the kinds of records that have them, and the
 * closed lists from which some take their values. API: SEARCH_KINDS, SEARCH_FILTERS, FILTER_WORDS, kindsWith(filter).
 */
import {
  CHANNELS,
  COOPERATION_FORMS,
  INQUIRY_STATUSES,
  MEETING_STATES,
  ORGANISATION_KINDS,
  OUTCOMES,
  PRIORITIES,
  SIDES,
} from './lists.ts';

/** What a search finds, in the order in which equally good hits are shown. */
export const SEARCH_KINDS = ['inquiry', 'organisation', 'person', 'meeting', 'entry', 'file'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Beside their values, `owner:me` is whoever is at work, and `owner:none` what nobody has taken. */
export const SEARCH_FILTERS = [
  'kind',
  'status',
  'owner',
  'office',
  'form',
  'region',
  'country',
  'side',
  'sector',
  'tag',
  'channel',
  'priority',
  'outcome',
  'type',
] as const;
export type SearchFilterName = (typeof SEARCH_FILTERS)[number];

interface Filter {
  /** The kinds of records that can pass it; entries and files have what their inquiry has. */
  readonly kinds: readonly SearchKind[];
  /** The values of a closed list; null where they are records, regions, or what people typed. */
  readonly values: readonly string[] | null;
  /** Where the words of its values stand in `lists.json`; a filter may take its values from two lists. */
  readonly lists?: readonly string[];
  /** Other names under which it may be typed, lower case: German, French, Japanese. */
  readonly words: readonly string[];
}

const CASE: readonly SearchKind[] = ['inquiry', 'entry', 'file'];

export const FILTERS: Readonly<Record<SearchFilterName, Filter>> = {
  kind: { kinds: SEARCH_KINDS, values: SEARCH_KINDS, words: ['art', 'genre', '種類'] },
  status: {
    kinds: [...CASE, 'meeting'],
    values: [...INQUIRY_STATUSES, ...MEETING_STATES],
    lists: ['status', 'meetingState'],
    words: ['statut', '状況', 'ステータス'],
  },
  owner: { kinds: [...CASE, 'meeting'], values: null, words: ['zuständig', 'responsable', '担当', '担当者'] },
  office: { kinds: CASE, values: null, words: ['büro', 'bureau', '事務所'] },
  form: {
    kinds: [...CASE, 'organisation'],
    values: COOPERATION_FORMS,
    lists: ['form'],
    words: ['forme', '形態', '協力形態'],
  },
  region: { kinds: [...CASE, 'organisation'], values: null, words: ['région', '地域'] },
  country: { kinds: ['organisation'], values: null, words: ['land', 'pays', '国'] },
  side: { kinds: ['organisation'], values: SIDES, lists: ['side'], words: ['seite', 'côté', '側'] },
  sector: { kinds: [...CASE, 'organisation'], values: null, words: ['branche', 'secteur', '分野', '業種'] },
  tag: { kinds: [...CASE, 'organisation', 'person'], values: null, words: ['schlagwort', 'étiquette', 'タグ'] },
  channel: { kinds: CASE, values: CHANNELS, lists: ['channel'], words: ['kanal', 'canal', '経路'] },
  priority: { kinds: CASE, values: PRIORITIES, lists: ['priority'], words: ['priorität', 'priorité', '優先度'] },
  outcome: { kinds: CASE, values: OUTCOMES, lists: ['outcome'], words: ['ergebnis', 'résultat', '結果'] },
  type: { kinds: ['organisation'], values: ORGANISATION_KINDS, lists: ['organisationKind'], words: ['typ', '種別'] },
};

/** Every word that names a filter, as `toLowerCase` of its NFKC form gives it. */
export const FILTER_WORDS: ReadonlyMap<string, SearchFilterName> = new Map(
  SEARCH_FILTERS.flatMap((name) => [name, ...FILTERS[name].words].map((word) => [word, name] as const)),
);
