import { describe, expect, test } from 'vitest';
import { strengthOf } from './passphrase-strength.ts';

describe('a passphrase', () => {
  test.each([
    ['wood', 'short'],
    ['山川海空森', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['wood wood wood wood wood wood', 'weak'],
    ['wood and water', 'weak'],
    ['Sommer2026!', 'weak'],
    ['fjord lantern mosaic pepper', 'weak'],
    ['fjord lantern mosaic pepper glove', 'fair'],
    ['fjord lantern mosaic pepper glove anchor', 'strong'],
    ['桜の木の下で出会った七人の友人', 'strong'],
  ] as const)('%s is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });

  test('never gets weaker by another word', () => {
    const words = ['fjord', 'lantern', 'mosaic', 'pepper', 'glove', 'anchor', 'violet'];
    const order = ['short', 'weak', 'fair', 'strong'];
    const grown = words.map((_, n) => order.indexOf(strengthOf(words.slice(0, n + 1).join(' '))));
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));
  });
});
