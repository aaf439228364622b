/** As the contract asks. */
export const SHORTEST_PASSPHRASE = 10;

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** About as many bits as a word adds that was drawn from a list of some thousand. */
const BITS_OF_WORD = 11;
const FAIR_BITS = 45;
const STRONG_BITS = 60;

/** How many different characters of its kind somebody who guesses has to try. */
const POOLS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/u, 2000],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 80],
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{Nd}/u, 10],
  [/[^\p{L}\p{Nd}\s]/u, 32],
];

/**
 * How long a passphrase would hold out, as a hint and no proof: what can be guessed by the word counts by the word, and what
 * repeats counts once.
 */
export function strengthOf(passphrase: string): Strength {
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return 'short';
  const bits = Math.min(bitsByCharacter(passphrase), bitsByWord(passphrase));
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS ? 'fair' : 'strong';
}

function bitsByCharacter(passphrase: string): number {
  const characters = [...passphrase];
  const pool = POOLS.reduce((sum, [kind, size]) => (kind.test(passphrase) ? sum + size : sum), 1);
  const different = new Set(characters).size;
  return Math.min(characters.length, 2 * different) * Math.log2(pool);
}

/** Letters in a row are a word; of a text in a script without spaces nothing can be said by words. */
function bitsByWord(passphrase: string): number {
  const words = passphrase.toLowerCase().match(/\p{L}+|[^\p{L}\s]/gu) ?? [];
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(passphrase)) return Number.POSITIVE_INFINITY;
  const letters = [...new Set(words)].filter((word) => /\p{L}/u.test(word));
  const signs = words.length - words.filter((word) => /\p{L}/u.test(word)).length;
  const plain = letters.filter((word) => word.length <= 14);
  return plain.length * BITS_OF_WORD + (letters.length - plain.length) * 3 * BITS_OF_WORD + Math.min(signs, 8) * 3;
}
