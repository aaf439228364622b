import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, textDiff } from './text-diff.ts';

/** Differing runs in square brackets. */
const marked = (parts: readonly DiffPart[]): string =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const diff = (standing: string, lost: string): readonly string[] => {
  const { standing: left, lost: right } = textDiff(standing, lost);
  return [marked(left), marked(right)];
};

test('words that only one of the texts has are marked', () => {
  expect(diff('Das Sägewerk sucht einen Partner in Gifu.', 'Das Sägewerk sucht zwei Partner in Iwate.')).toEqual([
    'Das Sägewerk sucht [einen] Partner in [Gifu].',
    'Das Sägewerk sucht [zwei] Partner in [Iwate].',
  ]);
});

test('Japanese is compared by its words, though it has no spaces', () => {
  expect(diff('来週中に岐阜県へご紹介します。', '来週中に岩手県へご紹介します。')).toEqual([
    '来週中に[岐阜]県へご紹介します。',
    '来週中に[岩手]県へご紹介します。',
  ]);
});

test('what one has in addition is marked there alone, and neighbours read as one', () => {
  expect(diff('Rückruf am Montag', 'Rückruf am Montag und dann am Freitag')).toEqual([
    'Rückruf am Montag',
    'Rückruf am Montag[ und dann am Freitag]',
  ]);
  expect(diff('alte gute Zeit', 'neue schlechte Zeit')).toEqual(['[alte gute] Zeit', '[neue schlechte] Zeit']);
});

test('texts that have nothing in common, or are empty, are marked whole', () => {
  expect(diff('', 'neu')).toEqual(['', '[neu]']);
  expect(diff('eins', '製材所')).toEqual(['[eins]', '[製材所]']);
});

test('two long texts that differ everywhere are not compared word by word', () => {
  const [one, other] = ['a', 'b'].map((letter) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}`).join(' '));
  expect(textDiff(one ?? '', other ?? '').standing).toEqual([{ at: 0, text: one, differs: true }]);
});

test('both texts come back letter by letter', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (standing, lost) => {
      const found = textDiff(standing, lost);
      expect(found.standing.map((run) => run.text).join('')).toBe(standing);
      expect(found.lost.map((run) => run.text).join('')).toBe(lost);
    }),
  );
});
