import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAIL_WARNINGS } from '#shared/contract/imports.ts';
import { MAIL_FIXTURES, mailFixture } from '../testing/mail-fixtures.ts';
import { MAIL_LIMITS, type MailReading } from './mail-types.ts';
import { parseMail } from './parse-mail.ts';

const good = MAIL_FIXTURES.map(mailFixture);

/** One change to a file: a byte turned, a piece cut out, doubled, or put in from another mail or from nowhere. */
const mutation = fc.record({
  kind: fc.constantFrom('turn', 'cut', 'double', 'insert', 'truncate'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 50 }),
    fc
      .constantFrom(
        '\r\n--outer\r\n',
        '\r\n\r\n',
        '=?utf-8?B?',
        '\x1b$B',
        'charset=',
        '"',
        ';',
        '\0',
        '<a href="',
        '*0*=',
      )
      .map((text) => Buffer.from(text, 'latin1')),
  ),
});

function mutate(file: Uint8Array, change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const at = Math.floor(change.at * file.length);
  const rest = file.subarray(at);
  const pieces: Readonly<Record<typeof change.kind, readonly Uint8Array[]>> = {
    turn: [change.bytes.subarray(0, 1), rest.subarray(1)],
    cut: [rest.subarray(change.length)],
    double: [rest.subarray(0, change.length), rest],
    insert: [change.bytes, rest],
    truncate: [],
  };
  return Buffer.concat([file.subarray(0, at), ...pieces[change.kind]]);
}

/** What every answer must fulfil, whatever came in. */
function checkReading(reading: MailReading): void {
  if (!('mail' in reading)) {
    expect(['empty', 'not-a-mail']).toContain(reading.code);
    return;
  }
  const { mail } = reading;
  const texts = [
    mail.subject,
    mail.text,
    mail.html ?? '',
    mail.from?.name ?? '',
    ...mail.attachments.map(({ name }) => name),
  ];
  expect(texts.every((text) => text.isWellFormed() && !text.includes('\0'))).toBe(true);
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.warnings.every((warning) => MAIL_WARNINGS.includes(warning))).toBe(true);
  expect(mail.attachments.every(({ name, content, size }) => name !== '' && content?.length === size)).toBe(true);
}

describe('parseMail on damaged files', () => {
  it('always gives a mail or a code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(mutation, { minLength: 1, maxLength: 8 }), (file, changes) => {
        checkReading(parseMail(changes.reduce<Uint8Array>(mutate, file)));
      }),
      { numRuns: 1500 },
    );
  });

  it('gives a mail or a code for any bytes behind any header', () => {
    const header = fc.constantFrom('From: a@b.example\n', 'Subject: ', 'Content-Type: multipart/mixed; boundary=', '');
    fc.assert(
      fc.property(header, fc.uint8Array({ maxLength: 500 }), (start, bytes) => {
        checkReading(
          parseMail(Buffer.concat([Buffer.from(start), bytes]), { limits: { ...MAIL_LIMITS, parts: 3, depth: 2 } }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps sender and subject however the body is cut short', () => {
    for (const name of MAIL_FIXTURES) {
      const file = mailFixture(name);
      const bodyStart = Buffer.from(file).indexOf('\r\n\r\n') + 4;
      const whole = parseMail(file);
      for (let end = bodyStart; end < file.length; end += 97) {
        const cut = parseMail(file.subarray(0, end));
        if (cut.status !== 'read' || whole.status !== 'read') throw new Error('not read');
        expect([cut.mail.subject, cut.mail.from, cut.mail.sentAt]).toEqual([
          whole.mail.subject,
          whole.mail.from,
          whole.mail.sentAt,
        ]);
      }
    }
  });
});
