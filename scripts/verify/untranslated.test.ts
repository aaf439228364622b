import { expect, test } from 'vitest';
import { source } from './sources.ts';
import { checkUntranslated } from './untranslated.ts';

/** In the code, `§{` stands for the beginning of a template's field, which the linter takes for a slip in a string. */
const problemsOf = (jsx: string) =>
  checkUntranslated([source('src-renderer/ui/A.tsx', `const a = ${jsx.replaceAll('§', '$')};`)]).problems;

test.each([
  '<p>Save</p>',
  '<>保存</>',
  "<p>{'Save'}</p>",
  '<p>{`§{n} cases`}</p>',
  "<p>{open ? t('a') : 'Closed'}</p>",
  "<p>{open && 'Open'}</p>",
  "<p>{name ?? 'Unknown'}</p>",
  "<p>{n + ' cases'}</p>",
  '<input placeholder="Search" />',
  "<Button aria-label={'Close'} />",
  '<Field label={`Name of §{x}`} />',
  '<img alt="Map" />',
  "<Modal title={isNew ? 'New' : t('edit')} />",
])('%s is found', (jsx) => {
  expect(problemsOf(jsx)).toHaveLength(1);
});

test.each([
  "<p>{t('save')}</p>",
  '<p> · / 12 </p>',
  '<div className="row" data-kind="task" role="list" />',
  "<p>{kind === 'task' && t('task')}</p>",
  '<Field label={t("name")} placeholder="—" />',
  '<p>{`§{a} / §{b}`}</p>',
])('%s is fine', (jsx) => {
  expect(problemsOf(jsx)).toEqual([]);
});

test('a problem names the place and the text', () => {
  expect(problemsOf('<p>Save</p>')).toEqual(['src-renderer/ui/A.tsx:1 shows "Save" as text without translating it']);
});

test('seeing no components is a failure', () => {
  expect(checkUntranslated([]).problems).toHaveLength(1);
});
