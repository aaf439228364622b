export { type Candidate, type CandidateOptions, candidatesFor, type Probe } from './candidates.ts';
export { createPass } from './pass.ts';
export { duplicatesRouter } from './router.ts';
export { createDuplicates, type Duplicates } from './watch.ts';
