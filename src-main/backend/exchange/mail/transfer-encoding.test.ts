import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeQuotedPrintable, decodeTransfer } from './transfer-encoding.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const text = (decoded: { readonly bytes: Uint8Array }): string => Buffer.from(decoded.bytes).toString('latin1');

describe('decodeBase64', () => {
  it('gives back any bytes, however the lines are broken', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom('\n', '\r\n', ' '),
        (raw, size, end) => {
          const lines =
            Buffer.from(raw)
              .toString('base64')
              .match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
          expect(decodeBase64(bytes(lines.join(end)))).toEqual({ bytes: raw, damaged: false });
        },
      ),
    );
  });

  it.each([
    ['Zm9v', 'foo', false],
    ['Zm8=Zm8=', 'fofo', false],
    ['Zm9vYg==\n', 'foob', false],
    ['Zm9vY', 'foo', true],
    ['Zm9vYg', 'foob', true],
    ['Zm!9v', 'foo', true],
    ['====', '', false],
    ['', '', false],
  ])('saves what it can of %j', (raw, expected, damaged) => {
    const decoded = decodeBase64(bytes(raw));
    expect(text(decoded)).toBe(expected);
    expect(decoded.damaged).toBe(damaged);
  });
});

describe('decodeQuotedPrintable', () => {
  it.each([
    ['a=3Db', 'a=b', false],
    ['=c3=BC', '\xc3\xbc', false],
    ['soft=\r\nbreak', 'softbreak', false],
    ['soft= \t\nbreak', 'softbreak', false],
    ['at the end=', 'at the end', false],
    ['a=b', 'a=b', true],
    ['100=%', '100=%', true],
    ['=', '', false],
    ['==3D', '==', true],
  ])('reads %j', (raw, expected, damaged) => {
    const decoded = decodeQuotedPrintable(bytes(raw));
    expect(text(decoded)).toBe(expected);
    expect(decoded.damaged).toBe(damaged);
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (raw) => {
        const encoded = [...raw].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
        expect(decodeQuotedPrintable(bytes(encoded))).toEqual({ bytes: raw, damaged: false });
      }),
    );
  });
});

describe('decodeTransfer', () => {
  it.each([
    ['BASE64', 'Zm9v', 'foo'],
    ['"base64"', 'Zm9v', 'foo'],
    ['(comment) base64', 'Zm9v', 'foo'],
    ['Quoted-Printable', '=66oo', 'foo'],
    ['8bit', '=66oo', '=66oo'],
    ['x-nonsense', '=66oo', '=66oo'],
    [null, '=66oo', '=66oo'],
  ])('knows %j', (encoding, raw, expected) => {
    expect(text(decodeTransfer(bytes(raw), encoding))).toBe(expected);
  });
});
