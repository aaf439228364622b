/**
 * PostgreSQL's text holds neither NUL nor half of a surrogate pair. No honest device's changes have them outside of JSON, which
 * escapes them; but one broken device must not keep everybody from pushing. Such a character goes as U+FFFE, which no text has,
 * and four hex digits.
 */
const UNHOLDABLE = /[\p{Cc}\p{Cs}\ufffe]/gu;
const ESCAPED = /\ufffe([0-9a-f]{4})/gu;

/** A text as a hub's column holds it. */
export function toHubText(text: string): string {
  return text.replace(UNHOLDABLE, (char) => `\ufffe${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The reverse of `toHubText`, to the letter. */
export function fromHubText(text: string): string {
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
