export { type CaseAsked, caseDocument } from './document.ts';
export { peopleInCase } from './people.ts';
export { cleanerOf } from './redact.ts';
export { reviewsRouter } from './router.ts';
export { paperWords } from './words.ts';
