export { type CaseFacts, createCaseFacts } from './case-facts.ts';
export { checkFacts, type FactsFinding } from './check-facts.ts';
export { organisationsByNumber } from './organisations.ts';
export { type StoredFigures, storedFigures } from './stored-figures.ts';
