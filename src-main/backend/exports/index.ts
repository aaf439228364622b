export { exportsRouter } from './router.ts';
