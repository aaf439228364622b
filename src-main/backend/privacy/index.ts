export { settleLateParts } from './late-parts.ts';
export { privacyRouter } from './router.ts';
export { owesErasures, settleErasures } from './settle.ts';
