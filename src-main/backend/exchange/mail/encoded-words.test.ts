import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { encodeIso2022Jp, encoder } from '../testing/encode.ts';
import { decodeWords, encodedWordsInUtf8 } from './encoded-words.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeWords', () => {
  it.each([
    ['plain text', 'plain text'],
    ['=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['=?utf-8?q?two_words?= after', 'two words after'],
    ['Re: =?iso-8859-15?Q?c=BDur_=A4?=', 'Re: cœur €'],
    ['=?utf-8?Q?one?= =?utf-8?Q?_two?=\r\n =?iso-8859-1?Q?_th=72ee?=', 'one two three'],
    ['=?utf-8*de?Q?Stra=C3=9Fe?=', 'Straße'],
    ['=?utf-8?Q?not closed', '=?utf-8?Q?not closed'],
    ['=?utf-8?X?unknown?=', '=?utf-8?X?unknown?='],
    ['=?utf-8?Q??=', ''],
    ['=?utf-8?Q?spaces inside?=', 'spaces inside'],
    ['a=?utf-8?Q?b?=c', 'abc'],
    ['=?utf-8?Q?50=25_=ZZ?=', '50% =ZZ'],
  ])('reads %j', (text, expected) => {
    expect(decodeWords(text)).toBe(expected);
  });

  it('joins a character whose bytes are cut between two words', () => {
    const bytes = utf8('岩手');
    const [a, b] = [bytes.slice(0, 2), bytes.slice(2)];
    expect(decodeWords(`=?utf-8?B?${base64(a)}?= =?utf-8?B?${base64(b)}?=`)).toBe('岩手');
    const hex = (part: Uint8Array): string => [...part].map((byte) => `=${byte.toString(16)}`).join('');
    expect(decodeWords(`=?utf-8?Q?${hex(a)}?= =?utf-8?Q?${hex(b)}?=`)).toBe('岩手');
    expect(decodeWords(`=?utf-8?B?${base64(a)}?= =?utf-8?Q?${hex(b)}?=`)).toBe('岩手');
  });

  it('joins base64 that was cut outside its groups of four', () => {
    const whole = base64(utf8('岩手県との協力'));
    expect(decodeWords(`=?utf-8?B?${whole.slice(0, 10)}?= =?utf-8?B?${whole.slice(10)}?=`)).toBe('岩手県との協力');
  });

  it('joins ISO-2022-JP words, whether or not each returns to ASCII', () => {
    const [a, b] = [encodeIso2022Jp('岩手'), encodeIso2022Jp('県')];
    expect(decodeWords(`=?ISO-2022-JP?B?${base64(a)}?= =?ISO-2022-JP?B?${base64(b)}?=`)).toBe('岩手県');
    const whole = encodeIso2022Jp('岩手県');
    const cut = [whole.slice(0, 6), whole.slice(6)].map((part) => `=?iso-2022-jp?B?${base64(part)}?=`);
    expect(decodeWords(cut.join(' '))).toBe('岩手県');
  });

  it('sees through a wrong label', () => {
    expect(decodeWords(`=?iso-8859-1?B?${base64(utf8('Grüße'))}?=`)).toBe('Grüße');
    const note = vi.fn();
    expect(decodeWords(`=?utf-8?B?${base64(encoder('shift_jis')('工房の海外展開'))}?=`, note)).toBe('工房の海外展開');
    expect(note).toHaveBeenCalledWith('guessed-charset');
  });

  it('tells of a charset that nobody knows', () => {
    const note = vi.fn();
    expect(decodeWords('=?x-nonsense?Q?caf=E9?=', note)).toBe('café');
    expect(note).toHaveBeenCalledWith('unknown-charset');
  });

  it('gives back any text written as words of any size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, size) => {
        const bytes = utf8(text.toWellFormed());
        const words = [];
        for (let at = 0; at < bytes.length; at += size) words.push(`=?utf-8?B?${base64(bytes.slice(at, at + size))}?=`);
        expect(decodeWords(words.join('\r\n '))).toBe(text.toWellFormed().replace(/^\ufeff/, ''));
      }),
    );
  });
});

describe('encodedWordsInUtf8', () => {
  it('keeps everything else, so that the grammar around the words can be read', () => {
    expect(encodedWordsInUtf8('"a, b" =?iso-8859-1?Q?=FC=2C?= <x@y.example>')).toBe(
      '"a, b" =?utf-8?B?w7ws?= <x@y.example>',
    );
  });
});
