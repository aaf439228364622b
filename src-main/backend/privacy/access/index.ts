export { exportAccess } from './export.ts';
