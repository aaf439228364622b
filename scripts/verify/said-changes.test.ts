import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';

const RENDERER = fileURLToPath(new URL('../../src-renderer/', import.meta.url));

/** Calls that no message with Undo follows, each with its reason. */
const UNSAID: Readonly<Record<string, string>> = {
  'features/welcome/ProfileForm.tsx session.saveProfile': 'the first run can’t be undone: nobody would be left',
  'features/welcome/StaffForm.tsx session.takeProfile': 'the first run can’t be undone: nobody would be left',
  'features/imports/mail/use-mail-queue.ts imports.fileMail':
    'the drawer lists each mail that was filed, with its Undo',
};

/** Whether a procedure answers with the operation that undo takes back. */
function isUndoable(concept: string, name: string): boolean {
  if (concept === 'changes') return false;
  const procedures: Readonly<Record<string, unknown>> = contract[concept as keyof typeof contract] ?? {};
  const procedure = procedures[name] as { '~orpc'?: { outputSchema?: { shape?: object } } } | undefined;
  return Object.hasOwn(procedure?.['~orpc']?.outputSchema?.shape ?? {}, 'op');
}

function undoableCalls(source: string): readonly string[] {
  const calls = source.matchAll(/\bclient\s*\.(\w+)\s*\.(\w+)\(/gu);
  return [...calls].flatMap(([, concept = '', name = '']) => (isUndoable(concept, name) ? [`${concept}.${name}`] : []));
}

test('every file of the windows that changes a record has a message with Undo for it', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' });
  const sources = files
    .filter((path) => /\.tsx?$/u.test(path) && !path.includes('.test.'))
    .map((path) => ({ path, text: readFileSync(join(RENDERER, path), 'utf8') }));
  const unsaid = sources
    .filter(({ text }) => !/\buse(?:Act|Save)\(\)/u.test(text))
    .flatMap(({ path, text }) => undoableCalls(text).map((call) => `${path} ${call}`));
  expect(unsaid.toSorted()).toEqual(Object.keys(UNSAID).toSorted());
  expect(sources.flatMap(({ text }) => undoableCalls(text)).length).toBeGreaterThan(50);
});
