export { waysRouter } from './router.ts';
