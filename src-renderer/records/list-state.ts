import type { Filters } from '../ui/filters/types.ts';
import { DEFAULT_LAYOUT } from '../ui/table/layout.ts';
import type { TableLayout, TableSort } from '../ui/table/types.ts';

/** What a list shows and how: what a saved view keeps. */
export interface ListView {
  readonly filters: Filters;
  readonly sort: TableSort;
  readonly layout: TableLayout;
  /** The column by which the rows are grouped. */
  readonly group: string | null;
}

/** What the address of a list holds beside its path: a saved view, what differs from it, and chosen records. */
export interface ListSearch {
  readonly view?: string;
  readonly filters?: Filters;
  readonly sort?: TableSort;
  readonly group?: string | null;
  /** Exactly these records: how a figure opens what it counted. */
  readonly ids?: readonly string[];
}

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
const isDay = (value: unknown): boolean => value === null || typeof value === 'string';

function isFilter(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value.kind) {
    case 'options':
      return isTexts(value.values) && isFlag(value.not);
    case 'text':
      return typeof value.text === 'string';
    case 'days':
      return isObject(value.range) && isDay(value.range.from) && isDay(value.range.to) && isFlag(value.none);
    default:
      return false;
  }
}

const isFilters = (value: unknown): value is Filters => isObject(value) && Object.values(value).every(isFilter);
const isSort = (value: unknown): value is TableSort =>
  isObject(value) && typeof value.column === 'string' && (value.direction === 'asc' || value.direction === 'desc');

const isGroup = (value: unknown): value is string | null => value === null || typeof value === 'string';

export const isLayout = (value: unknown): value is TableLayout =>
  isObject(value) &&
  isTexts(value.order) &&
  isObject(value.visible) &&
  Object.values(value.visible).every((shown) => typeof shown === 'boolean') &&
  isObject(value.widths) &&
  Object.values(value.widths).every((width) => typeof width === 'number');

/** Reads an address; what is missing or broken is left out. */
export function parseListSearch(search: Unknown): ListSearch {
  const { view, filters, sort, group, ids } = search;
  return {
    ...(typeof view === 'string' ? { view } : {}),
    ...(isFilters(filters) ? { filters } : {}),
    ...(isSort(sort) ? { sort } : {}),
    ...(isGroup(group) ? { group } : {}),
    ...(isTexts(ids) ? { ids } : {}),
  };
}

/** Reads what a saved view keeps; what is missing or broken is as the list comes. */
export function parseListView(definition: Unknown, start: Pick<ListView, 'filters' | 'sort'>): ListView {
  return {
    filters: isFilters(definition.filters) ? definition.filters : start.filters,
    sort: isSort(definition.sort) ? definition.sort : start.sort,
    layout: isLayout(definition.layout) ? definition.layout : DEFAULT_LAYOUT,
    group: isGroup(definition.group) ? definition.group : null,
  };
}
