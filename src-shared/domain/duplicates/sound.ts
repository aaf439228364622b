/**
 * How a name sounds, roughly: what is left of it when a European name was written in kana. API: soundOf(romanised).
 * Only consonants count, those that kana can't tell apart are one, and an r at the end is a long vowel in kana.
 */
import { fold } from '../fold.ts';

const SAME_SOUND: Readonly<Record<string, string>> = {
  b: 'p',
  v: 'p',
  w: 'p',
  d: 't',
  g: 'k',
  c: 'k',
  q: 'k',
  l: 'r',
  z: 's',
  j: 's',
  x: 'ks',
};

/** Vowels, half-vowels and the h that most languages do not speak. */
const UNHEARD = /[aeiouyh]/gu;

/** Weber and we-ba (ヴェーバー) are both `pp`; empty for what has no Latin letters. */
export function soundOf(romanised: string): string {
  const letters = fold(romanised)
    .replace(/[^a-z]/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/r$/u, '')
    .replace(/t?sch|tsh|ch(?=[ei])/gu, 's')
    .replace(/ph/gu, 'f')
    .replace(/t[sz]/gu, 's')
    .replace(UNHEARD, '');
  return [...letters].map((letter) => SAME_SOUND[letter] ?? letter).join('');
}
