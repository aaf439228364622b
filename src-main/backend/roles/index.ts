export { CASE_EDITS, refuseCaseEdit } from './case-edits.ts';
