import { csvImport } from './imports-csv.ts';
import { mailImport } from './imports-mail.ts';
import { mappingImport } from './imports-mappings.ts';

/** Everything that comes into the office as a file: mails to file, tables and contacts of people and organisations. */
export const importsContract = { ...mailImport, ...csvImport, ...mappingImport };
