import { zipSync } from 'fflate';
import type { Letter } from './letter.ts';

const utf8 = new TextEncoder();
const BETWEEN = `\r\n\r\n${'─'.repeat(60)}\r\n\r\n`;

/** A letter as plain text with CRLF. */
export const letterText = ({ subject, body }: Letter): string =>
  [subject, body]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .toWellFormed()
    .replaceAll(/\r\n?|\n/gu, '\r\n');

/** All letters as one text file (UTF-8), a line between them. */
export function writeText(letters: readonly Letter[]): Uint8Array {
  return utf8.encode(`${letters.map(letterText).join(BETWEEN)}\r\n`);
}

/** A file per letter in a zip, numbered, so that people of one name stay apart and the list's order is kept. */
export function writeZip(letters: readonly Letter[], ending: string, bytesOf: (letter: Letter) => string): Uint8Array {
  const width = String(letters.length).length;
  const entries = letters.map((letter, index): [string, Uint8Array] => {
    const number = String(index + 1).padStart(width, '0');
    return [`${number} ${fileName(letter.name)}.${ending}`, utf8.encode(bytesOf(letter))];
  });
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** A person's name as part of a file name on any system: no separators, no signs that Windows refuses, at most 60 of them. */
export function fileName(name: string): string {
  const clean = name.toWellFormed().replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ');
  const short = [...clean.replaceAll(/\s+/gu, ' ').trim()].slice(0, 60).join('');
  return short.replaceAll(/^[. ]+|[. ]+$/gu, '') || '–';
}
