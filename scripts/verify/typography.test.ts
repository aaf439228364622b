import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Language, loadLocales } from './locale-files.ts';

const { value: locales } = loadLocales(fileURLToPath(new URL('../../resources/locales/', import.meta.url)));

/** Every text of a language that breaks a rule, with its place. */
function offending(language: Language, rule: RegExp): readonly string[] {
  return [...(locales.get(language) ?? [])].flatMap(([namespace, units]) =>
    [...units].flatMap(([key, { forms }]) =>
      [...forms.values()].filter((text) => rule.test(text)).map((text) => `${namespace}:${key} ${text}`),
    ),
  );
}

describe('each language has its own signs', () => {
  test('French keeps the sign on the line of its word: no space that may break before : ; ! ? » or after «', () => {
    expect(offending('fr', / [:;!?»%]|« |«[^\u00a0\u202f]/u)).toEqual([]);
    expect(offending('fr', /[ \u00a0]…/u)).toEqual([]);
  });

  test('German opens its quotation below the line', () => {
    expect(offending('de', /[«»"]|(?<!„[^“]*)“|„[^“]*$/u)).toEqual([]);
  });

  test('German keeps a space before the sign for what is left out', () => {
    expect(offending('de', /\p{L}…/u)).toEqual([]);
  });

  test('Japanese uses wide signs beside its own letters', () => {
    const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
    expect(offending('ja', new RegExp(`${letter}[,;:!?()]|[,;!?()]${letter}`, 'u'))).toEqual([]);
    expect(offending('ja', /["“”]/u)).toEqual([]);
  });

  test.each(['en', 'de', 'fr', 'ja'] as const)('%s has curved apostrophes and one sign for an ellipsis', (language) => {
    expect(offending(language, /\p{L}'|\.\.\./u)).toEqual([]);
  });
});
