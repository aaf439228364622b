import { expect, test } from 'vitest';
import { isJapaneseScript, isLatinScript, languageOfScript } from './scripts.ts';

test('scripts are told apart; a mixed text is Japanese before it is Latin', () => {
  expect(['髙島', 'たかしま', 'タカシマ', 'NTT東日本', 'Müller', ''].map(isJapaneseScript)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(["O'Brien-Łuczak Jr. 2", 'NTT東日本', 'Ελλάδα', 'Київ', '42', ''].map(isLatinScript)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a script tells a language only where one is likely', () => {
  expect(['田中', '김민수', 'Ελλάδα', 'Київ', 'Müller'].map(languageOfScript)).toEqual(['ja', 'ko', 'el', null, null]);
});
