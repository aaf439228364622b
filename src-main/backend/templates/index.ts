export { type StoredTemplate, templatesNamed } from './named.ts';
export { templatesRouter } from './router.ts';
