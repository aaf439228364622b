import { describe, expect, test } from 'vitest';
import { compareLocales, LANGUAGES, type Language, type Locales, readNamespace } from './locale-files.ts';
import { checkLocales } from './locales.ts';
import { source } from './sources.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Locale files of one namespace, the same in all languages but where a language gets its own. */
function localesOf(texts: Texts, others: Partial<Record<Language, Texts>> = {}, name = 'tasks'): Locales {
  return new Map(
    LANGUAGES.map((language) => [
      language,
      new Map([[name, readNamespace(JSON.stringify(others[language] ?? texts)).value]]),
    ]),
  );
}

/** In the code, `§{` stands for the beginning of a template's field, which the linter takes for a slip in a string. */
const problemsOf = (code: string, locales: Locales) =>
  checkLocales([source('src-renderer/features/tasks/a.tsx', code.replaceAll('§', '$'))], locales).problems;

describe('the languages beside each other', () => {
  test('a key that one language lacks is named', () => {
    expect(compareLocales(localesOf({ a: { b: 'x' } }, { fr: {} }))).toEqual(['fr/tasks.json: a.b is missing']);
  });

  test('a namespace that one language lacks is named', () => {
    const locales: Locales = new Map([...localesOf({ a: 'x' })].map(([l, all]) => [l, l === 'ja' ? new Map() : all]));
    expect(compareLocales(locales)).toEqual(['ja/tasks.json is missing']);
  });

  test('plural forms follow the plural rules of each language', () => {
    const both = { n_one: '{{count}} x', n_other: '{{count}} xs' };
    expect(compareLocales(localesOf(both, { ja: { n_other: '{{count}}件' } }))).toEqual([]);
    expect(compareLocales(localesOf(both))).toEqual(['ja/tasks.json: n has a form _one that is never used']);
    expect(compareLocales(localesOf(both, { ja: { n_other: '{{count}}件' }, de: { n_other: '{{count}} x' } }))).toEqual(
      ['de/tasks.json: n lacks its form _one'],
    );
  });

  test('a plural here and a plain text there is named', () => {
    const problems = compareLocales(localesOf({ n_one: 'x', n_other: 'xs' }, { ja: { n: 'x' } }));
    expect(problems).toEqual(['ja/tasks.json: n has plural forms in one language, none in another']);
  });

  test('fields and tags are the same in all languages', () => {
    const texts = { a: 'Due {{date}} by <b>{{who}}</b>' };
    expect(compareLocales(localesOf(texts, { de: { a: 'Von <b>{{who}}</b> bis {{ date }}' } }))).toEqual([]);
    expect(compareLocales(localesOf(texts, { de: { a: 'Von <b>{{wer}}</b> bis {{date}}' } }))).toHaveLength(1);
    expect(compareLocales(localesOf(texts, { de: { a: 'Von {{who}} bis {{date}}' } }))).toHaveLength(1);
  });

  test('an empty text counts as none', () => {
    expect(readNamespace('{"a": {"b": " "}}').problems).toEqual(['a.b is not a text']);
  });
});

