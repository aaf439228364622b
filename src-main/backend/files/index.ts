export { addFile, filesOf } from './files.ts';
export { filesRouter } from './router.ts';
export { createFileStore, type FileStore, MAX_FILE_BYTES } from './store.ts';
