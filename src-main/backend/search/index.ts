export { checkIndex, type IndexFinding } from './check-index.ts';
export { purgeIndex } from './follow.ts';
export { searchRouter } from './router.ts';
export { createSearchIndex, type SearchIndex } from './search-index.ts';
export { indexingProgress } from './standing.ts';
