import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, encodeIso2022Jp, encoder } from '../testing/encode.ts';
import { decodeText, findEncoding } from './decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const JAPANESE = '岩手県では、自動車と半導体の分野で協力を検討しております。';

describe('findEncoding', () => {
  it.each([
    ['UTF-8', 'utf-8'],
    [' "utf8" ', 'utf-8'],
    ['utf8mb4', 'utf-8'],
    ['ISO_8859-15', 'iso-8859-15'],
    ['iso 8859 1', 'windows-1252'],
    ['latin-1', 'windows-1252'],
    ['cp1250', 'windows-1250'],
    ['Windows_1251', 'windows-1251'],
    ['x-sjis', 'shift_jis'],
    ['CP932', 'shift_jis'],
    ['Windows-31J', 'shift_jis'],
    ['MS_Kanji', 'shift_jis'],
    ['eucJP-ms', 'euc-jp'],
    ['x-euc-jp', 'euc-jp'],
    ['CP50221', 'iso-2022-jp'],
    ['csISO2022JP', 'iso-2022-jp'],
    ['iso-2022-jp-1', 'iso-2022-jp'],
    ['GB2312', 'gbk'],
    ['gb18030', 'gb18030'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['unknown-8bit', ''],
    ['', ''],
    ['klingon', null],
    ['constructor', null],
    ['__proto__', null],
    ['utf-7', null],
  ])('reads the label %j as %j', (label, encoding) => {
    expect(findEncoding(label)).toBe(encoding);
  });
});

describe('decodeText', () => {
  it.each([
    'shift_jis',
    'euc-jp',
    'gb18030',
    'iso-8859-2',
    'iso-8859-15',
    'windows-1252',
    'windows-1250',
    'windows-1251',
  ])('reads every character of %s as labelled', (encoding) => {
    const text = charactersOf(encoding).join('');
    const decoded = decodeText(encoder(encoding)(text), encoding);
    expect({ ...decoded, text: decoded.text === text }).toEqual({ text: true, encoding, doubt: null });
  });

  it('reads GB18030 beyond its two-byte characters', () => {
    const bytes = Uint8Array.from([0x90, 0x30, 0x81, 0x30, 0x81, 0x39, 0xee, 0x39]);
    expect(decodeText(bytes, 'GB18030').text).toBe('\u{10000}㐀');
  });

  it.each(['iso-8859-1', 'windows-1252', 'us-ascii', 'latin1', null])('sees UTF-8 behind the label %j', (label) => {
    expect(decodeText(utf8('Straße – œuvre'), label)).toEqual({
      text: 'Straße – œuvre',
      encoding: 'utf-8',
      doubt: null,
    });
  });

  it('sees UTF-8 behind a Japanese label', () => {
    expect(decodeText(utf8(JAPANESE), 'shift_jis')).toMatchObject({ text: JAPANESE, doubt: null });
    expect(decodeText(utf8(JAPANESE), 'iso-2022-jp')).toMatchObject({ text: JAPANESE, doubt: null });
  });

  it('keeps half-width kana that could be UTF-8 of two bytes', () => {
    const kana = Uint8Array.from([0xc3, 0xb1]);
    expect(decodeText(kana, 'shift_jis').text).toBe('ﾃｱ');
  });

  it('sees Shift_JIS behind a UTF-8 label, and says that it guessed', () => {
    const bytes = encoder('shift_jis')(JAPANESE);
    expect(decodeText(bytes, 'utf-8')).toEqual({ text: JAPANESE, encoding: 'shift_jis', doubt: 'guessed-charset' });
  });

  it.each(['us-ascii', 'utf-8', 'windows-1252', null])('sees ISO-2022-JP behind the label %j', (label) => {
    expect(decodeText(encodeIso2022Jp(JAPANESE), label)).toEqual({
      text: JAPANESE,
      encoding: 'iso-2022-jp',
      doubt: null,
    });
  });

  it('guesses behind a label that nobody knows, and says so', () => {
    expect(decodeText(encoder('euc-jp')(JAPANESE), 'x-nonsense')).toEqual({
      text: JAPANESE,
      encoding: 'euc-jp',
      doubt: 'unknown-charset',
    });
    expect(decodeText(utf8('plain'), 'x-nonsense')).toEqual({ text: 'plain', encoding: 'utf-8', doubt: null });
  });

  it('stays with a label that a few bad bytes contradict', () => {
    const bytes = Uint8Array.from([...utf8(JAPANESE), 0xe3, 0x81]);
    expect(decodeText(bytes, 'utf-8')).toEqual({
      text: `${JAPANESE}\ufffd`,
      encoding: 'utf-8',
      doubt: 'undecodable-text',
    });
  });

  it('reads any bytes under any label', () => {
    const label = fc.oneof(
      fc.string(),
      fc.constantFrom('utf-8', 'iso-2022-jp', 'shift_jis', 'utf-16', 'gb18030', null),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), label, (bytes, name) => {
        expect(decodeText(bytes, name).text.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
