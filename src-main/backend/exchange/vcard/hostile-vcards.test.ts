/** The hostile contacts of the reliability matrix: each must end soon, with cards and what is wrong with them or with a code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableReading } from '../tables/table.ts';
import { CARDS } from '../testing/card-fixtures.ts';
import { readVCards } from './read-vcards.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const card = (line: string): Uint8Array =>
  latin1(`BEGIN:VCARD\r\nVERSION:3.0\r\nN:Fest;Eva\r\n${line}\r\nEND:VCARD\r\n`);

function sound(reading: TableReading): void {
  if (reading.status === 'unreadable') return;
  const { headers, rows } = reading.table;
  for (const { cells } of rows) {
    expect(cells).toHaveLength(headers.length);
    expect(cells.every((cell) => cell.isWellFormed() && !cell.includes('\0'))).toBe(true);
  }
}

describe('contacts with', () => {
  it.each([
    ['200,000 lines', 'X-A:1\r\n'.repeat(200_000)],
    ['a line of 5 MB', `NOTE:${'x'.repeat(5_000_000)}`],
    ['200,000 folds', `NOTE:x${'\r\n y'.repeat(200_000)}`],
    ['soft breaks without an end', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=41=\r\n'.repeat(200_000)}`],
    ['500,000 semicolons in a name', `N:${';'.repeat(500_000)}`],
    ['100,000 parameters', `TEL${';TYPE=a'.repeat(100_000)}:1`],
    ['quotation marks without an end', `TEL;TYPE="${'"'.repeat(4000)}:1`],
    ['50,000 addresses', 'EMAIL:a@example.org\r\n'.repeat(50_000)],
    ['50,000 categories', `CATEGORIES:${'a,'.repeat(50_000)}`],
    ['agents within agents', 'AGENT:\r\nBEGIN:VCARD\r\n'.repeat(50_000)],
    ['backslashes', `NOTE:${'\\'.repeat(90_000)}`],
  ])('%s keep the name', (_, line) => {
    const reading = readVCards(card(line));
    sound(reading);
    expect(reading).toMatchObject({ status: 'read', table: { headers: expect.arrayContaining(['familyNative']) } });
  });

  it('20,000 cards that never end are all told as such', () => {
    const reading = readVCards(latin1('BEGIN:VCARD\r\nN:A;B\r\n'.repeat(20_000)));
    expect(reading).toMatchObject({ status: 'read' });
    if (reading.status === 'read') expect(reading.table.rows).toHaveLength(20_000);
  });

  it('names that are those of an object’s own parts change nothing', () => {
    const lines = [
      '__proto__:x',
      'N;__proto__=x:a;b',
      'constructor:x',
      'N;constructor=y;toString=z:c;d',
      'X-__proto__;a=b:c',
    ];
    sound(readVCards(card(lines.join('\r\n'))));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('NUL are no text', () => {
    expect(readVCards(card('NOTE:a\0b'))).toEqual({ status: 'unreadable', code: 'not-text' });
  });

  it('NUL behind quoted-printable is told as what can’t be read', () => {
    const reading = readVCards(card('NOTE;ENCODING=QUOTED-PRINTABLE:a=00b'));
    sound(reading);
    expect(reading).toMatchObject({ table: { rows: [{ problems: ['undecodable-text'] }] } });
  });
});

describe('readVCards on damaged files', () => {
  const good = Object.values(CARDS);
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc
      .constantFrom(
        'BEGIN:VCARD\r\n',
        'END:VCARD\r\n',
        '=\r\n',
        '\r\n ',
        ';',
        ':',
        '"',
        ';ENCODING=QUOTED-PRINTABLE',
        '\\',
        '\x1b$B',
      )
      .map(latin1),
  );
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), piece, fc.nat(40));

  it('always gives cards or a code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 6 }), (file, changes) => {
        const damaged = changes.reduce<Uint8Array>((bytes, [where, insert, cut]) => {
          const at = Math.floor(where * bytes.length);
          return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + cut)]);
        }, file);
        sound(readVCards(Uint8Array.from(damaged)));
      }),
      { numRuns: 800 },
    );
  });
});
