import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { readXlsx, writeXlsxStream } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { localDay, localTime } from '#shared/domain/zones.ts';
import { FORMULAS } from '../report/testing/hostile-texts.ts';
import { CELL_FORMATS, daySerial, xlsxText } from './cells.ts';
import { readSheets, unzip } from './testing/read-workbook.ts';
import { type TableColumn, type TableRow, writeTable } from './write-table.ts';

const columns: readonly TableColumn[] = [
  { name: 'Name', kind: 'text' },
  { name: 'Count', kind: 'integer' },
  { name: 'Share', kind: 'share' },
  { name: 'Day', kind: 'date' },
  { name: 'At', kind: 'instant' },
];
const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => await buffer(pieces);
const at = Date.UTC(2026, 2, 29, 1, 30);

test('a list becomes one sheet with a frozen header, typed columns and local times', async () => {
  const rows: readonly TableRow[] = [
    ['岐阜県', 12, 0.25, '2026-02-28', at],
    [null, null, null, null, null],
    ['', 0, 1, 'unknown', null],
  ];
  const file = await bytesOf(writeTable({ name: 'People', columns, rows, zone: 'Europe/Paris' }));
  const [sheet] = readSheets(file);
  expect(sheet?.name).toBe('People');
  expect(sheet?.xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
  expect(['A2', 'B2', 'C2', 'D2', 'E2'].map((ref) => sheet?.cells.get(ref))).toMatchObject([
    { type: 'inlineStr', value: '岐阜県', format: '@' },
    { type: 'n', value: '12', format: '#,##0' },
    { type: 'n', value: '0.25', format: '0.0%' },
    { type: 'n', value: '46081', format: 'yyyy-mm-dd' },
    { type: 'n', format: 'yyyy-mm-dd hh:mm' },
  ]);
  const { sheets } = await readXlsx(file);
  // 01:30 UTC on the day the clocks go forward is 03:30 in Paris.
  const moment = sheets[0]?.rows[1]?.[4];
  expect(moment instanceof Date ? moment.toISOString() : moment).toBe('2026-03-29T03:30:00.000Z');
  expect(sheets[0]?.rows[3]?.slice(0, 4)).toEqual([null, 0, 1, 'unknown']);
});

test('formula injection: every dangerous beginning in every column stays a text', async () => {
  const rows = FORMULAS.map((text) => columns.map(() => text));
  const [sheet] = readSheets(await bytesOf(writeTable({ name: '=1+1', columns, rows })));
  expect(sheet?.cells.size).toBe((FORMULAS.length + 1) * columns.length);
  for (const [ref, { type, formula, value }] of sheet?.cells ?? []) {
    const row = Number(/\d+/.exec(ref)?.[0]);
    expect([type, formula]).toEqual(['inlineStr', false]);
    if (row > 1) expect(value).toBe(FORMULAS[row - 2]);
  }
});

test('rows are taken as they are needed, progress counts them, and an abort ends the stream with its reason', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const seen: number[] = [];
  let taken = 0;
  async function* rows(): AsyncGenerator<TableRow> {
    for (;;) {
      taken++;
      yield ['x', taken, null, null, null];
    }
  }
  const onProgress = (count: number): void => {
    seen.push(count);
    if (count === 3000) controller.abort(reason);
  };
  const stream = writeTable({ name: 'x', columns, rows: rows(), signal: controller.signal, onProgress });
  await expect(bytesOf(stream)).rejects.toBe(reason);
  expect(seen).toEqual([1000, 2000, 3000]);
  expect(taken).toBeLessThan(3010);
});

test('every row stands in the file as the library for workbooks writes it, cell by cell', async () => {
  const zone = 'Europe/Paris';
  const aText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'<>&"\u0001\r\n\t _x0041_岐ß 😀'), maxLength: 12 }),
    fc.constant(null),
  );
  const aNumber = fc.oneof(fc.double(), fc.integer(), fc.constant(null));
  const aDay = fc.oneof(fc.constantFrom('2026-02-28', '1900-02-28', '2026-02-30', 'x'), aText);
  const anInstant = fc.option(fc.integer({ min: Date.UTC(1899, 0, 1), max: Date.UTC(2060, 0, 1) }));
  const aRow = fc.tuple(aText, aNumber, aNumber, aDay, anInstant);
  const written = (row: TableRow) =>
    row.map((value, at) => {
      if (value === null || value === '') return null;
      if (typeof value === 'string') return (at === 3 ? daySerial(value) : null) ?? xlsxText(value);
      if (at !== 4) return value;
      const [serial, time] = [daySerial(localDay(value, zone)), localTime(value, zone)];
      return serial === null ? null : serial + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / 1440;
    });
  const styled = columns.map(({ name: header, kind }, at) => ({
    header,
    width: [28, 11, 10, 12, 17][at] ?? 0,
    style: { numFmt: CELL_FORMATS[kind] },
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(aRow, { maxLength: 6 }), async (rows) => {
      const ours = unzip(await bytesOf(writeTable({ name: 'x', columns, rows, zone })));
      const stream = writeXlsxStream(rows.map(written), { name: 'x', columns: styled, freezePane: { rows: 1 } });
      const theirs = unzip(new Uint8Array(await new Response(stream).arrayBuffer()));
      expect([...ours].toSorted()).toEqual([...theirs].toSorted());
    }),
  );
});

test('rows past what a sheet takes go on in the next one, under the same header', async () => {
  const rows = [1, 2, 3, 4, 5].map((n): TableRow => [`row ${n}`, n, null, null, null]);
  const sheetsOf = async (count: number) =>
    readSheets(await bytesOf(writeTable({ name: 'x', columns, rows: rows.slice(0, count), rowsPerSheet: 3 })));
  const firsts = (await sheetsOf(5)).map(({ name, cells }) => [name, cells.get('A1')?.value, cells.get('A2')?.value]);
  expect(firsts).toEqual([
    ['x', 'Name', 'row 1'],
    ['x_2', 'Name', 'row 3'],
    ['x_3', 'Name', 'row 5'],
  ]);
  expect((await sheetsOf(4)).map(({ name }) => name)).toEqual(['x', 'x_2']);
});
