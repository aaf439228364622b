import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { rasteriser } from '../../charts/rasteriser.ts';
import { writeDocx } from '../../letters/write-docx.ts';
import { FORMULAS, hostileReport } from '../../report/testing/hostile-texts.ts';
import { emptyReport, sampleReport } from '../../report/testing/sample-report.ts';
import { writeReportDocx } from '../../report/write-report-docx.ts';
import { templateFields } from '../../report-template/fields.ts';
import { fillTemplate } from '../../report-template/fill-template.ts';
import { sampleTemplate } from '../../report-template/sample-template.ts';
import { writeReportXlsx } from '../../xlsx/write-report-xlsx.ts';
import { writeTable } from '../../xlsx/write-table.ts';
import { hasOfficeReaders, readWord, readWorkbook } from './read-office.ts';

const rootDir = fileURLToPath(new URL('../../../../../', import.meta.url));

describe.runIf(hasOfficeReaders).each(LANGUAGES)('strict readers of others take, in %s,', (language) => {
  const report = sampleReport(language, 5);
  const charts = report.sections.flatMap((section) => section.charts);

  test('the report as a Word file, with headings, tables, and pictures of their size and words', async () => {
    const read = readWord(await writeReportDocx(report, await rasteriser(rootDir, language)));
    expect(read.title).toBe(`${report.title} – ${report.period.label}`);
    for (const { title, tables } of report.sections) {
      expect(read.headings).toContain(title);
      for (const table of tables) expect(read.headings).toContain(table.title);
    }
    expect(read.pictures).toHaveLength(charts.length);
    for (const { type, width, words } of read.pictures) {
      expect(type).toBe('image/png');
      expect(width).toBeGreaterThan(600);
      expect(words.length).toBeGreaterThan(10);
    }
    expect(read.sections).toEqual([0, 1]);
    const cells = read.tables.flat(2);
    for (const { name, rule } of report.sections.flatMap((section) => section.figures)) {
      expect(cells).toContain(name);
      expect(cells).toContain(rule);
    }
  });

  test('the report as a workbook, with frozen and repeated heads, filters, charts of its cells and its very figures', async () => {
    const { sheets } = readWorkbook(await writeReportXlsx(report));
    const [figures] = sheets;
    const cases = sheets.at(-1);
    expect(figures).toMatchObject({ name: report.labels.figuresSheet, frozen: 'A7', titles: '$6:$6', landscape: true });
    expect(figures?.filter).toMatch(/^A6:/u);
    expect(cases).toMatchObject({ name: report.labels.casesSheet, frozen: expect.stringMatching(/2$/u) });
    expect(cases?.filter).toMatch(/^A1:/u);
    const drawn = sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ ...chart, sheet: sheet.name })));
    expect(drawn).toHaveLength(charts.length);
    for (const { references, sheet } of drawn) {
      for (const reference of references) expect(reference.replaceAll(/^'|'(?=!)/gu, '')).toContain(`${sheet}!$`);
    }
    expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([]);
    const values = report.sections.flatMap((section) => section.figures.map(({ name, value }) => [name, value]));
    expect(figures?.values.slice(6).map((row) => [row[1], row[3]])).toEqual(values);
  });

  test('the sample of a template, and what it is filled with', async () => {
    const words = (key: string, values: Readonly<Record<string, string>> = {}) =>
      [key, ...Object.values(values)].join(' ');
    const sample = await sampleTemplate(report, words);
    expect(readWord(sample).paragraphs).toContain('{{title}}');
    const pen = { language, rasterise: await rasteriser(rootDir, language) };
    const end = fillTemplate(sample, templateFields(report), pen);
    if (end.status !== 'filled') throw new Error(JSON.stringify(end));
    const read = readWord(end.bytes);
    expect(read.paragraphs).toContain(report.title);
    expect(read.pictures.length).toBeGreaterThan(1);
    expect(read.pictures.map(({ type }) => type)).toEqual(read.pictures.map(() => 'image/png'));
  });
});

