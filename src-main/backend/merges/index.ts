export { followMerges } from './follow.ts';
export { mergesRouter } from './router.ts';
