import { join } from 'node:path';
import { runQuietly } from '../lib/child.mjs';
import type { Outcome } from './check.ts';

/** Formatter and linter over everything that biome.json includes. */
export const checkStyle = (root: string): Promise<Outcome> =>
  runTool(
    root,
    ['@biomejs', 'biome', 'bin', 'biome'],
    ['check', '--error-on-warnings', '--colors=off', '--max-diagnostics=none', '--reporter=concise'],
  );

/** The compiler, over everything that tsconfig.json includes. */
export const checkTypes = (root: string): Promise<Outcome> => runTool(root, ['typescript', 'bin', 'tsc'], ['-p', '.']);

async function runTool(root: string, path: readonly string[], args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runQuietly(process.execPath, [join(root, 'node_modules', ...path), ...args], {
    cwd: root,
  });
  return { problems: code === 0 ? [] : [output.trim() || `ended with ${code}`] };
}
