import { buffer } from 'node:stream/consumers';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReadTableOptions } from '../tables/table.ts';
import { zipOf } from '../testing/zip-fixtures.ts';
import { isWorkbook, readWorkbook } from './read-workbook.ts';
import { writeTable } from './write-table.ts';

async function tableOf(file: Uint8Array, options: ReadTableOptions = {}) {
  const reading = await readWorkbook(file, options);
  if (reading.status !== 'read') throw new Error(reading.code);
  return reading;
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook written by hand: what Excel in Japan writes and the library does not. */
function workbook(strings: string, cells: string): Uint8Array {
  return zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名簿" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`,
  });
}

describe('a workbook', () => {
  it('gives its first sheet that can be seen, numbers without their powers, days as days', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: 'versteckt', hidden: true, rows: [['x']] },
        {
          name: 'Kontakte',
          rows: [
            [null, null],
            ['氏名', 'Telefon', 'seit'],
            ['髙島 彩乃', 33_388_000_000, new Date(Date.UTC(2026, 3, 1))],
            [null, null, null],
            ['=1+1', 0.5, null],
          ],
        },
        { name: 'Notizen', rows: [['y'], ['1']] },
      ],
    });
    expect(isWorkbook(file)).toBe(true);
    expect(await tableOf(file)).toEqual({
      status: 'read',
      source: { format: 'xlsx', sheets: ['Kontakte', 'Notizen'], sheet: 0 },
      table: {
        headers: ['氏名', 'Telefon', 'seit'],
        rows: [
          { number: 3, cells: ['髙島 彩乃', '33388000000', '2026-04-01'], problems: [] },
          { number: 5, cells: ['=1+1', '0.5', ''], problems: [] },
        ],
      },
    });
    expect((await tableOf(file, { sheet: 1 })).table).toMatchObject({ headers: ['y'], rows: [{ cells: ['1'] }] });
  });

  it('of Excel in Japan: readings above a word are not part of it, runs of letters are one text', async () => {
    const strings =
      '<si><t>氏名</t><rPh sb="0" eb="2"><t>シメイ</t></rPh></si><si><r><t>髙</t></r><r><rPr><b/></rPr><t>島</t></r><rPh sb="0" eb="2"><t>タカシマ</t></rPh></si><si><t xml:space="preserve">a_x000D_\nb</t></si>';
    const cell = (at: string, string: number): string => `<c r="${at}" t="s"><v>${string}</v></c>`;
    const cells = `<row r="1">${cell('A1', 0)}<c r="B1" t="inlineStr"><is><t>備考</t></is></c></row><row r="2">${cell('A2', 1)}${cell('B2', 2)}<c r="C2" t="e"><v>#N/A</v></c></row>`;
    expect((await tableOf(workbook(strings, cells))).table).toMatchObject({
      headers: ['氏名', '備考'],
      rows: [{ number: 2, cells: ['髙島', 'a\nb'] }],
    });
  });

  it('that the program’s own exports wrote comes back as it was', async () => {
    const columns = [
      { name: 'Name', kind: 'text' as const },
      { name: 'Anzahl', kind: 'integer' as const },
    ];
    const rows = [
      ['𠮷田 =x', 3],
      ['a\nb', null],
    ] as const;
    const file = new Uint8Array(await buffer(writeTable({ name: 'L', columns, rows })));
    expect((await tableOf(file)).table.rows.map(({ cells }) => cells)).toEqual([
      ['𠮷田 =x', '3'],
      ['a\nb', ''],
    ]);
  });

  it('that is empty, too long or too wide says so', async () => {
    const limits = { bytes: 1e6, rows: 2, columns: 2, cellCharacters: 4 };
    const of = async (rows: string[][]) => {
      const reading = await readWorkbook(await writeXlsx({ sheets: [{ name: 'A', rows }] }), { limits });
      return reading.status === 'read' ? reading.table.rows.map(({ problems }) => problems) : reading.code;
    };
    expect(await of([])).toBe('empty');
    expect(await of([['a'], ['1'], ['2'], ['3']])).toBe('too-many-rows');
    expect(await of([['a', 'b', 'c']])).toBe('too-many-columns');
    expect(await of([['a'], ['12345']])).toEqual([['cell-too-long']]);
  });
});
