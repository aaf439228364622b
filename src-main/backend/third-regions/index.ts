export { thirdRegionsRouter } from './router.ts';
export { followThirdRegions } from './third-regions.ts';
