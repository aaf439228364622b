/** The language a mail is written in, where its script and its most common words leave no doubt. */
import type { Language } from '#shared/domain/lists.ts';

const SAMPLE_CHARACTERS = 6000;

/** Words that are frequent in one language and rare or impossible in the other two. */
const STOP_WORDS: Readonly<Record<Exclude<Language, 'ja'>, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to is are was we you your our have has been with that this would could should for from by not will which please thank thanks dear regards sincerely best hello it its as at be an or'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist sind war wir sie ihr ihre ihren unser unsere haben hat wurde mit dass für von vom zum zur nicht wird werden ein eine einen einem einer bitte danke dank sehr geehrte geehrter grüße grüßen freundlichen auf bei auch im am den dem des oder zu über'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les et est sont était nous vous votre vos notre nos avons avez été avec que qui ce cette ces pour par pas sera une un des du de au aux merci bonjour madame monsieur cordialement salutations dans sur ou je il elle en être'.split(
      ' ',
    ),
  ),
};

/** The text the sender wrote: without quoted lines, addresses and links. */
function ownWords(text: string): string {
  return text
    .slice(0, SAMPLE_CHARACTERS * 3)
    .split('\n')
    .filter((line) => !/^\s*[>|]/.test(line))
    .join('\n')
    .split(/\s/)
    .filter((word) => !/@|:\/\//.test(word))
    .join(' ')
    .slice(0, SAMPLE_CHARACTERS);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function guessLatin(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = (['en', 'de', 'fr'] as const)
    .map((language) => ({ language, hits: words.filter((word) => STOP_WORDS[language].has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = hits;
  if (!first || !second || first.hits < 3 || first.hits < 2 * second.hits) return undefined;
  // Running text has a common word in every few; a list of names has not.
  return first.hits / words.length >= 0.1 ? first.language : undefined;
}

/** Undefined if unsure. Kana make Japanese; hanzi without kana, and any other script, are left open. */
export function guessLanguage(text: string): Language | undefined {
  const own = ownWords(text);
  const kana = count(own, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(own, /\p{Script=Han}/gu);
  const latin = count(own, /\p{Script=Latin}/gu);
  const letters = count(own, /\p{L}/gu);
  // A Japanese letter may quote a programme's English title at length; one character says as much as two or three letters.
  if (kana >= 5 && (kana + han) * 2.5 >= latin) return 'ja';
  return latin > letters * 0.9 ? guessLatin(own) : undefined;
}
