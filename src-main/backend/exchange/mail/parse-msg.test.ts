import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoder } from '../testing/encode.ts';
import { type MsgSource, msgOf } from '../testing/msg-fixtures.ts';
import { createMailParser } from './mail-parser.ts';
import { MAIL_LIMITS as LIMITS, MAIL_LIMITS, type MailReading, type ParsedMail } from './mail-types.ts';
import { parseMsg } from './parse-msg.ts';
import { readMailFile } from './read-mail-file.ts';

const PDF = Uint8Array.from(Buffer.from('%PDF-1.7 minutes'));
const LOGO = Uint8Array.from({ length: 6000 }, (_, n) => n % 251);

/** A message as it was written, which never travelled. */
const SOURCE: MsgSource = {
  subject: '欧州クラスターとの協力について',
  body: '拝啓\r\n岩手の件でご相談です。',
  html: { bytes: Uint8Array.from(Buffer.from('<p>岩手の件</p><img src="cid:logo">')), codePage: 65_001 },
  sender: { name: '髙橋 由美', address: 'yumi@example.org' },
  to: [
    { name: 'Helpdesk', address: 'helpdesk@example.org' },
    { name: 'Kopie', address: 'kopie@example.org', type: 2 },
    { name: 'Blind', address: 'blind@example.org', type: 3 },
  ],
  sentAt: Date.UTC(2026, 10, 16, 0, 41, 57),
  attachments: [
    { name: '議事録.pdf', type: 'application/pdf', content: PDF },
    { name: 'logo.png', type: 'image/png', content: LOGO, contentId: 'logo' },
  ],
};

function mailIn(source: MsgSource): ParsedMail {
  const reading = parseMsg(msgOf(source), MAIL_LIMITS);
  if (reading.status !== 'read') throw new Error(reading.status);
  return reading.mail;
}

describe('a message of Outlook', () => {
  it('is read with names, addresses, day, both texts and attachments', () => {
    const mail = mailIn(SOURCE);
    expect(mail).toMatchObject({
      subject: SOURCE.subject,
      from: { name: '髙橋 由美', address: 'yumi@example.org' },
      to: [{ name: 'Helpdesk', address: 'helpdesk@example.org' }],
      cc: [{ name: 'Kopie', address: 'kopie@example.org' }],
      sentAt: SOURCE.sentAt,
      text: '拝啓\n岩手の件でご相談です。',
      html: '<p>岩手の件</p><img src="cid:logo">',
      language: 'ja',
      warnings: [],
      attachments: [
        { name: '議事録.pdf', type: 'application/pdf', size: PDF.length, inline: false },
        { name: 'logo.png', type: 'image/png', size: LOGO.length, contentId: 'logo', inline: true },
      ],
    });
    expect(mail.attachments[0]?.content).toEqual(PDF);
    expect(mail.attachments[1]?.content).toEqual(LOGO);
  });

  it('that travelled has the head it travelled with: threads, zone and the name it was sent under', () => {
    const headers = [
      'From: =?utf-8?B?6auZ5qmL?= <t@example.org>',
      'To: Helpdesk <helpdesk@example.org>',
      'Date: Mon, 16 Nov 2026 09:41:57 +0900',
      'Message-ID: <two@example.org>',
      'In-Reply-To: <one@example.org>',
      '',
    ].join('\r\n');
    expect(mailIn({ ...SOURCE, headers })).toMatchObject({
      from: { name: '髙橋', address: 't@example.org' },
      messageId: 'two@example.org',
      inReplyTo: 'one@example.org',
      zoneOffset: 540,
      sentAt: SOURCE.sentAt,
    });
  });

  it('of the old kind is read in the code page it names', () => {
    const ansi = { codePage: 932, encode: encoder('shift_jis') };
    expect(mailIn({ subject: '髙島さんの件', body: '表は①です', ansi })).toMatchObject({
      subject: '髙島さんの件',
      text: '表は①です',
    });
  });

  it('with nothing but HTML in a Japanese code page has its text', () => {
    const html = { bytes: encoder('shift_jis')('<p>代表の表</p>'), codePage: 932 };
    expect(mailIn({ subject: 'x', html })).toMatchObject({ text: '代表の表', html: '<p>代表の表</p>' });
  });

  it('without sender and day says so; Outlook’s own addresses are none', () => {
    const mail = mailIn({ subject: 'x', sender: { name: 'A', address: '/o=Office/cn=A' } });
    expect(mail.from).toBeNull();
    expect(mail.warnings).toEqual(expect.arrayContaining(['no-sender', 'no-date']));
  });

  it('that is a contact or an appointment is no mail', () => {
    for (const messageClass of ['IPM.Contact', 'IPM.Appointment'])
      expect(parseMsg(msgOf({ ...SOURCE, messageClass }), LIMITS)).toEqual({
        status: 'unreadable',
        code: 'not-a-mail',
      });
  });

  it('is told by its content, and read in the worker as at hand', async () => {
    const parser = createMailParser();
    expect(await parser.read(msgOf(SOURCE))).toEqual(await readMailFile(msgOf(SOURCE)));
    expect(await parser.read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toEqual({
      status: 'unreadable',
      code: 'not-a-mail',
    });
    await parser.close();
  });
});

describe('damaged messages of Outlook', () => {
  const good = msgOf(SOURCE);

  function sound(reading: MailReading): void {
    if (!('mail' in reading)) return;
    const { subject, text, html, attachments } = reading.mail;
    expect([subject, text, html ?? ''].every((one) => one.isWellFormed() && !one.includes('\0'))).toBe(true);
    expect(attachments.every(({ name, content, size }) => name !== '' && content?.length === size)).toBe(true);
  }

  it('give a mail or a code, and the reader goes on to the next', async () => {
    // In the worker alone: a chain of sectors that comes back to itself is followed until the limit.
    const parser = createMailParser(LIMITS, { milliseconds: 2000, megabytes: 256 });
    const change = fc.tuple(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(good.length), async (changes, end) => {
        const damaged = good.slice(0, end < 600 ? undefined : end);
        for (const [at, bytes] of changes)
          damaged.set(bytes.subarray(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length));
        sound(await parser.read(damaged));
      }),
      { numRuns: 60 },
    );
    expect(await parser.read(good)).toMatchObject({ status: 'read' });
    await parser.close();
  });
});
