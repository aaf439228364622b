export { UnreadableBackup } from './container.ts';
export { countMissingFiles, countRecords } from './contents.ts';
export { type MadeBackup, type Progress, writeBackup } from './make.ts';
export {
  discardBackups,
  inspectBackup,
  keptBackups,
  type Restored,
  restoreBackup,
  restoreInspected,
} from './restore.ts';
export { copyDatabase } from './snapshot.ts';
export { openStaged } from './stage.ts';
