import { describe, expect, it } from 'vitest';
import { TABLE_LIMITS } from '../tables/table.ts';
import { csvFixture, tableOf } from '../testing/csv-fixtures.ts';
import { encoder } from '../testing/encode.ts';
import { readCsv } from './read-csv.ts';

const rows = (text: string) => tableOf(text).rows;

describe('readCsv on real files', () => {
  it.each([
    ['organisations-cp932.csv', 'shift_jis', ',', 11, 4],
    ['organisations-windows-1252.csv', 'windows-1252', ';', 12, 3],
    ['people-utf8-bom.csv', 'utf-8', ',', 9, 4],
    ['people-utf16le.csv', 'utf-16le', '\t', 8, 3],
    ['people-fr-utf8.csv', 'utf-8', ';', 9, 2],
  ])('reads %s', (name, encoding, delimiter, columns, count) => {
    const table = tableOf(csvFixture(name));
    expect(table).toMatchObject({ encoding, delimiter });
    expect(table.headers).toHaveLength(columns);
    expect(table.rows).toHaveLength(count);
    expect(table.rows.flatMap((row) => row.problems)).toEqual([]);
  });

  it('reads every character and line of them', () => {
    const japanese = tableOf(csvFixture('organisations-cp932.csv'));
    expect(japanese.headers[0]).toBe('団体名');
    expect(japanese.rows[0]?.cells[6]).toBe('相去町1-2-3\n北上工業団地');
    expect(japanese.rows[0]?.cells[10]).toBe('髙橋社長と面識あり');
    expect(japanese.rows[2]?.cells[10]).toBe('①訪欧団\n②クラスター協力');
    const german = tableOf(csvFixture('organisations-windows-1252.csv'));
    expect(german.rows[1]?.cells[11]).toBe('Budget ca. 25.000 €');
    expect(german.rows[2]?.cells[5]).toBe('Straße des "Lichts" 3');
    expect(tableOf(csvFixture('people-utf8-bom.csv')).rows[3]?.cells[0]).toBe('𠮷田');
    expect(tableOf(csvFixture('people-utf16le.csv')).rows[2]?.cells[1]).toBe('Έλενα');
  });

  it('tells which rows are wrong, by their number in a spreadsheet', () => {
    const { rows: found } = tableOf(csvFixture('people-with-errors.csv'));
    expect(found.map(({ number, problems }) => [number, problems])).toEqual([
      [2, []],
      [3, ['too-few-cells']],
      [4, ['too-many-cells']],
      [6, []],
      [7, ['broken-quotes']],
      [8, []],
    ]);
  });
});

describe('readCsv', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4'],
    ['empty lines', '\n\na,b\n\n1,2\n , \n3,4\n\n'],
    ['empty columns behind', 'a,b,,\n1,2,,\n3,4,,\n'],
    ['Excel’s separator line', 'sep=,\r\na,b\r\n1,2\r\n3,4\r\n'],
  ])('reads %s', (_, text) => {
    const table = tableOf(text);
    expect(table.headers).toEqual(['a', 'b']);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(table.rows.flatMap((row) => row.problems)).toEqual([]);
  });

  it('counts rows as a spreadsheet does: with empty ones, and not by lines', () => {
    expect(rows('a,b\n\n"1\n1\n1",2\n3,4\n').map((row) => row.number)).toEqual([3, 4]);
    expect(rows('sep=,\na,b\n1,2\n').map((row) => row.number)).toEqual([3]);
  });

  it('fills up missing cells, and leaves out those too many', () => {
    expect(rows('a,b,c\n1\n1,2,3,4\n').map((row) => row.cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('keeps a column without a name that has values', () => {
    expect(tableOf('a,,\n1,2,\n').headers).toEqual(['a', '']);
  });

  it('says that a quotation mark is never closed', () => {
    expect(rows('a,b\n1,"2\n3,4\n').map((row) => row.problems)).toEqual([['broken-quotes']]);
  });

  it('says that a cell is too long, and cuts it', () => {
    const [row] = rows(`a,b\n1,${'x'.repeat(40_000)}\n`);
    expect(row?.problems).toEqual(['cell-too-long']);
    expect(row?.cells[1]).toHaveLength(TABLE_LIMITS.cellCharacters);
  });

  it('reads in the encoding and with the sign that a person chose', () => {
    const bytes = encoder('windows-1250')('a;b\nŁódź,x;2\n');
    expect(tableOf(bytes, { encoding: 'windows-1252', delimiter: ',' })).toMatchObject({
      encoding: 'windows-1252',
      encodingCertain: true,
      delimiter: ',',
      headers: ['a;b'],
    });
  });

  it('says where characters could not be read', () => {
    const bytes = encoder('shift_jis')('a,b\n岩手,1\nx,2\n');
    expect(tableOf(bytes, { encoding: 'utf-8' }).rows.map((row) => row.problems)).toEqual([['undecodable-text'], []]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['only blanks', ' \n,,\n', 'empty'],
    ['a spreadsheet', 'PK\x03\x04\x14\0\x06\0\x08\0\0\0!', 'not-text'],
    ['too many columns', `${'a,'.repeat(300)}a\n`, 'too-many-columns'],
  ])('refuses %s', (_, text, code) => {
    expect(readCsv(Uint8Array.from(Buffer.from(text, 'latin1')))).toEqual({ status: 'unreadable', code });
  });

  it('refuses more bytes or rows than allowed, rather than reading some', () => {
    const bytes = new TextEncoder().encode('a\n1\n2\n3\n');
    const refusal = (limits: Partial<typeof TABLE_LIMITS>) =>
      readCsv(bytes, { limits: { ...TABLE_LIMITS, ...limits } });
    expect(refusal({ bytes: 4 })).toEqual({ status: 'unreadable', code: 'too-large' });
    expect(refusal({ rows: 2 })).toEqual({ status: 'unreadable', code: 'too-many-rows' });
    expect(refusal({ rows: 3 })).toMatchObject({ status: 'read' });
  });

  it('reads 100,000 rows in a few seconds', () => {
    const line = '佐々木,健一,ササキ,ケンイチ,"岩手県, 盛岡市",sasaki@example.jp\n';
    const start = performance.now();
    expect(tableOf(`姓,名,セイ,メイ,所在地,メール\n${line.repeat(100_000)}`).rows).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
