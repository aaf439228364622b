import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { kanaSuggestions, latinSuggestions, macronRomaji, passportRomaji } from './romanisation.ts';

describe('kana in Latin letters', () => {
  test.each([
    ['おおの', 'Ono', 'Ōno'],
    ['さとう', 'Sato', 'Satō'],
    ['ゆうき', 'Yuki', 'Yūki'],
    ['ほんま', 'Homma', 'Honma'],
    ['はっちょう', 'Hatcho', 'Hatchō'],
    ['しんいち', 'Shinichi', "Shin'ichi"],
    ['いのうえ', 'Inoue', 'Inoue'],
    ['たかとお', 'Takatoo', 'Takatō'],
    ['ヨーコ', 'Yoko', 'Yōko'],
    ['ﾀﾅｶ', 'Tanaka', 'Tanaka'],
    ['ペーター・ミュラー', 'Peta Myura', 'Pētā Myurā'],
  ])('%s is %s in a passport, %s with macrons', (kana, passport, macron) => {
    expect(passportRomaji(kana)).toBe(passport);
    expect(macronRomaji(kana)).toBe(macron);
  });

  test('both forms are offered, one where they are the same, none for kanji or a half-typed word', () => {
    expect(latinSuggestions('おおの')).toEqual(['Ono', 'Ōno']);
    expect(latinSuggestions('たなか')).toEqual(['Tanaka']);
    expect(latinSuggestions('田中')).toEqual([]);
    expect(latinSuggestions('たなk')).toEqual([]);
    expect(latinSuggestions('')).toEqual([]);
  });
});

describe('romaji in kana', () => {
  test.each([
    ['Takashima', ['たかしま']],
    ['Homma', ['ほんま']],
    ["Shin'ichi", ['しんいち']],
    ['Yūki', ['ゆうき']],
    ['Ōno', ['おおの', 'おうの']],
    ['Hatchō', ['はっちょう', 'はっちょお']],
  ])('%s may be %s', (latin, kana) => {
    expect(kanaSuggestions(latin)).toEqual(kana);
  });

  test('nothing is offered for what is no romaji', () => {
    expect(['Müller', 'Smith', '田中', ''].map(kanaSuggestions)).toEqual([[], [], [], []]);
  });

  test('the macron form of a reading leads back to it', () => {
    const syllables = fc.constantFrom(
      'か',
      'し',
      'つ',
      'め',
      'の',
      'りょう',
      'しゅう',
      'ん',
      'が',
      'ぷ',
      'きゃ',
      'おう',
    );
    fc.assert(
      fc.property(fc.array(syllables, { minLength: 1, maxLength: 6 }), (parts) => {
        const kana = parts.join('').replace(/んん+/g, 'ん').replace(/^ん/, 'か');
        const back = kanaSuggestions(macronRomaji(kana));
        expect(back.map(fold).some((reading) => fold(passportRomaji(reading)) === fold(passportRomaji(kana)))).toBe(
          true,
        );
      }),
    );
  });
});
