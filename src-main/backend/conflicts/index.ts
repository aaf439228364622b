export { countConflicts } from './list.ts';
export { resolveConflicts } from './resolve.ts';
export { conflictsRouter } from './router.ts';
