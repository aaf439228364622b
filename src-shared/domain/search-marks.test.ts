import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { excerptOf, marksIn, needlesOf } from './search-marks.ts';
import { parseSearch } from './search-query.ts';

const needles = (typed: string) => needlesOf(parseSearch(typed).words);
const marked = (text: string, typed: string): readonly string[] =>
  marksIn(text, needles(typed)).map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  test.each<readonly [text: string, typed: string, ...marks: string[]]>([
    ['Herr Müller', 'mueller', 'Müller'],
    ['Herr Mueller', 'Mül', 'Muel'],
    ['Straßburg', 'strass', 'Straß'],
    ['Ōsaka und Oosaka', 'osaka', 'Ōsaka', 'Oosaka'],
    ['髙\u{e0100}島 太郎', '高島', '髙\u{e0100}島'],
    ['髙島　花子', '高島花子', '髙島　花子'],
    ['ﾀｶｼﾏ ﾊﾅｺ', 'たかしま', 'ﾀｶｼﾏ'],
    ['ｶﾞｷﾞｸﾞ', 'がぎ', 'ｶﾞｷﾞ'],
    ['か\u3099き\u3099', 'が', 'か\u3099'],
    ['Mu\u0308ller', 'mü', 'Mu\u0308'],
    ['㈱東北', '東北', '東北'],
    ['ＴＡＫＡＳＨＩＭＡ', 'takas', 'ＴＡＫＡＳ'],
    ['TAKASHIMA', 'たかしま', 'TAKASHIMA'],
    ['たかしま はなこ', 'takas', 'たかしま はなこ'],
    ['𠮷田と吉田', '吉田', '𠮷田', '吉田'],
    ['EU域外の観光', 'eu域外', 'EU域外'],
    ['岐阜県と岐阜市', '岐阜', '岐阜', '岐阜'],
    ['霞ヶ関', '霞が関', '霞ヶ関'],
    ['佐々木', '佐佐木', '佐々木'],
    ['Oberkeller', 'keller', 'keller'],
    ['Keller und Oberkeller', 'keller', 'Keller'],
    ['Grand-Est, Grand  Est', '"grand est"', 'Grand-Est', 'Grand  Est'],
    ['Grand-Estland', '"grand est"'],
    ['a.keller@example.org', 'a.keller@', 'a.keller'],
    ['2026-A7-0042', '0042', '0042'],
    ['Wein aus dem Elsass', '-wein elsass', 'Elsass'],
    ['O’Brien', 'obrien', 'O’Brien'],
    ['co\u00adopera\u200bte', 'coop', 'co\u00adop'],
  ])('%s is marked for %s', (text, typed, ...marks) => {
    expect(marked(text, typed)).toEqual(marks);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...'aoeuhß 岐阜県がガヶ々ーｶﾞ。-’\u0301\u200b\u{e0100}𠮷', 'Müller', 'Straße'),
      maxLength: 20,
    }),
  );

  test('marks lie in the stored text, in order, without overlaps, and tear no letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        let end = 0;
        for (const [from, to] of marksIn(text, needles(typed))) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(text.slice(from, to).isWellFormed() || !text.isWellFormed()).toBe(true);
          end = to;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what is marked says what was typed: its key holds the key of the word', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'abcößéøū岐阜県髙島'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(signs, signs, signs, (before, word, after) => {
        const text = `${before} ${word} ${after}`;
        const found = marked(text, word);
        expect(found.length).toBeGreaterThan(0);
        expect(found.some((piece) => fold(piece).includes(fold(word)))).toBe(true);
      }),
    );
  });
});

describe('excerpts', () => {
  const long = `${'Über die Brücke. '.repeat(60)}Herr Müller kam aus 岐阜県. ${'Danach nichts. '.repeat(60)}`;

  test('of a long text the piece around the first place is shown, cut at words', () => {
    const excerpt = excerptOf(long, needles('mueller 岐阜'));
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true, words: 2 });
    const { text = '', ranges = [] } = excerpt ?? {};
    expect(text.length).toBeLessThanOrEqual(160);
    expect(long).toContain(text);
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['Müller', '岐阜']);
  });

  test('a short text is shown as a whole; one that holds nothing of it is not', () => {
    expect(excerptOf('Herr Müller', needles('müller'))).toMatchObject({
      ...{ text: 'Herr Müller', ranges: [[5, 11]], cutBefore: false, cutAfter: false },
    });
    expect(excerptOf('Herr Müller', needles('meier'))).toBeNull();
  });

  test('a word is found wherever it stands in a long text', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1500 }), (at) => {
        const text = `${'x '.repeat(at)}Müller 岐阜県${' y'.repeat(300)}`;
        const { text: shown = '', ranges = [] } = excerptOf(text, needles('muell')) ?? {};
        expect(ranges.map(([from, to]) => shown.slice(from, to))).toEqual(['Müll']);
      }),
    );
  });

  test('cuts tear no surrogate pair and no mark from its letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('𠮷', 'か\u3099', '葛\u{e0100}', ' '), minLength: 200 }),
        (text) => {
          const { text: shown = '' } = excerptOf(`${text}Müller${text}`, needles('müller')) ?? {};
          expect(shown.isWellFormed()).toBe(true);
          expect(shown).not.toMatch(/^\p{M}/u);
        },
      ),
    );
  });
});
