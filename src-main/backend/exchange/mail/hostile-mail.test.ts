/** The hostile mails of the reliability matrix: each must end soon, with a mail and its warnings or with a code. */
import { describe, expect, it } from 'vitest';
import { MAIL_LIMITS, type MailReading } from './mail-types.ts';
import { parseMail } from './parse-mail.ts';

const HEAD = 'From: a@b.example\nSubject: bait\nDate: Mon, 16 Nov 2026 09:41:57 +0900\n';
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n`;
const HTML = `${HEAD}Content-Type: text/html\n\n`;
/** Linear work on these takes a tenth of it, quadratic work many times as long. */
const SLOW_MILLISECONDS = 3000;

function read(source: string | Uint8Array): MailReading {
  const bytes = typeof source === 'string' ? Uint8Array.from(Buffer.from(source, 'latin1')) : source;
  const start = performance.now();
  const reading = parseMail(bytes);
  expect(performance.now() - start).toBeLessThan(SLOW_MILLISECONDS);
  return reading;
}

function nested(levels: number): string {
  const open = Array.from(
    { length: levels },
    (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
  );
  return `${HEAD}Content-Type: multipart/mixed; boundary=b0\n\n${open.join('')}`;
}

describe('a hostile mail', () => {
  it('with 200,000 parts gives the first ones', () => {
    const reading = read(`${MIXED}--b\n\nfirst\n${'--b\n\nx\n'.repeat(200_000)}`);
    expect(reading).toMatchObject({ status: 'read', mail: { subject: 'bait' } });
    if (reading.status !== 'read') return;
    expect(reading.mail.text).toMatch(/^first/);
    expect(reading.mail.warnings).toContain('too-many-parts');
  });

  it('nested 20,000 deep gives its envelope', () => {
    const reading = read(nested(20_000));
    expect(reading).toMatchObject({ status: 'read', mail: { subject: 'bait' } });
    if (reading.status === 'read') expect(reading.mail.warnings).toContain('nested-too-deep');
  });

  it('with mails in mails in mails is not unpacked', () => {
    const inner = `${HEAD}Content-Type: message/rfc822\n\n`.repeat(5000);
    const reading = read(inner);
    if (reading.status === 'read') expect(reading.mail.attachments).toHaveLength(1);
    expect(reading.status).toBe('read');
  });

  it.each([
    ['a header line of 10 MB', `X-A: ${'a'.repeat(10_000_000)}\n${HEAD}\nbody`, 'headers-too-large'],
    ['500,000 header lines', `${HEAD}${'X-A: a\n'.repeat(500_000)}\nbody`, 'headers-too-large'],
    ['a header folded 300,000 times', `${HEAD}X-A:${'\n a'.repeat(300_000)}\n\nbody`, 'headers-too-large'],
    ['a subject of 5 MB', `${HEAD.replace('bait', 'bait'.repeat(1_000_000))}\nbody`, 'headers-too-large'],
    ['text of 5 MB', `${HEAD}\n${'a'.repeat(5_000_000)}`, 'text-too-long'],
  ])('with %s is cut there', (_, source, warning) => {
    const reading = read(source);
    expect(reading).toMatchObject({ status: 'read', mail: { from: { address: 'a@b.example' } } });
    if (reading.status === 'read') expect(reading.mail.warnings).toContain(warning);
  });

  it.each([
    ['unfinished encoded words', `${HEAD}Subject: ${'=?utf-8?B?'.repeat(6000)}\n\nb`],
    ['encoded words without end', `${HEAD}Cc: ${'=?utf-8?Q?a?= '.repeat(4600)}\n\nb`],
    ['addresses that nest', `${HEAD}To: ${'a:<"('.repeat(12_000)}\n\nb`],
    ['500 KB of addresses', `${HEAD}${'To: a@b.example, c@d.example\n'.repeat(900)}\nb`],
    ['parameters that never end', `${HEAD}Content-Type: text/plain; ${'a*0*="('.repeat(9000)}\n\nb`],
    [
      '8,000 parameter sections',
      `${HEAD}Content-Type: text/plain; ${Array.from({ length: 8000 }, (_, i) => `n*${i}=b`).join(';')}\n\nb`,
    ],
    ['message ids of brackets', `${HEAD}References: ${'<'.repeat(60_000)}\n\nb`],
    ['a file name of dots', `${HEAD}Content-Type: a/b; name="a${'. '.repeat(30_000)}x"\n\nb`],
    ['lines of dashes', `${MIXED}--b\n\n${'--\n'.repeat(700_000)}`],
    ['empty lines', `${MIXED}--b\n\n${'\n'.repeat(2_000_000)}`],
    ['open tags', `${HTML}${'<a '.repeat(500_000)}`],
    ['open quotes in tags', `${HTML}${'<a href="'.repeat(200_000)}`],
    ['open comments', `${HTML}${'<!--'.repeat(400_000)}`],
    ['open styles', `${HTML}${'<style>'.repeat(250_000)}`],
    ['quotations in quotations', `${HTML}${'<blockquote>a'.repeat(60_000)}`],
    ['signs that are no tags', `${HTML}${'< '.repeat(250_000)}`],
    ['ampersands', `${HTML}${'&'.repeat(1_500_000)}`],
    ['escape characters', `${HEAD}\n${'\x1b'.repeat(500_000)}`],
    ['switches of the character set', `${HEAD}\n${'\x1b$B\x1b(B'.repeat(300_000)}`],
    ['NUL bytes', `${HEAD}\n${'\0'.repeat(5_000_000)}`],
    ['words without blanks', `${HEAD}\n${'a'.repeat(1_500_000)}`],
    ['quoted-printable of signs', `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n${'='.repeat(5_000_000)}`],
    [
      'quoted-printable of blanks',
      `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n${`=${' '.repeat(1000)}`.repeat(3000)}`,
    ],
    ['base64 of padding', `${HEAD}Content-Transfer-Encoding: base64\n\n${'='.repeat(5_000_000)}`],
    ['base64 of garbage', `${HEAD}Content-Transfer-Encoding: base64\n\n${'\xff\x01Aa'.repeat(1_000_000)}`],
  ])('made of %s ends soon', (_, source) => {
    expect(read(source)).toMatchObject({ status: 'read', mail: { from: { address: 'a@b.example' } } });
  });

  it.each([
    'utf-7',
    'utf-16',
    'utf-16be',
    'x-user-defined',
    'iso-2022-kr',
    'hz-gb-2312',
    'replacement',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '',
    'a'.repeat(10_000),
  ])('in the charset %j is read all the same', (charset) => {
    const reading = read(`${HEAD}Content-Type: text/plain; charset="${charset}"\n\nbait \xe4\xff`);
    if (reading.status === 'read') expect(reading.mail.text.isWellFormed()).toBe(true);
    expect(reading.status).toBe('read');
  });

  it('with names that mean something to JavaScript pollutes nothing', () => {
    read(`__proto__: x\nconstructor: y\n${HEAD}Content-Type: a/b; __proto__=polluted; name="__proto__"\n\nx`);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
  });

  it('with lone surrogates in entities and UTF-8 gives well-formed text', () => {
    const reading = read(`${HTML}&#xD800;&#xDFFF;\xed\xa0\x80`);
    if (reading.status === 'read') expect(reading.mail.text.isWellFormed()).toBe(true);
    expect(reading.status).toBe('read');
  });

  it('that is too large gives its beginning', () => {
    const limits = { ...MAIL_LIMITS, mailBytes: 100_000 };
    const bytes = Uint8Array.from(Buffer.from(`${HEAD}\nstart ${'x'.repeat(200_000)}`));
    const reading = parseMail(bytes, { limits });
    expect(reading).toMatchObject({ status: 'partly-read', code: 'too-large', mail: { subject: 'bait' } });
    if (reading.status === 'partly-read') expect(reading.mail.text).toMatch(/^start x/);
  });

  it('with an attachment that is too large names it without its content', () => {
    const source = `${HEAD}Content-Type: image/png; name=a.png\n\n${'x'.repeat(2000)}`;
    const reading = parseMail(Uint8Array.from(Buffer.from(source)), {
      limits: { ...MAIL_LIMITS, attachmentBytes: 1000 },
    });
    expect(reading).toMatchObject({
      status: 'read',
      mail: { attachments: [{ name: 'a.png', size: 2000, content: null }], warnings: ['attachment-too-large'] },
    });
  });
});

describe('a file that is no mail', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['empty lines', '\r\n\r\n', 'empty'],
    ['a PNG named .eml', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10', 'not-a-mail'],
    ['a zip', 'PK\x03\x04\x14\0\0\0\x08\0', 'not-a-mail'],
    ['prose', 'Dear colleagues,\nnote: this is a text.\n', 'not-a-mail'],
    ['a web page', '<!DOCTYPE html>\n<html><p>From: a@b.example</p></html>', 'not-a-mail'],
    ['NUL bytes', '\0'.repeat(10_000), 'not-a-mail'],
  ])('such as %s is refused', (_, source, code) => {
    expect(read(source)).toEqual({ status: 'unreadable', code });
  });
});
