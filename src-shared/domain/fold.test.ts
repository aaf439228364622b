import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldTogether, foldWords, runsOf } from './fold.ts';

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

  test('two texts folded one by one are joined as if they had been folded together', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(foldTogether(a, b)).toBe(fold(`${a} ${b}`));
      }),
      { numRuns: 5000 },
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

test('a word comes apart where its script sets no blanks', () => {
  expect(runsOf('eu域外b2b')).toEqual([
    { text: 'eu', isUnspaced: false },
    { text: '域外', isUnspaced: true },
    { text: 'b2b', isUnspaced: false },
  ]);
  expect(runsOf('')).toEqual([]);
});

test('a long text takes its length’s time, not its square’s', () => {
  const text = 'Über die Brücke nach 岐阜県の佐々木、いすゞ。 '.repeat(4000);
  expect(fold(text).length).toBeGreaterThan(100_000);
});
