export {
  type Candidate,
  type CandidateOptions,
  candidatesFor,
  createFinder,
  type Finder,
  type Probe,
} from './candidates.ts';
export { lookThrough } from './look-through.ts';
export { createPass } from './pass.ts';
export { duplicatesRouter } from './router.ts';
export { createDuplicates, type Duplicates } from './watch.ts';
