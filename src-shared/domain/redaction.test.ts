import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { redactor } from './redaction.ts';

const TAKASHIMA = {
  ...{ familyNative: '髙島', givenNative: '一郎', familyKana: 'たかしま', givenKana: 'いちろう' },
  ...{ familyLatin: 'Takashima', givenLatin: 'Ichiro' },
};
const latin = (familyNative: string, givenNative: string) => ({
  ...{ familyNative, givenNative, familyKana: null, givenKana: null, familyLatin: null, givenLatin: null },
});
const MUELLER = latin('Müller', 'Jörg');
const without = redactor({
  people: [TAKASHIMA, MUELLER],
  labelOf: (index) => `[P${index + 1}]`,
  addressLabel: '[A]',
});

test.each([
  ['髙島一郎様より', '[P1]様より'],
  ['高島 一郎 から電話', '[P1] から電話'],
  ['TAKASHIMA rief an', '[P1] rief an'],
  ['Herr Takashima Ichiro', 'Herr [P1]'],
  ['Ichiro Takashima', '[P1]'],
  ['タカシマさん', '[P1]さん'],
  ['Jo\u0308rg Mu\u0308ller', '[P2]'],
  ['Müllers Betrieb', '[P2]s Betrieb'],
  ['angebot_müller_2026.pdf', 'angebot_[P2]_2026.pdf'],
  ['Die Mühle in Mühlhausen', 'Die Mühle in Mühlhausen'],
])('%s becomes %s', (text, expected) => {
  expect(without(text)).toBe(expected);
});

test('a name of one sign is taken for one only where it is addressed', () => {
  const of = redactor({ people: [latin('林', '花')], labelOf: () => '[P]', addressLabel: null });
  expect(of('林様が林業について')).toBe('[P]が林業について');
  expect(of('林 花 が来た')).toBe('[P] が来た');
});

test('a short name is a whole word: other words keep their letters', () => {
  const of = redactor({ people: [latin('Li', 'Xi')], labelOf: () => '[P]', addressLabel: null });
  expect(of('Li liefert nach Linz, Xi')).toBe('[P] liefert nach Linz, [P]');
});

test.each([
  ['Mail: jo.m@example.org bitte', 'Mail: [A] bitte'],
  ['tel +81 (0)19-555-0101.', 'tel [A].'],
  ['電話 ０１９－５５５－０１０１', '電話 [A]'],
  ['siehe https://example.org/x?y=1 dort', 'siehe [A] dort'],
  ['〒020-8570 盛岡市内丸10-1\nTel', '[A]\nTel'],
  ['am 2026-11-22 um 9:40', 'am 2026-11-22 um 9:40'],
  ['am 22.11.2026', 'am 22.11.2026'],
  ['2026-A7-0042, 120000 Euro', '2026-A7-0042, 120000 Euro'],
])('of addresses in %s is left %s', (text, expected) => {
  expect(without(text)).toBe(expected);
});

test('where neither is to go, texts stay as they stand', () => {
  const same = redactor({ people: [], labelOf: () => '', addressLabel: null });
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => same(text) === text));
});

test('wherever a name stands, nothing of it is found afterwards', () => {
  const form = fc.constantFrom(
    '髙島',
    '高島',
    'Takashima',
    'TAKASHIMA',
    'たかしま',
    'Müller',
    'MÜLLER',
    'mu\u0308ller',
  );
  const between = fc.constantFrom(' ', ', ', '_', '（', '。', '\n', ' – ', '1', '様 ');
  const keys = ['髙島', 'Takashima', 'たかしま', 'Müller'].map(fold);
  fc.assert(
    fc.property(fc.array(fc.tuple(between, form, between), { minLength: 1, maxLength: 6 }), (pieces) => {
      const left = fold(without(pieces.flat().join('')));
      for (const key of keys) expect(left).not.toContain(key);
    }),
  );
});
