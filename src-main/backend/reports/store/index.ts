export { type CaseFacts, createCaseFacts, factsAsKept } from './case-facts.ts';
export { checkFacts, type FactsFinding } from './check-facts.ts';
export { type CountedCases, countedCases } from './counted-cases.ts';
export { organisationsByNumber } from './organisations.ts';
export { type StoredFigures, storedFigures } from './stored-figures.ts';
