export { checkOffice, type Finding } from './check.ts';
