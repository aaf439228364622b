export { makeBackup } from './backup.ts';
export { maintenanceRouter } from './router.ts';
