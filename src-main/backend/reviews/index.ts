export { type CaseAsked, caseDocument } from './document.ts';
export { peopleInCase } from './people.ts';
export { reviewsRouter } from './router.ts';
