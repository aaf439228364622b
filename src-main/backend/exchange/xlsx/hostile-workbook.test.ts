/** The hostile workbooks of the reliability matrix: bombs, traps of XML, archives that lie or are damaged. */
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTableReader } from '../tables/table-reader.ts';
import { zipOf, zipOfEntries } from '../testing/zip-fixtures.ts';
import { readWorkbook } from './read-workbook.ts';
import { unzip } from './testing/read-workbook.ts';
import { judgeZip } from './zip-caps.ts';

const reader = createTableReader();
afterAll(reader.close);

let good: Uint8Array = new Uint8Array();
/** The good workbook with some of its parts changed. */
const withParts = (change: (parts: Record<string, string>) => void): Uint8Array => {
  const parts = Object.fromEntries(unzip(good));
  change(parts);
  return zipOf(parts);
};
const withPart = (name: string, text: string): Uint8Array =>
  withParts((parts) => {
    parts[name] = text;
  });
const SHEET = 'xl/worksheets/sheet1.xml';
const replaceIn = (part: string, from: string | RegExp, to: string): Uint8Array =>
  withParts((parts) => {
    parts[part] = (parts[part] ?? '').replace(from, () => to);
  });

beforeAll(async () => {
  const rows = [
    ['氏名', 'E-Mail'],
    ['髙島 彩乃', 'ayano@example.org'],
  ];
  good = await writeXlsx({ sheets: [{ name: 'A', rows }] });
});

/** What a reader must say of a file after anything: that of the good one. */
const expectAlive = async (): Promise<void> => expect(await reader.read(good)).toMatchObject({ status: 'read' });

describe('judgeZip', () => {
  it('believes what unpacking shows, not what the archive states', () => {
    const bomb = zipOfEntries([{ name: 'a', content: new Uint8Array(3_000_000), stated: 10 }]);
    expect(judgeZip(bomb, { entries: 10, bytes: 1_000_000 })).toBe('too-large');
    expect(judgeZip(bomb, { entries: 10, bytes: 3_000_000 })).toBe('sound');
  });

  it('counts all entries together', () => {
    const entry = (name: string) => ({ name, content: new Uint8Array(600_000) });
    expect(judgeZip(zipOfEntries([entry('a'), entry('b')]), { entries: 10, bytes: 1_000_000 })).toBe('too-large');
    expect(judgeZip(zipOfEntries([entry('a'), entry('b')]), { entries: 1, bytes: 10_000_000 })).toBe('too-large');
  });

  it.each([
    ['cut off', (file: Uint8Array) => file.subarray(0, file.length - 30)],
    ['without its middle', (file: Uint8Array) => Buffer.concat([file.subarray(0, 200), file.subarray(400)])],
    ['of nothing but its beginning', () => Uint8Array.from([0x50, 0x4b, 3, 4])],
  ])('an archive %s is damaged', (_, damage) => {
    expect(judgeZip(damage(good))).toBe('damaged');
  });
});

describe('a hostile workbook', () => {
  it('that unpacks to gigabytes is refused before it does', async () => {
    const content = new Uint8Array(300 * 1024 * 1024);
    const bomb = zipOfEntries([
      { name: '[Content_Types].xml', content },
      { name: SHEET, content, stated: 100 },
    ]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await reader.read(bomb)).toEqual({ status: 'unreadable', code: 'too-large' });
    await expectAlive();
  });

  it('with entities that multiply gives no text of them', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const dtd = `<!DOCTYPE x [<!ENTITY l0 "bombe">${levels}<!ENTITY file SYSTEM "file:///etc/hostname">]>`;
    const file = withParts((parts) => {
      const sheet = parts[SHEET] ?? '';
      parts[SHEET] =
        dtd +
        sheet.replace(
          /<sheetData>/,
          '<sheetData><row r="9"><c r="A9" t="inlineStr"><is><t>&l9;&file;</t></is></c></row>',
        );
    });
    const reading = await reader.read(file);
    if (reading.status === 'read') expect(JSON.stringify(reading.table)).not.toMatch(/bombe|localhost/);
    await expectAlive();
  });

  it.each([
    ['nested 200,000 deep', () => replaceIn(SHEET, '<sheetData>', `${'<a>'.repeat(200_000)}<sheetData>`)],
    [
      'a cell at the far corner',
      () => replaceIn(SHEET, '</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    ],
    [
      'cells named like an object’s parts',
      () =>
        replaceIn(
          SHEET,
          '</sheetData>',
          '<row r="__proto__"><c r="constructor" t="s"><v>__proto__</v></c></row></sheetData>',
        ),
    ],
    [
      'a string that is not there',
      () => replaceIn(SHEET, '</sheetData>', '<row r="8"><c r="A8" t="s"><v>99999999</v></c></row></sheetData>'),
    ],
    ['NUL in its XML', () => replaceIn(SHEET, '<sheetData>', '\0<sheetData>\0')],
    ['no sheet at all', () => withParts((parts) => void delete parts[SHEET])],
    ['paths that lead elsewhere', () => withPart('../../etc/passwd', 'x')],
    ['text instead of XML', () => withPart(SHEET, 'Name,E-Mail')],
  ])('with %s gives a table or a code, and the program goes on', async (_, make) => {
    const reading = await reader.read(make());
    expect(['read', 'unreadable']).toContain(reading.status);
    await expectAlive();
  });

  it('in Excel’s old format, or with a password, is told as such', async () => {
    const file = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect(await reader.read(file)).toEqual({ status: 'unreadable', code: 'old-workbook' });
  });
});

describe('readWorkbook on damaged files', () => {
  it('always gives a table or a code', async () => {
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 8 }), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = changes.reduce<Uint8Array>((bytes, [where, insert, cut]) => {
          const at = Math.floor(where * bytes.length);
          return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + cut)]);
        }, good);
        const reading = await readWorkbook(Uint8Array.from(damaged));
        if (reading.status === 'unreadable') return;
        const { headers, rows } = reading.table;
        expect(rows.every(({ cells }) => cells.length === headers.length)).toBe(true);
        expect(rows.every(({ cells }) => cells.every((cell) => cell.isWellFormed() && !cell.includes('\0')))).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('also where the XML inside is damaged', async () => {
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('<', '>', '"', '&#0;', '&x;', '</c>', ']]>', '<!--', '\0'),
      fc.nat(10),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(SHEET, 'xl/workbook.xml'),
        async (changes, part) => {
          const file = withParts((parts) => {
            parts[part] = changes.reduce((text, [where, insert, cut]) => {
              const at = Math.floor(where * text.length);
              return text.slice(0, at) + insert + text.slice(at + cut);
            }, parts[part] ?? '');
          });
          const reading = await readWorkbook(file);
          if (reading.status === 'read') expect(JSON.stringify(reading.table)).not.toContain('\\u0000');
        },
      ),
      { numRuns: 200 },
    );
  });
});
