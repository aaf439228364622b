export { type ExportNames, exportNames } from './names.ts';
