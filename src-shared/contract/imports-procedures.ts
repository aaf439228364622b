import { csvImport } from './imports-csv.ts';
import { mailImport } from './imports-mail.ts';

/** Everything that comes into the office as a file: mails to file, tables of people and organisations. */
export const importsContract = { ...mailImport, ...csvImport };
