/** For tests: the real files, as the window hands them over, and a mail written line by line. */
import { readFileSync } from 'node:fs';

const FIXTURES = new URL('../../../../e2e/fixtures/', import.meta.url);

export function mailFile(name: string): File {
  return new File([new Uint8Array(readFileSync(new URL(`mail/${name}`, FIXTURES)))], name, { type: 'message/rfc822' });
}

export function csvFile(name: string): File {
  return new File([new Uint8Array(readFileSync(new URL(`csv/${name}`, FIXTURES)))], name, { type: 'text/csv' });
}

export function tableFile(...lines: readonly string[]): File {
  return new File([lines.join('\r\n')], 'table.csv', { type: 'text/csv' });
}

const HEADERS = {
  From: 'Claire Weber <claire.weber@grand-est-auto.example.eu>',
  To: 'helpdesk@ejrc.example.eu',
  Subject: 'A question',
  Date: 'Mon, 16 Nov 2026 10:00:00 +0100',
  'Message-ID': '<one@example.eu>',
  'Content-Type': 'text/plain; charset=utf-8',
};

/** A mail with these headers instead of the usual ones; null leaves one out. */
export function mailOf(headers: Readonly<Record<string, string | null>> = {}, body = 'Could you help us?'): File {
  const all = Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== null);
  const text = [...all.map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n');
  return new File([text], 'mail.eml', { type: 'message/rfc822' });
}
