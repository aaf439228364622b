export { countryNotesRouter } from './router.ts';
