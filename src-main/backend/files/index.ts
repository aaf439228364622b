export { addFile, filesOf } from './files.ts';
export { filesRouter } from './router.ts';
export { createFileStore, type FileStore } from './store.ts';
