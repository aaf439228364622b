/** For tests: the real mail files that the end-to-end tests drop into the window. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ParsedMail } from '../mail/mail-types.ts';
import { parseMail } from '../mail/parse-mail.ts';

const FOLDER = new URL('../../../../e2e/fixtures/mail/', import.meta.url);

export const MAIL_FIXTURES: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.eml'));

export function mailFixture(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(name, FOLDER)));
}

/** Parses a file, or lines of text, that must be a mail. */
export function parsed(source: Uint8Array | readonly string[]): ParsedMail {
  const bytes = source instanceof Uint8Array ? source : new TextEncoder().encode(source.join('\r\n'));
  const reading = parseMail(bytes);
  if (reading.status !== 'read') throw new Error(`not read: ${reading.code}`);
  return reading.mail;
}
