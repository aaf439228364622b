export { addFile, filesOf, findFile } from './files.ts';
export { filesRouter } from './router.ts';
export { createFileStore, type FileStore } from './store.ts';
