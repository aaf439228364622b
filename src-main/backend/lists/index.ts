export { allRows } from './all-rows.ts';
export { beginningFirst, LOOKED_AT } from './begins.ts';
export { countGroups, type GroupColumns, inGroup } from './groups.ts';
export { type Condition, countRows, fetchPage, isIn, type ListQuery, type Page } from './keyset.ts';
export { holdsWords, type Place, wordsOf } from './matches.ts';
export { IS_MERGED, partsOf, survivorOf } from './merged.ts';
export { readOrganisation, readPerson, selectOrganisation, selectPerson } from './refs.ts';
export { INDEXED_KINDS, type IndexedKind, isIndexed, rowsFor, rowsOf } from './search-rows.ts';
export { contains, hasLabel, hasValue, onDays } from './values.ts';
