import { expect, test } from 'vitest';
import { gridMove, matrixModel, SHADES } from './matrix-model.ts';

const links = {
  rows: ['iso:AT', 'iso:DE', 'iso:FR'],
  columns: ['jis:03', 'jis:21'],
  cells: [
    { a: 'iso:FR', b: 'jis:21', count: 15 },
    { a: 'iso:FR', b: 'jis:03', count: 1 },
  ],
  sought: [
    { a: 'iso:DE', b: 'jis:03', count: 4 },
    { a: 'iso:FR', b: 'jis:21', count: 7 },
  ],
  arcs: [],
  places: [],
  thirds: [],
};

test('every pair has a cell; what was brought together comes first, then what is asked for, then the rest', () => {
  const { rows, gaps, all } = matrixModel(links);
  expect(rows.map(({ place }) => place)).toEqual(['iso:FR', 'iso:DE', 'iso:AT']);
  expect([gaps, all]).toEqual([4, 6]);
});

test('only a gap shows what is asked for, and only what counts has a shade', () => {
  const cells = matrixModel(links).rows.flatMap((row) => row.cells);
  expect(cells.find(({ row, column }) => row === 'iso:FR' && column === 'jis:21')).toMatchObject({
    count: 15,
    sought: 0,
    shade: SHADES,
  });
  expect(cells.find(({ row, column }) => row === 'iso:FR' && column === 'jis:03')?.shade).toBe(1);
  expect(cells.find(({ row, column }) => row === 'iso:DE' && column === 'jis:03')).toMatchObject({
    count: 0,
    sought: 4,
    shade: 0,
  });
});

test('arrows move by a cell and stay within, Home and End lead to the ends', () => {
  const size = { rows: 3, columns: 4 };
  const from = { row: 1, column: 0 };
  const to = (key: string, isFar = false) => gridMove(key, from, size, isFar);
  expect(to('ArrowRight')).toEqual({ row: 1, column: 1 });
  expect(to('ArrowLeft')).toEqual(from);
  expect(to('ArrowUp')).toEqual({ row: 0, column: 0 });
  expect(to('End')).toEqual({ row: 1, column: 3 });
  expect(to('End', true)).toEqual({ row: 2, column: 3 });
  expect(to('x')).toBeUndefined();
});
