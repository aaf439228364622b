export { allRows } from './all-rows.ts';
export { type Condition, countRows, fetchPage, holdsWords, isIn, type ListQuery, type Page } from './keyset.ts';
export { readOrganisation, readPerson, selectOrganisation, selectPerson } from './refs.ts';
