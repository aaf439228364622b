export { countDisclosures, pageOfDisclosures } from './list.ts';
export { absorbKept, type Disclosed, noteDisclosure } from './note.ts';
export { disclosuresRouter } from './router.ts';
