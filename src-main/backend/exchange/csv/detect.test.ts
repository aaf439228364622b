import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_DELIMITERS } from '#shared/contract/imports.ts';
import { encoder } from '../testing/encode.ts';
import { detectDelimiter, detectEncoding } from './detect.ts';

const TABLE = '団体名,電話\r\n株式会社北上精密,0197-00-0001\r\n';
const wide = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
};

describe('detectEncoding', () => {
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TABLE}`), { encoding: 'utf-8', certain: true }],
    ['UTF-8 without', new TextEncoder().encode(TABLE), { encoding: 'utf-8', certain: true }],
    ['UTF-16 LE with a mark', wide(`\ufeff${TABLE}`, false), { encoding: 'utf-16le', certain: true }],
    ['UTF-16 BE with a mark', wide(`\ufeff${TABLE}`, true), { encoding: 'utf-16be', certain: true }],
    ['UTF-16 LE without', wide(TABLE, false), { encoding: 'utf-16le', certain: true }],
    ['UTF-16 BE without', wide(TABLE, true), { encoding: 'utf-16be', certain: true }],
    ['CP932', encoder('shift_jis')(`${TABLE}髙橋,①㈱`), { encoding: 'shift_jis', certain: false }],
    ['EUC-JP', encoder('euc-jp')(TABLE), { encoding: 'euc-jp', certain: false }],
    [
      'windows-1252',
      encoder('windows-1252')('Name;Ort\r\nWeiß;Köln – 5 €'),
      { encoding: 'windows-1252', certain: false },
    ],
    ['ASCII', new TextEncoder().encode('a,b\n1,2'), { encoding: 'utf-8', certain: true }],
    ['nothing', new Uint8Array(), { encoding: 'utf-8', certain: true }],
  ])('finds %s', (_, bytes, expected) => {
    expect(detectEncoding(bytes)).toEqual(expected);
  });

  it('finds no text in a spreadsheet or a picture', () => {
    expect(detectEncoding(Uint8Array.from(Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!', 'latin1')))).toBeNull();
    expect(detectEncoding(Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')))).toBeNull();
  });
});

describe('detectDelimiter', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'Name;Betrag;Ort\nWeiß;1,50;Köln\nMüller;2,75;Bonn\n'],
    ['\t', 'a\tb\n"x, y"\t1;2\n'],
    ['|', 'a|b\n1,5|2,5\n'],
    [',', '"a;b;c",d\n"1;2;3",4\n'],
    [';', 'a;b\n"one, two, three, four";x\n"1,2,3,4";y\n'],
    [',', 'only one column\nvalue\n'],
    [',', ''],
  ])('finds %j in %j', (delimiter, text) => {
    expect(detectDelimiter(text)).toEqual({ delimiter, start: 0 });
  });

  it('believes Excel’s first line and leaves it out', () => {
    expect(detectDelimiter('sep=;\na,b;c\n')).toEqual({ delimiter: ';', start: 6 });
  });

  it('finds the sign that a table was written with', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', ',', ';', '|', '岩') });
    const size = fc.record({ columns: fc.integer({ min: 2, max: 6 }), rows: fc.integer({ min: 2, max: 10 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...CSV_DELIMITERS),
        size,
        fc.infiniteStream(cell),
        (delimiter, { columns, rows }, cells) => {
          const header = Array.from({ length: columns }, (_, index) => `column ${index}`);
          const row = (): string[] => Array.from(cells.take(columns), (value) => `"${value}x"`);
          const lines = [header, ...Array.from({ length: rows }, row)].map((line) => line.join(delimiter));
          expect(detectDelimiter(`${lines.join('\n')}\n`).delimiter).toBe(delimiter);
        },
      ),
    );
  });
});
