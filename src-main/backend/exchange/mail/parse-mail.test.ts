import { describe, expect, it } from 'vitest';
import { mailFixture, parsed } from '../testing/mail-fixtures.ts';
import { parseMail } from './parse-mail.ts';

const text = (content: Uint8Array | null | undefined): string => Buffer.from(content ?? []).toString('latin1');

describe('parseMail on real files', () => {
  it('reads ISO-2022-JP with half-width kana, NEC and IBM characters, and an RFC 2231 name', () => {
    const mail = parsed(mailFixture('iwate-iso-2022-jp.eml'));
    expect(mail).toMatchObject({
      messageId: '20261116004157.5F21.IWATE@pref-iwate.example.jp',
      subject: '欧州クラスターとの協力に関するご相談（岩手県）',
      from: { name: '佐々木 健一（岩手県）', address: 'sasaki.kenichi@pref-iwate.example.jp' },
      to: [{ name: 'EJRC Helpdesk', address: 'helpdesk@ejrc.example.eu' }],
      cc: [{ name: '髙橋 由美', address: 'takahashi.yumi@pref-iwate.example.jp' }],
      sentAt: Date.parse('2026-11-16T00:41:57Z'),
      zoneOffset: 540,
      html: null,
      language: 'ja',
      warnings: [],
    });
    for (const words of ['① 候補', '㈱北上精密', '髙橋', '担当課ﾒｰﾙ', 'バーデン＝ヴュルテンベルク州']) {
      expect(mail.text).toContain(words);
    }
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({
      name: '岩手県産業概要（2026年度版）.pdf',
      type: 'application/pdf',
      inline: false,
    });
    expect(text(mail.attachments[0]?.content)).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/);
  });

  it('reads Shift_JIS with Outlook’s encoded words in a file name', () => {
    const mail = parsed(mailFixture('gifu-shift-jis.eml'));
    expect(mail.subject).toBe('【ご相談】欧州展示会の共催について');
    expect(mail.text).toContain('山﨑（内線 ０１２３）');
    expect(mail.attachments[0]?.name).toBe('参加企業一覧（表）.csv');
    expect(mail.warnings).toEqual([]);
  });

  it('reads EUC-JP', () => {
    const mail = parsed(mailFixture('tohoku-euc-jp.eml'));
    expect(mail.from?.name).toBe('田村 直樹');
    expect(mail.text).toContain('水素エネルギーに関する共同研究');
    expect(mail.language).toBe('ja');
  });

  it('reads GB18030 with characters that GBK lacks', () => {
    const mail = parsed(mailFixture('singapore-gb18030.eml'));
    expect(mail.subject).toBe('关于参加三方会议的咨询');
    expect(mail.text).toContain('𠮷');
    expect(mail.language).toBeUndefined();
    expect(mail.warnings).toEqual([]);
  });

  it('reads windows-1252', () => {
    const mail = parsed(mailFixture('freiburg-windows-1252.eml'));
    expect(mail.subject).toBe('Gesprächspartner in Gifu und Iwate – Reise im März 2027');
    expect(mail.text).toContain('„Maschinenbau Südbaden“');
    expect(mail.text).toContain('25.000 €');
    expect(mail.language).toBe('de');
  });

  it('reads ISO-8859-15', () => {
    const mail = parsed(mailFixture('alsace-iso-8859-15.eml'));
    expect(mail.subject).toBe("Coopération viticole : cœur de l'Alsace et du Japon");
    expect(mail.text).toContain('12 000 €');
    expect(mail.to).toEqual([{ name: 'Helpdesk, EJRC', address: 'helpdesk@ejrc.example.eu' }]);
    expect(mail.language).toBe('fr');
  });

  it('turns HTML into text and keeps the HTML', () => {
    const mail = parsed(mailFixture('baltic-html-only.eml'));
    expect(mail.text).toContain('our web site (https://health.example.eu/profile?id=7&lang=en)');
    expect(mail.text).toContain('Remote care\t12\nRehabilitation robots\t5');
    expect(mail.text).toContain('> From the last call');
    expect(mail.text).not.toMatch(/tracker|color|preheader|Newsletter/);
    expect(mail.html).toContain('<img src="https://tracker.example.org/open.gif?m=4711"');
  });

  it('prefers plain text, and tells inline pictures from attachments', () => {
    const mail = parsed(mailFixture('moravia-inline-image.eml'));
    expect(mail.text).toMatch(/^Hello,\n\nwe met/);
    expect(mail.html).toContain('<b>Hannover fair</b>');
    expect(mail.attachments.map(({ name, inline, contentId }) => ({ name, inline, contentId }))).toEqual([
      { name: 'logo.png', inline: true, contentId: 'logo.7b1@moravia.example.eu' },
      { name: 'floor plan (v2).pdf', inline: false, contentId: null },
    ]);
    expect(text(mail.attachments[0]?.content)).toMatch(/^\x89PNG/);
    expect(mail.cc.map(({ address }) => address)).toEqual(['pokorna@moravia.example.eu', 'novak@moravia.example.eu']);
  });

  it('knows what a reply answers, and unwraps flowed text', () => {
    const mail = parsed(mailFixture('reply-with-number.eml'));
    expect(mail.inReplyTo).toBe('2026-A7-0042.1@ejrc.example.eu');
    expect(mail.references).toEqual([
      '20261116004157.5F21.IWATE@pref-iwate.example.jp',
      '2026-A7-0042.1@ejrc.example.eu',
    ]);
    expect(mail.text).toContain('with the Iwate team and would like to plan');
    expect(mail.text).toContain('wrote:\n> Dear Ms Weber,\n> may we');
  });

  it('says what is wrong with a broken mail, and gives what can be read', () => {
    const mail = parsed(mailFixture('broken.eml'));
    expect(mail.subject).toBe('工房の海外展開');
    expect(mail.from?.name).toBe('髙島 一郎');
    expect(mail.text).toBe('漆器の工房です。フランスの販売先をご紹介いただけないでしょうか。\n髙島');
    expect(mail.attachments[0]?.name).toBe('lacquer.png');
    expect([...mail.warnings].sort()).toEqual(['damaged-encoding', 'guessed-charset', 'no-date', 'truncated']);
  });
});

