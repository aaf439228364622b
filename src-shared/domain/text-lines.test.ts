import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLines } from './text-lines.ts';

const widthOf = (text: string): number => [...text].length;
const lines = (text: string, room = 20, most = 2) => inLines(text, { room, most, widthOf });

test.each([
  ['Handel', ['Handel']],
  ['Verkehr und Lagerei, Post', ['Verkehr und Lagerei,', 'Post']],
  ['Verarbeitendes Gewerbe/Herstellung von Waren', ['Verarbeitendes', 'Gewerbe/Herstellung…']],
  ['Telekommunikationsdienstleistungen', ['Telekommunikationsd…']],
  ['電気・ガス・蒸気及び空調の供給業とその他の供給業', ['電気・ガス・蒸気及び空調の供給業とその他', 'の供給業']],
])('%s', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test('no line is wider than the room, there are no more than may be, and what is left out is marked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab -/,語字 '), maxLength: 90 }),
      fc.integer({ min: 4, max: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (text, room, most) => {
        const found = lines(text, room, most);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(most);
        for (const line of found) expect(widthOf(line)).toBeLessThanOrEqual(room);
        const letters = (one: string) => one.replaceAll(/[\s]/gu, '');
        const shown = letters(found.join(''));
        if (!shown.includes('…')) expect(shown).toBe(letters(text));
      },
    ),
  );
});
