/** Characters that are no text, or that would steer the reading direction beyond their own cell. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\u2028\u2029\ufeff\ufff9-\ufffb]/gu;
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;
/** A run of letters without a place to break it, longer than any word that hyphenation could part. */
const UNBROKEN = /[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]{25,}/g;
const BREAK = '\u200b';

/**
 * A text as it can be set: well-formed (a lone surrogate is no character, and no JSON), without control characters and
 * direction overrides, and with places to break in addresses and other endless words. Nothing that is read is lost.
 */
export function paperText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(DIRECTION_OVERRIDES, '')
    .replace(UNBROKEN, breakable);
}

/** ISO 639 of a BCP 47 tag, which is all that the typesetter takes; null for what is none. */
export function paperLanguage(tag: string | undefined): string | null {
  return /^([a-z]{2,3})(?:-|$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}

function breakable(word: string): string {
  return word.replace(/[/@._=&?:;,+-](?=.)/g, `$&${BREAK}`).replace(/[^\u200b]{20}(?=[^\u200b])/gu, `$&${BREAK}`);
}
