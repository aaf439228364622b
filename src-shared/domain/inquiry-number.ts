/** Inquiry numbers `2026-A7-0042`: year, the device's two-character code, that device's counter of the year. */

/** Letters and digits that can't be taken for one another when read aloud or copied by hand (no 0 O 1 I L). */
const CODE_CHARACTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A device code from two random bytes: a letter, then a letter or digit. */
export function deviceCode(random: Uint8Array): string {
  const letters = CODE_CHARACTERS.slice(8);
  const first = letters[(random[0] ?? 0) % letters.length] ?? 'A';
  return first + (CODE_CHARACTERS[(random[1] ?? 0) % CODE_CHARACTERS.length] ?? 'A');
}

export function formatInquiryNumber(year: number, code: string, counter: number): string {
  return `${year}-${code}-${String(counter).padStart(4, '0')}`;
}

const NUMBER = /(?<![\w-])(\d{4})-([A-Z][A-Z0-9])-(\d{4,})(?![\w-])/giu;

/** The inquiry numbers that a text names, in order, each once: how a reply's subject finds its case. */
export function findInquiryNumbers(text: string): readonly string[] {
  const found = [...text.normalize('NFKC').matchAll(NUMBER)].map((m) => `${m[1]}-${m[2]?.toUpperCase()}-${m[3]}`);
  return [...new Set(found)];
}
