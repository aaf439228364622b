import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { casesOf, FORMULAS, HOSTILE, hostileReport } from '../report/testing/hostile-texts.ts';
import { emptyReport, sampleReport } from '../report/testing/sample-report.ts';
import { type RawCell, readSheets, unzip } from './testing/read-workbook.ts';
import { writeReportXlsx } from './write-report-xlsx.ts';

const cell = (cells: ReadonlyMap<string, RawCell> | undefined, ref: string) => cells?.get(ref);

describe.each(LANGUAGES)('the workbook in %s', (language) => {
  const report = sampleReport(language, 30);
  const written = writeReportXlsx(report);

  test('has figures, a sheet per section and the cases, named in its language', async () => {
    const names = readSheets(await written).map(({ name }) => name);
    expect(names[0]).toBe(report.labels.figuresSheet);
    expect(names.at(-1)).toBe(report.labels.casesSheet);
    expect(names).toHaveLength(report.sections.length + 3);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  test('is read by another reader with the very figures and cases', async () => {
    const { sheets } = await readXlsx(await written);
    const figures = sheets[0]?.rows.slice(6) ?? [];
    const expected = report.sections.flatMap((section) =>
      section.figures.map(({ name, value, previous, target }) => [section.title, name, value, previous, target]),
    );
    expect(figures.map((row) => [row[0], row[1], row[3], row[4] ?? null, row[6] ?? null])).toEqual(expected);
    const cases = sheets.at(-1)?.rows ?? [];
    expect(cases).toHaveLength(report.cases.rows.length + 1);
    expect(cases[0]).toEqual(report.cases.columns.map(({ name }) => name));
    const subjects = report.cases.rows.map((row) => (row[3]?.kind === 'text' ? row[3].text : null));
    expect(cases.slice(1).map((row) => row[3])).toEqual(subjects);
  });
});

test('one row per case: numbers are numbers, days are days of the 1900 system, none of them a day off', async () => {
  const report = sampleReport('de', 30);
  const file = await writeReportXlsx(report);
  const raw = readSheets(file).at(-1)?.cells;
  const { sheets } = await readXlsx(file);
  expect(unzip(file).get('xl/workbook.xml')).not.toContain('date1904');
  report.cases.rows.forEach((row, index) => {
    const received = cell(raw, `E${index + 2}`);
    const day = row[4]?.kind === 'date' ? row[4].day : '';
    expect(received).toMatchObject({ type: 'n', format: 'yyyy-mm-dd' });
    expect(Number(received?.value)).toBe(Date.parse(day) / 86_400_000 + 25_569);
    const read = sheets.at(-1)?.rows[index + 1]?.[4];
    expect(read instanceof Date ? read.toISOString().slice(0, 10) : read).toBe(day);
    expect(cell(raw, `S${index + 2}`)).toMatchObject({ type: 'n', format: '#,##0' });
  });
});

test('the texts have a sheet of their own: a row per section and per story, wrapped, as they were typed', async () => {
  const report = sampleReport('de', 1);
  const story = { title: '=1+1', note: '2026-A7-0001', body: 'Zuerst.\n\n+49 30' };
  const stories = { id: 'stories', title: 'Erfolge', figures: [], tables: [], charts: [], stories: [story] };
  const file = await writeReportXlsx({ ...report, sections: [...report.sections, stories] });
  const sheet = readSheets(file).at(-2);
  expect(sheet?.name).toBe('Texte');
  const at = report.sections.length + 2;
  const row = ['A', 'B', 'C', 'D'].map((column) => cell(sheet?.cells, `${column}${at}`));
  expect(row.map((one) => one?.value)).toEqual(['Erfolge', story.title, story.note, story.body]);
  for (const one of row) expect(one).toMatchObject({ type: 's', formula: false, format: '@' });
  expect(sheet?.cells.get('D2')?.value).toBe(report.sections[0]?.intro);
  const style = new RegExp(`<c r="D${at}"[^>]* s="(\\d+)"`, 'u').exec(sheet?.xml ?? '')?.[1];
  const looks = /<cellXfs.*<\/cellXfs>/u
    .exec(unzip(file).get('xl/styles.xml') ?? '')?.[0]
    .split('<xf ')
    .slice(1);
  expect(looks?.[Number(style)]).toContain('wrapText');
});

test.each(['Wort '.repeat(120), 'eins\n\nzwei\ndrei', '水素'.repeat(200)])(
  'a row is as tall as its text (%#)',
  async (intro) => {
    const report = sampleReport('ja', 1);
    const first = report.sections.slice(0, 1).map((section) => ({ ...section, intro }));
    const xml = readSheets(await writeReportXlsx({ ...report, sections: first })).at(-2)?.xml;
    const height = Number(/<row r="2"[^>]* ht="([\d.]+)"/u.exec(xml ?? '')?.[1]);
    // The column is 100 letters wide: about seven lines, four, and nine of wide letters.
    const least = { W: 90, e: 60, 水: 144 }[intro.charAt(0)] ?? 0;
    expect(height).toBeGreaterThanOrEqual(least);
    expect(height).toBeLessThan(2 * least);
  },
);

test('every font has a name, without which some programs set another one', async () => {
  const fonts = /<fonts.*<\/fonts>/u.exec(
    unzip(await writeReportXlsx(sampleReport('de', 1))).get('xl/styles.xml') ?? '',
  );
  const each = fonts?.[0].match(/<font>.*?<\/font>/gu) ?? [];
  expect(each.length).toBeGreaterThan(3);
  for (const font of each) expect(font).toContain('<name val="Calibri"/>');
});

test('shares are fractions in per cent, their change is in percentage points', async () => {
  const cells = readSheets(await writeReportXlsx(sampleReport('en', 1)))[0]?.cells;
  const at = [...(cells ?? [])].find(([, { value }]) => value === 'answers.in-time')?.[0].slice(1);
  expect(cell(cells, `D${at}`)).toMatchObject({ value: '0.874', format: '0.0%' });
  expect(cell(cells, `F${at}`)).toMatchObject({ value: '6.2', format: '+0.0" pp";-0.0" pp";0.0" pp"' });
});

test('headers are frozen and filtered, pages fit their width and repeat the header', async () => {
  const file = await writeReportXlsx(sampleReport('fr', 30));
  const sheets = readSheets(file);
  expect(sheets[0]?.xml).toContain('<pane ySplit="6" topLeftCell="A7" state="frozen"');
  expect(sheets[0]?.xml).toMatch(/<autoFilter ref="A6:I\d+"/);
  expect(sheets.at(-1)?.xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"');
  expect(sheets.at(-1)?.xml).toContain('<autoFilter ref="A1:Y31"');
  for (const { xml } of sheets) {
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
  }
  expect(unzip(file).get('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles" localSheetId="7">[^<]*\$1:\$1</);
});

test('a period without a case gives sheets with their headers and no chart', async () => {
  const file = await writeReportXlsx(emptyReport('fr'));
  expect([...unzip(file).keys()].filter((name) => name.includes('chart'))).toEqual([]);
  expect(readSheets(file).at(-1)?.xml).toContain('<autoFilter ref="A1:Y1"');
  await expect(readXlsx(file)).resolves.toBeDefined();
});

test('charts are native and draw the cells of their tables', async () => {
  const report = sampleReport('ja', 1);
  const file = await writeReportXlsx(report);
  const parts = unzip(file);
  const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
  expect(charts).toHaveLength(report.sections.flatMap((section) => section.charts).length);
  const sheets = new Map(readSheets(file).map((sheet) => [sheet.name, sheet.cells]));
  for (const xml of charts) {
    const title = /<a:t>([^<]*)<\/a:t>/.exec(xml)?.[1];
    const chart = report.sections.flatMap((section) => section.charts).find((candidate) => candidate.title === title);
    const table = report.sections.flatMap((section) => section.tables).find(({ id }) => id === chart?.tableId);
    const [, sheet = '', column = '', from = '', to = ''] =
      /<c:cat>.*?'([^']*)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/.exec(xml) ?? [];
    const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
    const names = rows.map((row) => cell(sheets.get(sheet), `${column}${row}`)?.value);
    const expected = table?.rows.slice(0, chart?.rowCount).map((row) => (row[0]?.kind === 'text' ? row[0].text : ''));
    expect(names).toEqual(expected);
  }
  expect(
    [...parts].filter(([name, xml]) => /drawings\/drawing\d+\.xml$/.test(name) && xml.includes('descr="')),
  ).toHaveLength(5);
});

test('formula injection: every dangerous beginning in every column stays a text', async () => {
  const report = casesOf(FORMULAS);
  const cells = readSheets(await writeReportXlsx(report)).at(-1)?.cells;
  expect(cells?.size).toBe((FORMULAS.length + 1) * report.cases.columns.length);
  for (const [ref, { type, formula, value, format }] of cells ?? []) {
    expect(formula).toBe(false);
    expect(type).toBe('s');
    const row = Number(/\d+/.exec(ref)?.[0]);
    if (row === 1) continue;
    expect(value).toBe(FORMULAS[row - 2]);
    expect(format).toBe('@');
  }
});

test('hostile texts in every field give a whole file without a formula', async () => {
  const file = await writeReportXlsx(hostileReport());
  for (const [name, xml] of unzip(file)) {
    expect(xml, name).not.toMatch(/<f[ >]/);
    expect(xml.replace(/[\t\n\r]/g, ''), name).not.toMatch(/[\p{Cc}\ufffe\uffff]/u);
    expect(xml, name).not.toContain('<script');
    if (name.startsWith('xl/worksheets/sheet')) expect(xml.match(/<c /g)?.length).toBeGreaterThan(0);
  }
  await expect(readXlsx(file)).resolves.toBeDefined();
});

test('texts come back as they were typed', async () => {
  const { sheets } = await readXlsx(await writeReportXlsx(casesOf(HOSTILE)));
  const read = sheets
    .at(-1)
    ?.rows.slice(1)
    .map((row) => row[3]);
  expect(read).toEqual(HOSTILE.map((text) => text.toWellFormed()));
});
