export { isBusy } from './busy.ts';
export { derivedIsDone } from './derived.ts';
export { deviceCodes, type FieldChange, fieldsByCode, type HistoryItem, recordHistory } from './history.ts';
export { type ChangeEvent, createLive, type Live } from './live.ts';
export { newestStamp } from './newest.ts';
export { createSortKeys, type SortKeys } from './sort-keys.ts';
export {
  forgetOperation,
  keepFromUndo,
  type OperationOf,
  type Restored,
  type ReversalHints,
  redoLast,
  reversalOf,
  undoLast,
  undoOperation,
} from './undo.ts';
export { noteUnindexed } from './unindexed.ts';
export {
  type Absorbed,
  createWriter,
  hashedId,
  type Mutation,
  type RawWrite,
  type Write,
  type Writer,
} from './writer.ts';
