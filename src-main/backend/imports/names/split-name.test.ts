import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calmCapitals, splitName } from './split-name.ts';

const split = (text: string, hints = {}) => {
  const parts = splitName(text, hints);
  return parts && [parts.family, parts.given, parts.certain];
};

describe('a name in one piece', () => {
  test.each([
    ['Claire Weber', 'Weber', 'Claire'],
    ['Weber, Claire', 'Weber', 'Claire'],
    ['WEBER Claire', 'WEBER', 'Claire'],
    ['Claire WEBER', 'WEBER', 'Claire'],
    ['Jean-Luc LE GOFF', 'LE GOFF', 'Jean-Luc'],
    ['Anna von der Leyen', 'von der Leyen', 'Anna'],
    ['Jan van den Berg', 'van den Berg', 'Jan'],
    ['Έλενα Παπαδοπούλου', 'Παπαδοπούλου', 'Έλενα'],
    ['佐々木 健一', '佐々木', '健一'],
    ['髙島　花子', '髙島', '花子'],
    ['田村 直樹 様', '田村', '直樹'],
    ['さとう たろう', 'さとう', 'たろう'],
    ['ジャン・デュポン', 'デュポン', 'ジャン'],
  ])('%s is surely %s, %s', (text, family, given) => {
    expect(split(text)).toEqual([family, given, true]);
  });

  test.each([
    ['Maria Garcia Lopez', 'Lopez', 'Maria Garcia'],
    ['Weber', 'Weber', null],
    ['佐々木健一', '佐々木健一', null],
  ])('%s is %s, %s only by a guess', (text, family, given) => {
    expect(split(text)).toEqual([family, given, false]);
  });

  test('in Latin letters from Japan may stand in either order', () => {
    expect(split('Sasaki Kenichi', { country: 'JP' })).toEqual(['Kenichi', 'Sasaki', false]);
  });

  test('of Chinese signs is parted behind the family name, one sign or two, where the writer is Chinese', () => {
    expect(split('陈小芳', { language: 'zh' })).toEqual(['陈', '小芳', false]);
    expect(split('欧阳小芳', { country: 'SG' })).toEqual(['欧阳', '小芳', false]);
    expect(split('陈小芳')).toEqual(['陈小芳', null, false]);
  });

  test('in Hangul is parted behind its first sign', () => {
    expect(splitName('김민수')).toMatchObject({ family: '김', given: '민수', nameLanguage: 'ko', certain: false });
  });

  test('gives its titles back and drops forms of address', () => {
    expect(splitName('Herr Prof. Dr. Jürgen Weißmüller')).toMatchObject({
      family: 'Weißmüller',
      given: 'Jürgen',
      title: 'Prof. Dr.',
    });
    expect(splitName('Claire Weber, PhD')).toMatchObject({ family: 'Weber', given: 'Claire', title: 'PhD' });
    expect(splitName('M. Étienne Lefèvre')).toMatchObject({ family: 'Lefèvre', given: 'Étienne', title: null });
  });

  test('says in which order it is meant, and its language where the script tells', () => {
    expect(splitName('佐々木 健一', { language: 'ja' })).toMatchObject({
      nameOrder: 'family-first',
      nameLanguage: 'ja',
    });
    expect(splitName('佐々木 健一')).toMatchObject({ nameOrder: 'family-first', nameLanguage: null });
    expect(splitName('Weber, Claire')).toMatchObject({ nameOrder: 'given-first', nameLanguage: null });
    expect(splitName('ジャン・デュポン')).toMatchObject({ nameOrder: 'given-first' });
  });

  test('that is none is null', () => {
    for (const text of ['', '  ', '---', '123', '様']) expect(splitName(text)).toBeNull();
  });

  test('whatever it is, keeps every letter and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const parts = splitName(text);
        if (parts === null) return;
        expect(parts.family).not.toBe('');
        for (const part of [parts.family, parts.given ?? '']) {
          for (const word of part.split(/[\s・]+/u)) expect(text).toContain(word);
        }
      }),
    );
  });
});

test('capitals that only marked the family name are calmed, others stay', () => {
  expect(['WEBER', 'LE GOFF', 'MCDONALD', 'LI', 'Weber', '佐々木'].map(calmCapitals)).toEqual([
    'Weber',
    'LE GOFF',
    'MCDONALD',
    'LI',
    'Weber',
    '佐々木',
  ]);
});
