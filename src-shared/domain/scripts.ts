/** Which script a name is written in. API: isJapaneseScript(text), isLatinScript(text), languageOfScript(text). */

export function isJapaneseScript(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** Latin letters and no others. */
export function isLatinScript(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}

/** The language to announce for a text whose language nobody gave: that of its script where one is likely, else null. */
export function languageOfScript(text: string): string | null {
  if (isJapaneseScript(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Greek}/u.test(text) ? 'el' : null;
}