describe('the keys in the code', () => {
  const locales = localesOf({ title: 'x', state: { open: 'x', done: 'x' } });
  const inUse = (call: string) => `function A() { const { t } = useTranslation('tasks'); return ${call}; }`;

  test('a missing key is named with its place', () => {
    expect(problemsOf(inUse("[t('title'), t('state.open'), t('state.done'), t('titel')]"), locales)).toEqual([
      "src-renderer/features/tasks/a.tsx:1 uses 'tasks:titel', which is missing",
    ]);
  });

  test('a key that nothing uses is named', () => {
    expect(problemsOf(inUse("[t('title'), t('state.open')]"), locales)).toEqual(['tasks:state.done is used nowhere']);
  });

  test('a template with a fixed beginning uses all keys under it', () => {
    expect(problemsOf(inUse('[t("title"), t(`state.§{state}`)]'), locales)).toEqual([]);
    expect(problemsOf(inUse('[t("title"), t(`state.§{state}`), t(`stage.§{stage}`)]'), locales)).toEqual([
      "src-renderer/features/tasks/a.tsx:1 uses 'tasks:stage.…', which is missing",
    ]);
  });

  test('a key of which nothing stands in the code is refused', () => {
    expect(problemsOf(inUse('[t("title"), t(`state.§{s}`), t(`§{key}`)]'), locales)).toEqual([
      "src-renderer/features/tasks/a.tsx:1 uses a key of 'tasks' that cannot be read from the code",
    ]);
  });

  test.each([
    "const { t: words } = useTranslation('tasks'); words('title'); words(open ? 'state.open' : 'state.done');",
    "const { t } = useTranslation(['tasks', 'lists']); t('title'); t(`state.§{s}`);",
    "const { t } = useTranslation('tasks', { keyPrefix: 'state' }); t('open'); t('done'); t('tasks:title');",
    "const t = i18n.getFixedT('de', 'tasks'); t('title'); t(`state.§{s}`);",
    "const f = (t: TFunction<'tasks'>) => [t('title'), t(`state.§{s}`)];",
    "const f = ({ t }: { t: TFunction<'tasks'> }) => [t('title'), t(`state.§{s}`)];",
    "type Words = TFunction<'tasks'>; const f = (t: Words) => [t('title'), t(`state.§{s}`)];",
    "const f = (texts: () => TFunction<'tasks'>) => [texts()('title'), texts()(`state.§{s}`)];",
    "const f = (t: TFunction<'tasks'>) => { let words = t; return [words('title'), words(`state.§{s}`)]; };",
    'const f = (t: TFunction) => t(`tasks:§{key}`);',
    "function words(l: string): TFunction<'tasks'> { return l; } const t = words('de'); t('title'); t(`state.§{s}`);",
    "i18n.t('tasks:title'); i18n.t(`tasks:state.§{s}`);",
    "i18n.t('title', { ns: 'tasks' }); i18n.t('state', { ns: 'tasks', returnObjects: true });",
    "const columns = [{ label: 'tasks:title' }, { label: 'tasks:state.open' }, { label: 'tasks:state.done' }];",
    'const a = <><Trans ns="tasks" i18nKey="title" /><Trans i18nKey={`tasks:state.§{s}`} /></>;',
  ])('is read from: %s', (code) => {
    expect(problemsOf(code, locales)).toEqual([]);
  });

  test('what stands after the variable part counts, too', () => {
    const texts = localesOf({ a: { title: 'x', hint: 'x' }, b: { title: 'x', hint: 'x' } });
    expect(problemsOf(inUse('[t(`§{code}.title`), t(`b.§{part}`)]'), texts)).toEqual(['tasks:a.hint is used nowhere']);
  });

  test('a text with a colon is a key only where there is one', () => {
    const code = "const names = ['tasks:title', 'tasks:connect', 'https://example.org'];";
    expect(problemsOf(code, localesOf({ title: 'x', other: 'x' }))).toEqual(['tasks:other is used nowhere']);
  });

  test('where a variable is translated, the texts of the file that are keys count', () => {
    const code = "const f = (t: TFunction<'tasks'>, said: 'title' | 'done') => t(said);";
    expect(problemsOf(code, localesOf({ title: 'x', open: 'x' }))).toEqual(['tasks:open is used nowhere']);
    expect(problemsOf("const said = ['title'];", localesOf({ title: 'x' }))).toEqual(['tasks:title is used nowhere']);
  });

  test('a function of one name in two files is told apart by its file', () => {
    const words = (file: string, name: string) =>
      source(`src-main/${file}.ts`, `export function words(): TFunction<'${name}'> { return f; }`);
    const user = source('src-main/c.ts', "import { words } from './b.ts'; const t = words(); t('title');");
    const sources = [words('a', 'lists'), words('b', 'tasks'), user];
    expect(checkLocales(sources, localesOf({ title: 'x' })).problems).toEqual([]);
  });

  test('two namespaces in two functions of one file are told apart', () => {
    const code = "const a = (t: TFunction<'tasks'>) => t('title'); const b = (t: TFunction<'lists'>) => t('title');";
    expect(problemsOf(code, localesOf({ title: 'x' }))).toEqual([
      "src-renderer/features/tasks/a.tsx:1 uses the namespace 'lists', which has no file",
    ]);
  });

  test('a bare key of an unknown namespace is refused', () => {
    expect(problemsOf("const f = (t: (key: string) => string) => t('title');", localesOf({}))[0]).toContain(
      'not of which namespace',
    );
  });

  test('a plural needs a count', () => {
    const plural = localesOf({ n_one: 'x', n_other: 'xs' }, { ja: { n_other: 'x' } });
    expect(problemsOf(inUse("t('n', { count: 2 })"), plural)).toEqual([]);
    expect(problemsOf(inUse("t('n')"), plural)[0]).toContain('without a count');
  });

  test('a text that another text holds is used, and must be there', () => {
    const nested = localesOf({ a: 'x $t(tasks:b) $t(c)', b: 'y' });
    expect(problemsOf(inUse("t('a')"), nested)).toEqual([
      "resources/locales/en/tasks.json: a uses 'tasks:c', which is missing",
    ]);
  });
});
