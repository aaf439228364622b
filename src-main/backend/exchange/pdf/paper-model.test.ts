import { expect, test } from 'vitest';
import { sampleReport } from '../report/testing/sample-report.ts';
import { MOST_CASES_ON_PAPER, NARROW, paperReport, WIDE } from './paper-model.ts';

test('columns of a stack share one column, a line each, in the order of their headings', () => {
  const report = sampleReport('de', 3);
  const { cases } = paperReport(report).model;
  expect(cases.columns.flatMap(({ names }) => names)).toEqual(report.cases.columns.map(({ name }) => name));
  expect(cases.columns.length).toBeLessThan(12);
  for (const row of cases.rows)
    expect(row.map((cell) => cell.length)).toEqual(cases.columns.map(({ names }) => names.length));
});

test('the annex is cut at its limit, says so, and still counts all cases', () => {
  const report = sampleReport('fr', 1);
  const [row = []] = report.cases.rows;
  const many = {
    ...report,
    cases: { ...report.cases, rows: Array.from({ length: MOST_CASES_ON_PAPER + 1 }, () => row) },
  };
  const { cases } = paperReport(many).model;
  expect(cases.rows).toHaveLength(MOST_CASES_ON_PAPER);
  expect([cases.cut, cases.count]).toEqual([true, '1\u202f001']);
  expect(paperReport(report).model.cases.cut).toBe(false);
});

test('a missing value is a dash, never a zero', () => {
  const report = sampleReport('en', 1);
  const figures = paperReport(report).model.sections.flatMap((section) => section.figures);
  const strengthened = figures.find(({ indicatorId }) => indicatorId === 'cooperations.strengthened');
  expect(strengthened).toMatchObject({ value: '6', previous: '–', change: '–', target: '–' });
});

test('a chart with a narrow table stands beside it, one with a wide table above it', () => {
  const { charts, model } = paperReport(sampleReport('ja', 1));
  const tables = model.sections.flatMap((section) => section.tables);
  const widths = tables.flatMap((table) => table.charts.map(() => (table.beside ? NARROW : WIDE)));
  expect(charts.map(({ width }) => width)).toEqual(widths);
  expect(new Set(widths)).toEqual(new Set([NARROW, WIDE]));
});

test('texts keep their own language', () => {
  const { rows } = paperReport(sampleReport('en', 40)).model.cases;
  const languages = new Set(rows.flat(2).flatMap(({ l }) => l ?? []));
  expect(languages).toEqual(new Set(['en', 'de', 'fr', 'ja']));
});
