export { reportsRouter } from './router.ts';
export { type CaseFacts, checkFacts, createCaseFacts, type FactsFinding } from './store/index.ts';
