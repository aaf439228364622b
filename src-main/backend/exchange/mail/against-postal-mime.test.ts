/** Where postal-mime reads a mail rightly, we read the same; where it falls short, we do not. */
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { MAIL_FIXTURES, mailFixture, parsed } from '../testing/mail-fixtures.ts';

const wellFormed = MAIL_FIXTURES.filter((name) => name !== 'broken.eml');
const sizeOf = (content: ArrayBuffer | Uint8Array | string): number =>
  typeof content === 'string' ? content.length : content.byteLength;

describe('against postal-mime', () => {
  it.each(wellFormed)('%s: same envelope, same attachments', async (name) => {
    const ours = parsed(mailFixture(name));
    const theirs = await PostalMime.parse(mailFixture(name));
    expect(ours.subject).toBe(theirs.subject?.trim());
    expect(ours.from).toEqual({ name: theirs.from?.name, address: theirs.from?.address });
    expect(`<${ours.messageId}>`).toBe(theirs.messageId);
    expect(new Date(ours.sentAt ?? 0).toISOString()).toBe(theirs.date);
    expect(ours.attachments.map((file) => [file.name, file.type, file.size])).toEqual(
      theirs.attachments.map((file) => [file.filename, file.mimeType, sizeOf(file.content)]),
    );
  });

  it('reads what postal-mime loses: raw Shift_JIS, wrong labels, ISO-2022-JP cut within a character', async () => {
    const theirs = await PostalMime.parse(mailFixture('broken.eml'));
    expect([theirs.from?.name, theirs.subject, theirs.text].every((text) => text?.includes('\ufffd'))).toBe(true);
    const ours = parsed(mailFixture('broken.eml'));
    expect([ours.from?.name, ours.subject]).toEqual(['髙島 一郎', '工房の海外展開']);
    const words = ['\x1b$B4d\x1b(B', '\x1b$B<', 'j8)\x1b(B'].map((part) => `=?iso-2022-jp?B?${btoa(part)}?=`);
    const cut = [`Subject: ${words.join('\r\n ')}`, '', 'x'];
    expect((await PostalMime.parse(cut.join('\r\n'))).subject).not.toBe('岩手県');
    expect(parsed(cut).subject).toBe('岩手県');
  });

  it('keeps the envelope at a limit where postal-mime gives up the whole mail', async () => {
    const deep = Array.from(
      { length: 300 },
      (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
    );
    const lines = ['Subject: bait', 'Content-Type: multipart/mixed; boundary=b0', '', ...deep];
    await expect(PostalMime.parse(lines.join('\n'))).rejects.toThrow(/nesting depth/);
    expect(parsed(lines).subject).toBe('bait');
  });
});