describe('parseMail', () => {
  it('takes the time of the last server where the sender gave none', () => {
    const mail = parsed([
      'Received: by x; Mon, 16 Nov 2026 01:42:19 +0100',
      'Received: by y; 1 Jan 2001 00:00 Z',
      'From: a@b.example',
      '',
      '',
    ]);
    expect(mail.sentAt).toBe(Date.parse('2026-11-16T00:42:19Z'));
    expect(mail.warnings).toEqual(['no-date']);
  });

  it('puts a text, an HTML footer and another text together in order', () => {
    const mail = parsed([
      'From: a@b.example',
      'Date: 16 Nov 2026 10:00 +0100',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...['--b', '', 'first <1>', '--b', 'Content-Type: text/html', '', '<p>second', '--b', '', 'third', '--b--'],
    ]);
    expect(mail.text).toBe('first <1>\n\nsecond\n\nthird');
    expect(mail.html).toContain('first &lt;1&gt;');
    expect(mail.attachments).toEqual([]);
  });

  it('reads the HTML where the plain alternative is blank', () => {
    const mail = parsed([
      'From: a@b.example',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      ...['--b', '', '  ', '--b', 'Content-Type: text/html', '', '<p>only here', '--b--'],
    ]);
    expect(mail.text).toBe('only here');
  });

  it('takes a named text for an attachment, and a forwarded mail under its subject', () => {
    const mail = parsed([
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...['--b', '', 'body', '--b', 'Content-Type: text/plain; name=notes.txt', '', 'notes'],
      ...['--b', 'Content-Type: message/rfc822', '', 'Subject: =?utf-8?Q?=C3=9Cber/uns?=', '', 'x', '--b--'],
    ]);
    expect(mail.text).toBe('body');
    expect(mail.attachments.map(({ name }) => name)).toEqual(['notes.txt', 'Über-uns.eml']);
  });

  it('reads the charset that HTML names itself', () => {
    const head = 'From: a@b.example\r\nContent-Type: text/html\r\n\r\n<meta charset="windows-1250">';
    const bytes = Uint8Array.from([...Buffer.from(head), 0xa3, 0xf3, 0x64, 0x9f]);
    expect(parsed(bytes).text).toBe('Łódź');
  });

  it('says that an encrypted mail can’t be read', () => {
    const mail = parsed(['From: a@b.example', 'Content-Type: application/pkcs7-mime; name=smime.p7m', '', 'MIIB']);
    expect(mail.warnings).toContain('encrypted');
    expect(mail.attachments[0]?.name).toBe('smime.p7m');
  });

  it('removes control characters from text and subject', () => {
    const mail = parsed(['From: a@b.example', 'Subject: a\u0000b\u0007c', '', 'one\u0000\u0008two\tthree']);
    expect(mail.subject).toBe('a b c');
    expect(mail.text).toBe('onetwo\tthree');
  });

  it('passes over a byte order mark, empty lines and an mbox line', () => {
    expect(parsed(['\ufeff', '', 'From a@b.example Mon Nov 16 09:41:57 2026', 'Subject: ok', '', 'x']).subject).toBe(
      'ok',
    );
  });

  it('tells of the envelope before it reads the body', () => {
    const seen: string[] = [];
    parseMail(mailFixture('iwate-iso-2022-jp.eml'), { onHead: (mail) => seen.push(`${mail.subject}|${mail.text}`) });
    expect(seen).toEqual(['欧州クラスターとの協力に関するご相談（岩手県）|']);
  });
});