describe.runIf(hasOfficeReaders)('strict readers of others take', () => {
  test('a report without a case, and one of hostile texts, as text', async () => {
    const rasterise = await rasteriser(rootDir, 'en');
    for (const report of [emptyReport('en'), hostileReport(3), hostileReport(11)]) {
      expect(readWord(await writeReportDocx(report, rasterise)).headings.length).toBeGreaterThan(3);
      const { sheets } = readWorkbook(await writeReportXlsx(report));
      expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([]);
    }
  });

  test('a list as a workbook, its beginnings of formulas as they were typed', async () => {
    const columns = [
      { name: '名称', kind: 'text' },
      { name: 'Day', kind: 'date' },
      { name: 'At', kind: 'instant' },
    ] as const;
    const rows = FORMULAS.map((text) => [text, '2026-02-28', Date.UTC(2026, 2, 29, 1, 30)]);
    const file = await buffer(writeTable({ name: '人物', columns, rows, zone: 'Europe/Paris' }));
    const [sheet] = readWorkbook(file).sheets;
    expect(sheet).toMatchObject({ name: '人物', frozen: 'A2', formulas: [] });
    expect(sheet?.values[1]?.slice(1)).toEqual(['2026-02-28T00:00:00', '2026-03-29T03:30:00']);
    expect(sheet?.values).toHaveLength(FORMULAS.length + 1);
  });

  test('letters', async () => {
    const letter = { language: 'ja', subject: 'お知らせ', body: '様\nLines' } as const;
    const { paragraphs } = readWord(await writeDocx([letter, { ...letter, language: 'de' }] as never));
    expect(paragraphs).toEqual(['お知らせ', '様', 'Lines', 'お知らせ', '様', 'Lines']);
  });
});

describe.runIf(hasOfficeReaders)('strict readers of others refuse', () => {
  const changed = (file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(file);
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [part]: strToU8(after) });
  };
  test.each([
    ['a relation to nothing', 'word/_rels/document.xml.rels', (xml: string) => xml.replace('media/', 'nowhere/')],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml: string) => xml.replace('Extension="png"', 'Extension="bmp"'),
    ],
    [
      'elements out of order',
      'word/document.xml',
      (xml: string) => xml.replace(/(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/u, '$2$1'),
    ],
    [
      'a cell without a paragraph',
      'word/document.xml',
      (xml: string) => xml.replace(/<w:tc>.*?<\/w:tc>/u, '<w:tc><w:tcPr/></w:tc>'),
    ],
    [
      'a style that there is not',
      'word/document.xml',
      (xml: string) => xml.replace('w:val="Heading1"', 'w:val="Heading99"'),
    ],
  ] as const)('a Word file with %s', async (_, part, change) => {
    const file = await writeReportDocx(sampleReport('en', 1), await rasteriser(rootDir, 'en'));
    expect(() => readWord(changed(file, part, change))).toThrow(/AssertionError|KeyError/u);
  });

  test.each([
    [
      'elements out of order',
      'xl/worksheets/sheet1.xml',
      (xml: string) =>
        xml
          .replace(/(<sheetViews>.*?<\/sheetViews>)(.*?<sheetData)/su, '$2')
          .replace('</sheetData>', '</sheetData><sheetViews/>'),
    ],
    [
      'a value that no list has',
      'xl/worksheets/sheet1.xml',
      (xml: string) => xml.replace('orientation="landscape"', 'orientation="across"'),
    ],
    [
      'an attribute that there is not',
      'xl/worksheets/sheet1.xml',
      (xml: string) => xml.replace('<pageSetup ', '<pageSetup breadth="1" '),
    ],
  ] as const)('a workbook with %s', async (_, part, change) => {
    const file = await writeReportXlsx(sampleReport('en', 1));
    expect(() => readWorkbook(changed(file, part, change))).toThrow(/Error/u);
  });
});
