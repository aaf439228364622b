export { maintenanceRouter } from './router.ts';
