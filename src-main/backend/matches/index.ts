export { addMatches, introduce, MATCH_STATE_FIELDS, setMatchState, takeMatchState } from './edit.ts';
export { matchesOf } from './list.ts';
export { matchesRouter } from './router.ts';
