import { expect, test } from 'vitest';
import { ROOT } from '../lib/paths.mjs';
import { examplesIn, runShellExample, typeProblems } from './docs-examples.ts';

const MARKDOWN = `Text

\`\`\`sh verify
node --version
\`\`\`

\`\`\`sh
rm -rf never-run
\`\`\`

\`\`\`ts verify
const n: number = 1;
\`\`\`
`;

test('only marked examples are taken, with their places', () => {
  expect(examplesIn('docs/a.md', MARKDOWN)).toEqual([
    { language: 'sh', code: 'node --version\n', place: 'docs/a.md:4' },
    { language: 'ts', code: 'const n: number = 1;\n', place: 'docs/a.md:12' },
  ]);
});

test('a shell example fails with the first line that fails', async () => {
  const example = { language: 'sh', code: 'echo before\nfalse\necho after\n', place: 'README.md:9' } as const;
  expect(await runShellExample(ROOT, example)).toEqual(['README.md:9 ended with 1: before']);
  expect(await runShellExample(ROOT, { ...example, code: 'test -d "$TMPDIR"\nnode --version | grep v2\n' })).toEqual(
    [],
  );
});

test('a TypeScript example is type-checked against the project', async () => {
  const good = "import { STATUSES } from '#shared/domain/lists.ts';\nexport const first: string = STATUSES[0];\n";
  const place = 'docs/a.md:12';
  const problems = await typeProblems(ROOT, [
    { language: 'ts', code: good, place },
    { language: 'ts', code: 'export const n: number = "one";\n', place: 'docs/a.md:20' },
  ]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('docs/a.md:20 (line 1): error TS2322');
});
