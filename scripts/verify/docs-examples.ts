import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runQuietly } from '../lib/child.mjs';
import type { Outcome } from './check.ts';

const TIME_LIMIT_MS = 60_000;

/** A code block of the documentation that is marked `verify` after its language. */
export interface Example {
  readonly language: 'sh' | 'ts';
  readonly code: string;
  /** file:line of its first line. */
  readonly place: string;
}

export function examplesIn(file: string, markdown: string): readonly Example[] {
  return [...markdown.matchAll(/^```(sh|ts) verify\r?\n([\s\S]*?)^```\s*$/gm)].map((match) => ({
    language: match[1] === 'ts' ? 'ts' : 'sh',
    code: match[2] ?? '',
    place: `${file}:${markdown.slice(0, match.index).split('\n').length + 1}`,
  }));
}

/**
 * Runs the marked shell examples (in the project's folder, with TMPDIR pointing at a folder that goes away afterwards)
 * and type-checks the marked TypeScript ones.
 */
export async function checkDocsExamples(root: string): Promise<Outcome> {
  const examples = markdownFiles(root).flatMap((file) => examplesIn(file, readFileSync(join(root, file), 'utf8')));
  const problems: string[] = [];
  for (const example of examples.filter(({ language }) => language === 'sh')) {
    problems.push(...(await runShellExample(root, example)));
  }
  problems.push(
    ...(await typeProblems(
      root,
      examples.filter(({ language }) => language === 'ts'),
    )),
  );
  return { problems, note: `${examples.length} examples` };
}

const markdownFiles = (root: string): readonly string[] => {
  const docs = existsSync(join(root, 'docs')) ? readdirSync(join(root, 'docs')) : [];
  return ['README.md', ...docs.map((name) => `docs/${name}`)].filter(
    (file) => file.endsWith('.md') && existsSync(join(root, file)),
  );
};

/** Every line of an example must succeed. */
export async function runShellExample(root: string, { code, place }: Example): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-desk-docs-'));
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  try {
    const { code: exitCode, output } = await runQuietly('bash', ['-e', '-o', 'pipefail', '-c', code], {
      cwd: root,
      env: { ...process.env, PATH: path, TMPDIR: folder, EJRC_DESK_DATA: join(folder, 'data') },
      timeLimit: TIME_LIMIT_MS,
    });
    return exitCode === 0
      ? []
      : [`${place} ended with ${exitCode}: ${output.trim().split('\n').slice(-5).join(' | ')}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function typeProblems(root: string, examples: readonly Example[]): Promise<readonly string[]> {
  if (examples.length === 0) return [];
  const folder = join(root, '.cache', 'docs-examples');
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, { code }] of examples.entries()) writeFileSync(join(folder, `${index}.ts`), code);
  writeFileSync(join(folder, 'tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["*.ts"] }\n');
  const { output } = await runQuietly(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
    cwd: folder,
  });
  return output
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) =>
      line.replace(/^(\d+)\.ts\((\d+),\d+\)/, (_, index, row) => `${examples[index]?.place} (line ${row})`),
    );
}
