import { describe, expect, it } from 'vitest';
import { charactersOf, encodeIso2022Jp } from '../testing/encode.ts';
import { decodeIso2022Jp, hasJapaneseEscape } from './iso-2022-jp.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('decodeIso2022Jp', () => {
  it('reads every character that EUC-JP has, the NEC and IBM rows and half-width kana among them', () => {
    // ICU adds three signs and the control characters in places that ISO-2022-JP has not.
    const text = charactersOf('euc-jp')
      .join('')
      .replace(/[\p{Cc}¢£¬]/gu, '');
    expect(text).toContain('①');
    expect(text).toContain('髙');
    expect(text).toContain('ｱ');
    // Not toBe(text): a failure would print all seven thousand of them.
    expect(decodeIso2022Jp(encodeIso2022Jp(text)) === text).toBe(true);
  });

  it.each([
    ['words joined after decoding', '\x1b$B$"\x1b(B\x1b$B$$\x1b(B', 'あい'],
    ['half-width kana by ESC ( I (CP50221)', '\x1b(IRY\x1b(B.', 'ﾒﾙ.'],
    ['half-width kana by shift out (CP50222)', '\x0eRY\x0f.', 'ﾒﾙ.'],
    ['half-width kana as bare bytes', '\xd2\xd9.', 'ﾒﾙ.'],
    ['JIS X 0212 (ISO-2022-JP-1)', '\x1b$(D0!\x1b(B', '丂'],
    ['JIS C 6226 by ESC $ @', '\x1b$@$"\x1b(J', 'あ'],
    ['a yen sign in JIS X 0201', '\x1b(J\\100\x1b(B', '￥100'],
    ['a line end without return to ASCII', '\x1b$B$"\nAB', 'あ\nAB'],
    ['blanks inside a Japanese stretch', '\x1b$B$" $$\x1b(B', 'あ い'],
  ])('reads %s', (_, raw, text) => {
    expect(decodeIso2022Jp(bytes(raw))).toBe(text);
  });

  it.each(['\x1b', '\x1b$', '\x1b$B$', '\x1b$B\x80', '\x1b(I~', '\xff'])(
    'marks %j as unreadable and goes on',
    (raw) => {
      expect(decodeIso2022Jp(bytes(`${raw}\nrest`))).toMatch(/rest$/);
    },
  );
});

describe('hasJapaneseEscape', () => {
  it('takes only escapes to a Japanese set', () => {
    expect(hasJapaneseEscape(bytes('a\x1b$Bb'))).toBe(true);
    expect(hasJapaneseEscape(bytes('\x1b[31mred\x1b(B'))).toBe(false);
  });
});
