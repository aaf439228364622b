import { afterAll, describe, expect, it } from 'vitest';
import { mailFixture } from '../testing/mail-fixtures.ts';
import { createMailParser } from './mail-parser.ts';
import { MAIL_LIMITS } from './mail-types.ts';

const parser = createMailParser();
afterAll(parser.close);

const HEAD = 'From: a@b.example\nSubject: bait\nContent-Type: text/plain; charset=iso-2022-jp\n\n';

describe('createMailParser', () => {
  it('reads a mail in the worker, with the content of its attachments', async () => {
    const file = mailFixture('iwate-iso-2022-jp.eml');
    const reading = await parser.read(file);
    expect(reading).toMatchObject({ status: 'read', mail: { language: 'ja' } });
    if (reading.status !== 'read') return;
    const content = reading.mail.attachments[0]?.content;
    expect(Buffer.from(content ?? []).toString('latin1')).toMatch(/^%PDF/);
    expect(file.length).toBeGreaterThan(0);
  });

  it('serves several mails in turn', async () => {
    const names = ['gifu-shift-jis.eml', 'tohoku-euc-jp.eml', 'broken.eml'];
    const readings = await Promise.all(names.map((name) => parser.read(mailFixture(name))));
    expect(readings.map((reading) => 'mail' in reading && reading.mail.subject)).toEqual([
      '【ご相談】欧州展示会の共催について',
      '水素エネルギーの共同研究について',
      '工房の海外展開',
    ]);
  });

  it('stops at the limit of time, gives the envelope, and reads the next mail', async () => {
    const heavy = Buffer.from(HEAD + '\x1b$B$"\x1b(I1'.repeat(3_000_000), 'latin1');
    const began = performance.now();
    expect(await parser.read(heavy)).toMatchObject({ status: 'read' });
    // Half of what it takes on this machine, at this moment.
    const milliseconds = Math.ceil((performance.now() - began) / 2);
    const hurried = createMailParser(MAIL_LIMITS, { milliseconds, megabytes: 256 });
    await hurried.read(mailFixture('broken.eml'));
    const slow = await hurried.read(heavy);
    expect(slow).toMatchObject({ status: 'partly-read', code: 'timeout', mail: { subject: 'bait', text: '' } });
    const next = createMailParser();
    expect(await next.read(mailFixture('tohoku-euc-jp.eml'))).toMatchObject({ status: 'read' });
    await Promise.all([hurried.close(), next.close()]);
  });

  it('stops at the limit of memory, gives the envelope, and reads the next mail', async () => {
    const poor = createMailParser(MAIL_LIMITS, { milliseconds: 10_000, megabytes: 24 });
    const hungry = await poor.read(Buffer.from(HEAD + '\x1b$B$"\x1b(I1'.repeat(3_000_000), 'latin1'));
    expect(hungry).toMatchObject({ status: 'partly-read', code: 'out-of-memory', mail: { subject: 'bait' } });
    expect(await poor.read(mailFixture('tohoku-euc-jp.eml'))).toMatchObject({ status: 'read' });
    await poor.close();
  });

  it('can be cancelled, before and while it reads', async () => {
    const file = Buffer.from(HEAD + '\x1b$B$"\x1b(I1'.repeat(2_000_000), 'latin1');
    expect(await parser.read(file, AbortSignal.abort())).toEqual({ status: 'unreadable', code: 'cancelled' });
    const stop = new AbortController();
    const reading = parser.read(file, stop.signal);
    setTimeout(() => stop.abort(), 20);
    expect(await reading).toMatchObject({ code: 'cancelled' });
    expect(await parser.read(mailFixture('tohoku-euc-jp.eml'))).toMatchObject({ status: 'read' });
  });

  it('takes only as much of a file as it may read', async () => {
    const small = createMailParser({ ...MAIL_LIMITS, mailBytes: 10_000 });
    const reading = await small.read(Buffer.from(`${HEAD}${'x'.repeat(1_000_000)}`));
    expect(reading).toMatchObject({ status: 'partly-read', code: 'too-large', mail: { subject: 'bait' } });
    await small.close();
  });
});
