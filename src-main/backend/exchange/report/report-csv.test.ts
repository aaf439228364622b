import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { renderReport, reportFile } from './render-report.ts';
import { reportCsv } from './report-csv.ts';
import { casesOf, FORMULAS, hostileReport } from './testing/hostile-texts.ts';
import { sampleReport } from './testing/sample-report.ts';

const rowsOf = (file: Uint8Array, delimiter: string): string[][] => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { delimiter, skipEmptyLines: true }).data;
};

test.each(LANGUAGES)('figures and cases in %s are read back with every value', (language) => {
  const report = sampleReport(language, 20);
  const delimiter = language === 'de' || language === 'fr' ? ';' : ',';
  const { figures, cases } = reportCsv(report);
  const [head, ...rows] = rowsOf(figures, delimiter);
  expect(head).toHaveLength(9);
  const expected = report.sections.flatMap((section) => section.figures);
  expect(rows.map((row) => row[1])).toEqual(expected.map(({ indicatorId }) => indicatorId));
  const share = rows.find((row) => row[1] === 'answers.in-time');
  expect(share?.slice(3, 7)).toEqual(['%', ...(delimiter === ';' ? ['87,4', '81,2'] : ['87.4', '81.2']), '90']);
  const [names, ...lines] = rowsOf(cases, delimiter);
  expect(names).toEqual(report.cases.columns.map(({ name }) => name));
  expect(lines).toHaveLength(20);
  expect(lines.map((line) => line[4])).toEqual(
    report.cases.rows.map((row) => (row[4]?.kind === 'date' ? row[4].day : '')),
  );
  expect(lines.every((line) => line.length === names?.length)).toBe(true);
});

test('formula injection: every dangerous beginning in every column is defused', () => {
  const lines = rowsOf(reportCsv(casesOf(FORMULAS)).cases, ',').slice(1);
  expect(lines.flat()).toHaveLength(FORMULAS.length * (lines[0]?.length ?? 0));
  for (const value of lines.flat()) expect(value).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
});

test('hostile texts keep the table in shape', () => {
  const { figures, cases } = reportCsv(hostileReport());
  for (const file of [figures, cases]) {
    const rows = rowsOf(file, ',');
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  }
});

test('the dispatcher gives each format its bytes, name and media type', async () => {
  const report = sampleReport('de', 2);
  const options = { rootDir: '/nowhere' };
  const xlsx = await renderReport(report, 'xlsx', options);
  expect(Buffer.from(xlsx.subarray(0, 2)).toString()).toBe('PK');
  expect(await renderReport(report, 'csv-figures', options)).toEqual(reportCsv(report).figures);
  expect(await renderReport(report, 'csv-cases', options)).toEqual(reportCsv(report).cases);
  expect(reportFile(report, 'pdf')).toEqual({
    name: 'activity-report_2026-01-01_2026-06-30_de.pdf',
    mediaType: 'application/pdf',
  });
  expect(reportFile(report, 'docx', 2).name).toBe('activity-report_2026-01-01_2026-06-30_de_2.docx');
  expect(reportFile(report, 'csv-cases').name).toBe('activity-report_cases_2026-01-01_2026-06-30_de.csv');
});

test('an aborted signal keeps anything from being written', async () => {
  const reason = new Error('cancelled');
  const writing = renderReport(sampleReport('en', 1), 'xlsx', {
    rootDir: '/nowhere',
    signal: AbortSignal.abort(reason),
  });
  await expect(writing).rejects.toBe(reason);
});
