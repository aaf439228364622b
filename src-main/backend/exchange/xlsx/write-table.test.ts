import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { FORMULAS } from '../report/testing/hostile-texts.ts';
import { readSheets } from './testing/read-workbook.ts';
import { type TableColumn, type TableRow, writeTable } from './write-table.ts';

const columns: readonly TableColumn[] = [
  { name: 'Name', kind: 'text' },
  { name: 'Count', kind: 'integer' },
  { name: 'Share', kind: 'share' },
  { name: 'Day', kind: 'date' },
  { name: 'At', kind: 'instant' },
];
const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
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
