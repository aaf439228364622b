import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { isKana, readingKeys, searchKeys } from './readings.ts';

/** What the index holds of a kana reading, against what a person may type. */
const found = (reading: string, typed: string): boolean => {
  const held: readonly string[] = Object.values(readingKeys(reading));
  return searchKeys(typed).some((key) => held.includes(key));
};

describe('readings', () => {
  test('romaji and kana of a name meet', () => {
    for (const typed of ['たかしま', 'タカシマ', 'ﾀｶｼﾏ', 'takashima', 'Takashima', 'TAKASHIMA', 'ｔａｋａｓｈｉｍａ']) {
      expect(found('たかしま', typed)).toBe(true);
      expect(found('タカシマ', typed)).toBe(true);
    }
    expect(found('たかしま', 'たかはし')).toBe(false);
    expect(found('たかしま', 'takashi')).toBe(false);
  });

  test('long vowels meet in every way of writing them', () => {
    for (const typed of ['Sato', 'Satō', 'Satou', 'Satoh', 'さとう', 'サトー'])
      expect(found('さとう', typed)).toBe(true);
    for (const typed of ['Osaka', 'Ōsaka', 'Oosaka', 'オーサカ', 'おおさか'])
      expect(found('おおさか', typed)).toBe(true);
    for (const typed of ['Yuki', 'Yūki', 'Yuuki']) expect(found('ゆうき', typed)).toBe(true);
  });

  test('other romanisations are understood in a query', () => {
    expect(found('ふじた', 'Huzita')).toBe(true);
    expect(found('しんばし', 'Shimbashi')).toBe(true);
    expect(found('ぐんま', 'Gumma')).toBe(true);
    expect(found('しんいち', "Shin'ichi")).toBe(true);
  });

  test('katakana of foreign names become Latin letters', () => {
    expect(readingKeys('ヴェネト')).toEqual({ kana: 'ゔぇねと', romaji: 'veneto' });
    expect(readingKeys('ストラスブール').romaji).toBe('sutorasuburu');
    expect(readingKeys('フェスティバル').romaji).toBe('fesutibaru');
  });

  test('what is no kana has its own key only, and blanks have none', () => {
    expect(searchKeys('田中')).toEqual(['田中']);
    expect(searchKeys('Müller')).toEqual(['muller']);
    expect(searchKeys('・')).toEqual([]);
    expect([isKana('たかしま'), isKana('ｶﾅ'), isKana('髙しま'), isKana('ー'), isKana('')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('keys are folded, and no string makes them fail', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'あかゃっんーヴ゛ｶﾞa') })),
        (text) => {
          for (const key of searchKeys(text)) expect(fold(key)).toBe(key);
        },
      ),
    );
  });
});
