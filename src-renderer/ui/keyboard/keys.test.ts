import { expect, test } from 'vitest';
import { isComposing, isTextField } from './guards.ts';
import { isLetterKeys, parseKeys } from './keys.ts';

test('keys are read as chords and sequences', () => {
  expect(parseKeys('mod+shift+z')).toEqual([{ mod: true, alt: false, shift: true, key: 'z' }]);
  expect(parseKeys('g i').map((chord) => chord.key)).toEqual(['g', 'i']);
});

test('only bare letters and signs count as letter keys', () => {
  expect(['c', 'g i', '/', '?'].every(isLetterKeys)).toBe(true);
  expect(['mod+k', 'escape', 'f2', 'alt+n'].some(isLetterKeys)).toBe(false);
});

test('composition is noticed in a DOM event, a React event and by the old key code', () => {
  expect(isComposing(new KeyboardEvent('keydown', { isComposing: true }))).toBe(true);
  expect(isComposing({ keyCode: 13, nativeEvent: { isComposing: true } })).toBe(true);
  expect(isComposing({ keyCode: 229 })).toBe(true);
  expect(isComposing({ keyCode: 13 })).toBe(false);
});

test.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<input type="date">', true],
  ['<input type="checkbox">', false],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<button></button>', false],
  ['<div></div>', false],
] as const)('%s takes text: %s', (html, expected) => {
  document.body.innerHTML = html;
  expect(isTextField(document.body.firstElementChild)).toBe(expected);
});
