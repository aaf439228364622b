import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWords, grams, queryGrams } from './fold.ts';

const MEET: readonly (readonly [string, string, ...string[]])[] = [
  ['Müller', 'Mueller', 'muller', 'MÜLLER', 'Mu\u0308ller'],
  ['Straßburg', 'Strassburg', 'STRASSBURG', 'STRAẞBURG'],
  ['Strößner', 'Stroessner', 'strossner'],
  ['Jäger', 'Jaeger', 'Jager'],
  ['Bjørn', 'Bjorn', 'Bjoern'],
  ['Søren', 'Soeren', 'soren'],
  ['Århus', 'Aarhus', 'Arhus'],
  ['Kjær', 'Kjaer'],
  ['Œuvre', 'oeuvre'],
  ['Łódź', 'Lodz', 'ŁÓDŹ'],
  ['Małopolska', 'Malopolska'],
  ['Đorđević', 'Dordevic'],
  ['Guðrún', 'Gudrun'],
  ['Þór', 'Thor'],
  ['İstanbul', 'Istanbul', 'ıstanbul'],
  ['Bucureşti', 'București', 'Bucuresti'],
  ['Dvořák', 'Dvorak'],
  ['Hélène Lefèvre', 'HELENE LEFEVRE'],
  ['Nguyễn Thị Hồng', 'Nguyen Thi Hong'],
  ['Ελλάδα', 'Ελλαδα', 'ΕΛΛΆΔΑ'],
  ['Ōsaka', 'Oosaka', 'Osaka', 'Ousaka', 'ŌSAKA', 'Ｏｓａｋａ'],
  ['Kyōto', 'Kyouto', 'Kyoto', 'Kyôto'],
  ['Satō', 'Satou', 'Satoh', 'Sato'],
  ['Ōta', 'Oota', 'Ohta', 'Ota'],
  ['Yūki', 'Yuuki', 'Yuki'],
  ['Niigata', 'Nīgata'],
  ['Shin’ichi', "Shin'ichi", 'Shinichi'],
  ['O’Brien', "O'Brien", 'obrien'],
  ['Grand-Est', 'Grand Est', 'grand  est', '«Grand Est»'],
  ['co\u00adopera\u200bte', 'cooperate'],
  ['髙島', '高島', '髙嶋', '高嶌'],
  ['﨑山', '崎山', '嵜山'],
  ['渡邉', '渡邊', '渡辺', '渡辺󠄀'],
  ['𠮷田', '吉田'],
  ['齋藤', '斎藤', '齊藤', '斉藤'],
  ['澤田', '沢田'],
  ['濱口', '浜口', '濵口'],
  ['廣瀨', '広瀬'],
  ['櫻井', '桜井'],
  ['德川', '徳川'],
  ['惠子', '恵子'],
  ['眞一', '真一'],
  ['龍二', '竜二'],
  ['桒原', '桑原'],
  ['栁田', '柳田'],
  ['國學院', '国学院'],
  ['岐阜縣', '岐阜県'],
  ['\ufa19戸', '神戸'],
  ['葛\u{e0100}飾', '葛飾'],
  ['佐々木', '佐佐木'],
  ['霞ヶ関', '霞ケ関', '霞が関'],
  ['いすゞ', 'いすず', 'イスズ'],
  ['たかしま', 'タカシマ', 'ﾀｶｼﾏ'],
  ['ガギグゲゴ', 'ｶﾞｷﾞｸﾞｹﾞｺﾞ', 'がぎぐげご', 'か\u3099ぎぐげご'],
  ['パーティー', 'ﾊﾟｰﾃｨｰ', 'ぱーてぃー'],
  ['田中 太郎', '田中　太郎', '田中太郎'],
  ['ユルゲン・ミュラー', 'ユルゲン ミュラー', 'ﾕﾙｹﾞﾝ･ﾐｭﾗｰ'],
  ['２０２６－Ａ７－００４２', '2026-A7-0042'],
  ['㈱東北', '(株)東北'],
  ['김민수', '김민수'.normalize('NFD')],
];

