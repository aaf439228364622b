/**
 * Writes src-shared/domain/reference/*.data.ts from resources/reference/*.tsv: the domain can read no files, also in a browser.
 * Run it after editing a table: `node scripts/generate-reference.ts`. A test fails while the two differ.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const TABLES = new URL('../resources/reference/', import.meta.url);
const MODULES = new URL('../src-shared/domain/reference/', import.meta.url);

for (const file of readdirSync(TABLES).filter((name) => name.endsWith('.tsv'))) {
  const name = file.replace(/\.tsv$/, '');
  const text = readFileSync(new URL(file, TABLES), 'utf8').replace(/[\\`]|\$(?=\{)/g, '\\$&');
  const constant = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const note = `/** Generated from resources/reference/${file} by scripts/generate-reference.ts; edit the table, not this file. */`;
  writeFileSync(new URL(`${name}.data.ts`, MODULES), `${note}\nexport const ${constant} = \`${text}\`;\n`);
}
