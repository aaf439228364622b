export { allRows } from './all-rows.ts';
export { type Condition, countRows, fetchPage, holdsWords, isIn, type ListQuery, type Page } from './keyset.ts';
export { IS_MERGED, partsOf, survivorOf } from './merged.ts';
export { readOrganisation, readPerson, selectOrganisation, selectPerson } from './refs.ts';