const APART: readonly (readonly [string, string])[] = [
  ['Müller', 'Möller'],
  ['Meier', 'Mayer'],
  ['Schmidt', 'Schmitt'],
  ['Kohler', 'Koller'],
  ['Berg', 'Berger'],
  ['Johanna', 'Joanna'],
  ['Ohira', 'Oira'],
  ['Ono', 'Onno'],
  ['Kondo', 'Kono'],
  ['Oita', 'Ota'],
  ['Gunma', 'Gumma'],
  ['高島', '高橋'],
  ['渡辺', '渡部'],
  ['斎藤', '佐藤'],
  ['大田', '太田'],
  ['土田', '士田'],
  ['かき', 'がき'],
  ['はは', 'ぱぱ'],
  ['びょういん', 'びよういん'],
  ['おばさん', 'おばーさん'],
  ['岐阜', '岐'],
  ['東京', '京都'],
  ['ケミカル', 'がみかる'],
  ['김', '강'],
  ['Grand Est', 'Grandest'],
];

describe('the search key', () => {
  test('the tables hold at least 60 pairs', () => {
    expect(MEET.reduce((pairs, group) => pairs + group.length - 1, 0) + APART.length).toBeGreaterThanOrEqual(60);
  });

  test.each(MEET)('%s meets its other spellings', (first, ...others) => {
    for (const other of others) expect(fold(other)).toBe(fold(first));
  });

  test.each(APART)('%s does not meet %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('what is loose in Latin words: known and accepted meetings', () => {
    expect(fold('Inoue')).toBe(fold('Ino'));
    expect(fold('Maeda')).toBe(fold('Mada'));
    expect(fold('Kohl')).toBe(fold('Kol'));
  });

  test('nothing but marks and blanks has an empty key', () => {
    expect(['', ' \t\n', '・—…', '\u200b\ufeff', '\ud800'].map(fold)).toEqual(['', '', '', '', '']);
    expect(foldWords('')).toEqual([]);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    fc.string({
      unit: fc.constantFrom(
        'o',
        'u',
        'h',
        'e',
        'ß',
        'ō',
        'が',
        'ケ',
        'ヶ',
        '々',
        'ゞ',
        '邉',
        ' ',
        '・',
        '\u0301',
        '\ud842',
      ),
    }),
  );

  test('folding is idempotent and never throws, also on lone surrogates', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('the key of a prefix is a prefix of the key, so search as you type keeps its hits', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiouhnsträöüßōéł'), maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat({ max: 12 }), (text, length) => {
        expect(fold(text).startsWith(fold(text.slice(0, length)))).toBe(true);
      }),
    );
  });

  test('the stored text is untouched', () => {
    const stored = '髙\u{e0100}﨑 神\u200b';
    fold(stored);
    expect(stored).toBe('髙\u{e0100}﨑 神\u200b');
  });
});

describe('pieces for the index', () => {
  test('Japanese is split into single signs and pairs, spaced scripts into words', () => {
    expect(grams('岐阜県 EU域外 Müller')).toEqual([
      '岐',
      '阜',
      '県',
      '岐阜',
      '阜県',
      '域',
      '外',
      '域外',
      'eu',
      'muller',
    ]);
    expect(grams('田中 太郎')).toContain('中太');
  });

  test('a query asks for pairs, or for the sign that stands alone', () => {
    expect(queryGrams('岐阜県')).toEqual(['岐阜', '阜県']);
    expect(queryGrams('県')).toEqual(['県']);
    expect(queryGrams('gifu 県')).toEqual(['gifu', '県']);
    expect(queryGrams('')).toEqual([]);
  });

  test('each piece stands once', () => {
    expect(grams('ささ ささ test Test')).toEqual(['さ', 'ささ', 'test']);
  });

  test('two-character Japanese words are always found: a query’s pieces are among those of any text around it', () => {
    const sign = fc.constantFrom(...'岐阜県高島辺邉々がガーｶﾞ佐ヶ関あ');
    const signs = (range: { minLength: number; maxLength: number }) =>
      fc.array(sign, range).map((list) => list.join(''));
    fc.assert(
      fc.property(
        signs({ minLength: 0, maxLength: 5 }),
        fc.constantFrom('岐阜', '高島', '渡邉', 'ガス', '関係'),
        (around, word) => {
          const held = new Set(grams(`${around}。${word} ${around}`));
          for (const piece of queryGrams(word)) expect(held.has(piece)).toBe(true);
        },
      ),
    );
  });

  test('signs outside the basic plane are not torn', () => {
    expect(grams('𠮟る')).toEqual(['𠮟', 'る', '𠮟る']);
  });
});
