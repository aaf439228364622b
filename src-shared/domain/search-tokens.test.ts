import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch } from './search-query.ts';
import {
  askInner,
  askInside,
  askWord,
  indexTokens,
  innerTokens,
  NAME_ENDS,
  nameTokens,
  TITLE_ENDS,
} from './search-tokens.ts';

const ask = (text: string) => parseSearch(text).words.map((word) => askWord(word));
const inner = (text: string) => parseSearch(text).words.map((word) => askInner(word));

describe('pieces for the index', () => {
  test('Japanese comes in pairs that follow each other, and the last sign of a run alone; spaced scripts in words', () => {
    expect(indexTokens('岐阜県 EU域外 Müller')).toEqual(['岐阜', '阜県', '県', 'eu', '域外', '外', 'muller']);
    expect(indexTokens('田中 太郎')).toEqual(['田中', '中太', '太郎', '郎']);
    expect(indexTokens('')).toEqual([]);
  });

  test('signs outside the basic plane are not torn', () => {
    expect(indexTokens('𠮟る')).toEqual(['𠮟る', 'る']);
  });

  test('a reading in kana is also there in Latin letters', () => {
    expect(nameTokens('たかしま たろう')).toEqual([...indexTokens('たかしま たろう'), 'takashima', 'taro']);
    expect(nameTokens('高島')).toEqual(['高島', '島']);
  });

  test('what is longer than any word is cut', () => {
    expect(indexTokens('x'.repeat(500))).toEqual(['x'.repeat(64)]);
  });

  test('the ends of a name’s words are those of four letters and more, and stand beside the words', () => {
    const ends = ['berkeller', 'erkeller', 'rkeller', 'keller', 'eller', 'ller'];
    expect(innerTokens('Oberkeller AG\n岐阜県', NAME_ENDS)).toEqual(['oberkeller', 'ag', ...ends]);
    expect(innerTokens('Abcd 岐阜県', NAME_ENDS)).toEqual([]);
    expect(innerTokens('かんこう', NAME_ENDS)).toEqual(['kanko', 'anko']);
  });

  test('of a title only long words have ends, and those behind their first letters', () => {
    expect(innerTokens('Skigebiet am Rhein', TITLE_ENDS)).toEqual([
      ...['skigebiet', 'am', 'rhein'],
      ...['gebiet', 'ebiet', 'biet'],
    ]);
    expect(innerTokens('Messe in Gifu', TITLE_ENDS)).toEqual([]);
  });
});

describe('what a typed word asks of the index', () => {
  test('a word is met by its beginning, a phrase as it stands', () => {
    expect(ask('Müll "Grand Est"')).toEqual(['"mul" *', '"grand est"'].map((one) => one.replace('mul"', 'mull"')));
  });

  test('Japanese is met by its pairs in a row, a single sign by the beginning of a pair', () => {
    expect(ask('岐阜県 県 EU域外 EU域')).toEqual(['"岐阜 阜県"', '"県" *', '"eu 域外"', '"eu 域" *']);
  });

  test('readings are looked for in names only', () => {
    expect(ask('たかしま')).toEqual(['("たか かし しま" OR name : "takashima" *)']);
    expect(ask('Huzita')).toEqual(['("huzita" * OR name : "fujita" * OR name : "ふじ じた")']);
    expect(ask('"Huzita"')).toEqual(['"huzita"']);
  });

  test('nothing is asked for what holds no letter and no digit', () => {
    expect(ask('% — ☃')).toEqual([null, null, null]);
  });

  test('a part inside of a word has four letters, is one word, and no Japanese', () => {
    expect(inner('kell kel 岐阜県観 "keller" a-keller')).toEqual(['("kell" *)', null, null, null, null]);
  });

  test('of several words one may be inside, and the short ones stand as they are', () => {
    const inside = (text: string) => askInside(parseSearch(text).words);
    expect(inside('tourismus in')).toBe('("torismus" *) AND ("in")');
    expect(inside('in am')).toBeNull();
    expect(inside('tourismus 岐阜')).toBeNull();
  });

  test('no text breaks out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a岐"*:{}()^- \u0000', ' OR ', ' NOT ') }), (text) => {
        for (const asked of ask(text)) {
          expect((asked ?? '').replaceAll(/"[^"]*"( \*)?/g, '').replaceAll(/name : | OR |[()]/g, '')).toBe('');
        }
      }),
    );
  });
});
