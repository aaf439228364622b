export { checkFolder, prepareFolder } from './access.ts';
export { exchangeByFolder, type FolderRun } from './exchange.ts';
export type { FolderProgress } from './exchanging.ts';
export { createFolders, type Folders } from './folders.ts';
export { heldBackIn } from './held-back.ts';
export { FolderProblem } from './problem.ts';
