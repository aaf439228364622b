export { settingsRouter } from './router.ts';
export { readSettings } from './settings.ts';
