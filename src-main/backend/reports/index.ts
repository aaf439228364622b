export { ownIndicatorsRouter } from './own/router.ts';
export { reportsRouter } from './router.ts';
