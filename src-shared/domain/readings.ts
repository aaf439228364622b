/**
 * Romaji and kana of a name meet: the keys of a reading, and all keys under which a typed word may be found.
 * API: readingKeys(kana) -> {kana, romaji}, searchKeys(word) -> keys, any of which is a hit, isKana(text).
 */
import { toHiragana, toRomaji } from 'wanakana';
import { fold } from './fold.ts';
import { remembered } from './remembered.ts';

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s・゛゜]+$/u;

/** Whether a text is written in kana alone, half-width ones included. */
export function isKana(text: string): boolean {
  return KANA.test(text.normalize('NFKC')) && /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text);
}

/** What the library writes otherwise than passports do. */
const HEPBURN = {
  ゔぁ: 'va',
  ゔぃ: 'vi',
  ゔぇ: 've',
  ゔぉ: 'vo',
  うぃ: 'wi',
  うぇ: 'we',
  うぉ: 'wo',
  とぅ: 'tu',
  どぅ: 'du',
  ふぁ: 'fa',
  ふぃ: 'fi',
  ふぇ: 'fe',
  ふぉ: 'fo',
  てぃ: 'ti',
  でぃ: 'di',
  でゅ: 'dyu',
  つぁ: 'tsa',
};

/** Hepburn romanisation as typed, before folding: とうきょう is 'toukyou'. Half-width kana are widened first. */
export const romaji = remembered((kana) => toRomaji(kana.normalize('NFKC'), { customRomajiMapping: HEPBURN }));

/** Both keys of a kana reading; the romaji one is that of any Hepburn form: たかしま is 'takashima', さとう 'sato'. */
export function readingKeys(kana: string): { readonly kana: string; readonly romaji: string } {
  return { kana: fold(kana), romaji: fold(romaji(kana)) };
}

const romajiAsKana = remembered((word): string | null => {
  const typed = word.normalize('NFKC').toLowerCase();
  if (!/^[a-z'-]+$/.test(typed)) return null;
  // Traditional Hepburn writes m for ん before lips: Shimbashi, Gumma.
  const kana = toHiragana(typed.replace(/m(?=[bmp])/g, 'n'));
  return isKana(kana) ? kana : null;
});

/**
 * The keys under which a word may be found, its own first. Kana adds its romaji; what can be read as romaji adds its kana
 * and that kana's Hepburn, so that Huzita and Shimbashi find Fujita and Shinbashi.
 */
export function searchKeys(word: string): readonly string[] {
  const kana = isKana(word) ? word : romajiAsKana(word);
  const reading = kana === null ? null : readingKeys(kana);
  const keys = reading === null ? [fold(word)] : [fold(word), reading.romaji, reading.kana];
  return [...new Set(keys)].filter((key) => key !== '');
}
