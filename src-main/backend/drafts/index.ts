export { draftsRouter } from './router.ts';
