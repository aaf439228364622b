import type { SearchState } from '#shared/contract/search.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { INDEXED_KINDS, type IndexedKind } from '../lists/index.ts';
import { indexState } from './state.ts';

/** The kinds of records that the index holds; each is a table of that name. */
export const KINDS = Object.keys(INDEXED_KINDS) as readonly IndexedKind[];

/** How many records the index has looked at, those included of which it holds nothing. */
export function countIndexed(sqlite: Sqlite): number {
  return prepared(sqlite, 'SELECT count(*) FROM search_row').pluck().get() as number;
}

/** How many records there are of the kinds that it holds. */
export function countRecords(sqlite: Sqlite): number {
  const counts = KINDS.map((kind) => prepared(sqlite, `SELECT count(*) FROM ${kind}`).pluck().get() as number);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Whether the index is not whole yet, so that a search may miss what has long been there. */
export function isBuilding(sqlite: Sqlite): boolean {
  const state = indexState(sqlite);
  return state === undefined || state.building !== null;
}

/** How far the index is made; null where it is whole. */
export function indexingProgress(sqlite: Sqlite): { readonly done: number; readonly total: number } | null {
  if (!isBuilding(sqlite)) return null;
  const total = countRecords(sqlite);
  return { done: Math.min(countIndexed(sqlite), total), total };
}

export function searchState(sqlite: Sqlite): SearchState {
  return { isBuilding: isBuilding(sqlite), indexed: countIndexed(sqlite), records: countRecords(sqlite) };
}
