export { privacyRouter } from './router.ts';
export { owesErasures, settleErasures } from './settle.ts';
