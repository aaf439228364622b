export { createCooperation } from './edit.ts';
export { cooperationsOf } from './list.ts';
export { cooperationsRouter } from './router.ts';
