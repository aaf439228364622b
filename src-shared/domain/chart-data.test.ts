import { expect, test } from 'vitest';
import { chartData, chartInWords, columnIndex, tableOf } from './chart-data.ts';
import { chartHeight } from './chart-options.ts';
import { TONES } from './chart-tones.ts';
import { INQUIRY_STATUSES } from './lists.ts';
import type { ReportChart, ReportTable } from './report-document.ts';

const table: ReportTable = {
  id: 'sides',
  title: 'Participants',
  columns: [
    { id: 'side', name: 'Side', kind: 'text' },
    { id: 'now', name: 'Now', kind: 'integer' },
    { id: 'before', name: 'Before', kind: 'integer' },
  ],
  rows: [
    [{ kind: 'text', text: 'Europe' }, { kind: 'integer', value: 1200 }, null],
    [
      { kind: 'text', text: 'Japan' },
      { kind: 'integer', value: 3 },
      { kind: 'integer', value: 4 },
    ],
    [
      { kind: 'text', text: 'Other' },
      { kind: 'integer', value: 1 },
      { kind: 'integer', value: 1 },
    ],
  ],
  total: [null, { kind: 'integer', value: 1204 }, { kind: 'integer', value: 5 }],
};
const chart: ReportChart = {
  id: 'chart',
  title: 'Participants',
  kind: 'bar',
  tableId: 'sides',
  categoryColumnId: 'side',
  series: [{ columnId: 'now' }, { columnId: 'before', tone: 'shu' }],
  rowCount: 2,
};

test('a chart draws the cells of its table, without the total and without what is not there', () => {
  expect(chartData(chart, table, 'en')).toEqual({
    kind: 'bar',
    title: 'Participants',
    valueKind: 'integer',
    categories: [{ label: 'Europe' }, { label: 'Japan' }],
    series: [
      { name: 'Now', values: [1200, 3] },
      { name: 'Before', tone: 'shu', values: [null, 4] },
    ],
  });
});

test('a chart in words says every figure that it draws', () => {
  expect(chartInWords(chartData(chart, table, 'de'), 'de')).toBe(
    'Participants. Now: Europe 1.200, Japan 3. Before: Europe –, Japan 4',
  );
});

test('a chart that does not fit its table is refused by name', () => {
  expect(() => chartData(chart, { ...table, id: 'other' }, 'en')).toThrow('chart chart shows table sides, not other');
  expect(() => tableOf(chart, [])).toThrow('chart chart names no table of its section: sides');
  expect(() => columnIndex(table, 'later')).toThrow('table sides has no column later');
});

test('every status has a hue of its own name', () => {
  expect(Object.keys(TONES)).toEqual(expect.arrayContaining([...INQUIRY_STATUSES, 'ai', 'shu']));
});

test('bars get a row each; stacked bars lie down where their names need it', () => {
  const style = { language: 'en', scheme: 'light', width: 640 } as const;
  const bars = chartData({ ...chart, series: [{ columnId: 'now' }] }, table, 'en');
  const many = { ...bars, categories: Array.from({ length: 20 }, (_, index) => ({ label: `Category ${index}` })) };
  expect(chartHeight(many, style)).toBeGreaterThan(20 * 20);
  const upright = chartHeight({ ...bars, kind: 'stacked-bar' }, style);
  expect(chartHeight({ ...many, kind: 'stacked-bar' }, style)).toBeGreaterThan(upright);
});
