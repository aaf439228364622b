export { apartId, areApart } from './apart.ts';
export { followMerges } from './follow.ts';
export { mergesRouter } from './router.ts';
