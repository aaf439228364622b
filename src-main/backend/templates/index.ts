export { templatesRouter } from './router.ts';
