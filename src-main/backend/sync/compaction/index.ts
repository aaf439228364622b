export { type Compaction, compactable, compactLog } from './compact.ts';
export { floors, refuseCompacted } from './floor.ts';
