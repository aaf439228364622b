import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { summaryLine, writeReport } from '../lib/reports.mjs';
import type { Check } from './check.ts';
import { checkDocsExamples } from './docs-examples.ts';
import { checkImports } from './import-rules.ts';
import { loadLocales } from './locale-files.ts';
import { checkLocales } from './locales.ts';
import { checkLockfile } from './lockfile.ts';
import { checkMigrations } from './migrations.ts';
import { loadSources, NOT_SHIPPED, type Source } from './sources.ts';
import { checkStyle, checkTypes } from './tools.ts';
import { checkUntranslated } from './untranslated.ts';

const isProduct = ({ path }: Source): boolean => path.startsWith('src-') && !NOT_SHIPPED.test(path);
const isComponent = (source: Source): boolean => isProduct(source) && /^src-renderer\/.*\.tsx$/.test(source.path);

function allChecks(): readonly Check[] {
  let loaded: readonly Source[] | undefined;
  const sources = () => {
    loaded ??= loadSources(ROOT);
    return loaded;
  };
  return [
    { name: 'format and lint', run: () => checkStyle(ROOT) },
    { name: 'types', run: () => checkTypes(ROOT) },
    { name: 'docs examples', run: () => checkDocsExamples(ROOT) },
    { name: 'import rules', run: async () => checkImports(sources()) },
    { name: 'locales', run: async () => checkAllLocales(sources().filter(isProduct)) },
    { name: 'untranslated text', run: async () => checkUntranslated(sources().filter(isComponent)) },
    { name: 'migrations', run: async () => checkMigrations(ROOT) },
    { name: 'lockfile', run: async () => checkLockfile(ROOT) },
  ];
}

function checkAllLocales(sources: readonly Source[]) {
  const { value: locales, problems } = loadLocales(join(ROOT, 'resources', 'locales'));
  const outcome = checkLocales(sources, locales);
  return { ...outcome, problems: [...problems, ...outcome.problems] };
}

/**
 * Runs all checks, or those whose name contains one of the words, prints a line for each and a last one that counts.
 * @returns the exit code
 */
export async function verify(words: readonly string[]): Promise<number> {
  const checks = allChecks().filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const results = await Promise.all(checks.map(runCheck));
  const passed = results.filter((hasPassed) => hasPassed).length;
  const count = { passed, failed: results.length - passed };
  writeReport('verify', count);
  process.stdout.write(`${summaryLine(count)}\n`);
  return count.failed === 0 && count.passed > 0 ? 0 : 1;
}

async function runCheck({ name, run }: Check): Promise<boolean> {
  const begin = performance.now();
  const { problems, note } = await run().catch((error: unknown) => ({ problems: [String(error)], note: undefined }));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(5);
  const verdict = problems.length === 0 ? 'ok  ' : 'FAIL';
  process.stdout.write(`${verdict} ${name.padEnd(18)} ${seconds} s${note ? `  (${note})` : ''}\n`);
  for (const problem of problems) process.stdout.write(`     ${problem.replaceAll('\n', '\n     ')}\n`);
  return problems.length === 0;
}
