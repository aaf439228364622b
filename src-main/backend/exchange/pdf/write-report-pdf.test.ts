import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chartData, chartInWords, tableOf } from '#shared/domain/chart-data.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { hostileReport, MARKUP } from '../report/testing/hostile-texts.ts';
import { emptyReport, sampleReport } from '../report/testing/sample-report.ts';
import { readPdf } from './testing/read-pdf.ts';
import { writeReportPdf } from './write-report-pdf.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
const renders = new Map(
  LANGUAGES.map((language) => {
    const progress: (readonly [done: number, total: number])[] = [];
    const report = sampleReport(language, 2);
    const onProgress = (done: number, total: number): void => void progress.push([done, total]);
    return [language, { report, progress, pdf: writeReportPdf(report, { rootDir, onProgress }) }] as const;
  }),
);
const rendered = (language: Language) => {
  const found = renders.get(language);
  if (!found) throw new RangeError(language);
  return found;
};
const withoutSpaces = (text: string): string => text.replace(/[\s\u200b\u00a0]+/g, '');

describe.each(LANGUAGES)('the report in %s', (language) => {
  const { report, pdf } = rendered(language);
  const reading = pdf.then(readPdf);

  test('is a tagged document with its language and title', async () => {
    const { catalog, metadata, structure, pages } = await reading;
    expect(catalog).toContain(`/Lang (${language})`);
    expect(catalog).toMatch(/\/Marked true/);
    expect(catalog).toContain('/DisplayDocTitle true');
    expect(metadata).toContain(`${report.title} – ${report.period.label}`);
    expect(metadata).toContain(`<rdf:li>${report.author}, ${report.office}</rdf:li>`);
    expect(catalog).toContain('/Outlines');
    for (const kind of ['H1', 'H2', 'TH', 'TD', 'Figure', 'TOC']) expect(structure).toContain(kind);
    expect(pages).toBeGreaterThanOrEqual(7);
  });

  test('holds its words as text, none of them missing from the fonts', async () => {
    const { text, boxes } = await reading;
    expect(boxes).toBe(0);
    const found = withoutSpaces(text);
    const words = [
      report.title,
      report.labels.cases,
      ...report.sections.flatMap(({ title, figures }) => [title, ...figures.map(({ name }) => name)]),
      ...report.sections.flatMap(({ tables }) => tables.map(({ title }) => title)),
    ];
    for (const word of words) expect(found).toContain(withoutSpaces(word).replaceAll('\u00ad', ''));
  });

  test('ends with the rule by which each figure is counted', async () => {
    // A word that is parted at the end of a line has a hyphen more.
    const bare = (text: string): string => withoutSpaces(text).replaceAll(/[-\u00ad]/g, '');
    const found = bare((await reading).text);
    const annex = found.lastIndexOf(bare(report.labels.method ?? ''));
    expect(annex).toBeGreaterThan(0);
    for (const { rule } of report.sections.flatMap(({ figures }) => figures))
      expect(found.indexOf(bare(rule))).toBeGreaterThan(annex);
  });

  test('describes every chart by all of its figures', async () => {
    const { alternatives } = await reading;
    const expected = report.sections.flatMap(({ charts, tables }) =>
      charts.map((chart) => chartInWords(chartData(chart, tableOf(chart, tables), language), language)),
    );
    expect([...alternatives].sort()).toEqual([...expected].sort());
  });
});

test('another program reads the Japanese of it, and its structure', async () => {
  const { report, pdf } = rendered('ja');
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-pdf-'));
  const path = join(folder, 'report.pdf');
  try {
    writeFileSync(path, await pdf);
    const run = (program: string, ...args: readonly string[]) =>
      execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const text = withoutSpaces(run('pdftotext', path, '-'));
    const spoken = run('pdfinfo', '-struct-text', path);
    // Each run of letters stands in quotes.
    const words = withoutSpaces(spoken).replaceAll('"', '');
    for (const word of [report.title, report.labels.method ?? '', ...report.sections.map(({ title }) => title)]) {
      expect(text).toContain(withoutSpaces(word));
      expect(words).toContain(withoutSpaces(word));
    }
    expect(run('pdfinfo', path)).toMatch(/Tagged: +yes/u);
    for (const kind of ['H1', 'Table', 'TH', 'Figure']) expect(spoken).toMatch(new RegExp(`^ *${kind}\\b`, 'mu'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('texts are set as they stand and never evaluated', async () => {
  const { text, pages, boxes } = readPdf(await writeReportPdf(hostileReport(), { rootDir }));
  const found = withoutSpaces(text);
  expect(pages).toBeGreaterThan(3);
  // The scripts that our fonts do not have (Hebrew, Thai, Hangul, emoji) show as boxes, which this test must be able to see.
  expect(boxes).toBeGreaterThan(0);
  for (const source of MARKUP) {
    for (const line of source.split('\n')) expect(found).toContain(withoutSpaces(line));
  }
});

test('a period without a case is a report that says so', async () => {
  const report = emptyReport('de');
  const { text, alternatives } = readPdf(await writeReportPdf(report, { rootDir }));
  expect(withoutSpaces(text)).toContain(withoutSpaces(report.labels.noRows));
  expect(alternatives).toEqual([]);
});

test('the same report gives the same bytes', async () => {
  const { report, pdf } = rendered('ja');
  expect(Buffer.from(await pdf).equals(await writeReportPdf(report, { rootDir }))).toBe(true);
});

test('progress counts up to the total', async () => {
  const { pdf, progress } = rendered('fr');
  await pdf;
  const total = progress[0]?.[1];
  const counts = progress.map(([done]) => done);
  expect(counts.length).toBeGreaterThan(3);
  expect(progress.at(-1)).toEqual([total, total]);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

test('an aborted report ends at once with the reason', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled by the user');
  let aborted = Number.POSITIVE_INFINITY;
  const writing = writeReportPdf(sampleReport('de', 300), {
    rootDir,
    signal: controller.signal,
    onProgress: () => {
      aborted = Math.min(aborted, performance.now());
      controller.abort(reason);
    },
  });
  await expect(writing).rejects.toBe(reason);
  expect(performance.now() - aborted).toBeLessThan(2000);
  await expect(writeReportPdf(sampleReport('de', 1), { rootDir, signal: controller.signal })).rejects.toBe(reason);
});

test('a chart without its table is an error that names it', async () => {
  const report = sampleReport('en', 1);
  const [first, ...rest] = report.sections;
  if (!first) throw new Error('no section');
  const broken = {
    ...report,
    sections: [{ ...first, charts: first.charts.map((c) => ({ ...c, series: [{ columnId: 'none' }] })) }, ...rest],
  };
  await expect(writeReportPdf(broken, { rootDir })).rejects.toThrow(/no column none/);
});

test('what an issue says of itself, its stories, and hostile words in them are set as they are', async () => {
  const report = sampleReport('ja', 1);
  const story = { title: '水素の谷', note: '2026-A7-0001', body: `最初の段落。\n\n${MARKUP[0]}` };
  const chapter = { id: 'stories', title: '成功事例', figures: [], tables: [], charts: [], stories: [story] };
  const issued = { ...report, standing: '第2版', sections: [...report.sections, chapter] };
  const { text, structure } = await writeReportPdf(issued, { rootDir }).then(readPdf);
  const found = withoutSpaces(text);
  for (const word of ['第2版', '成功事例', '水素の谷', '2026-A7-0001', '最初の段落。', withoutSpaces(MARKUP[0] ?? '')])
    expect(found).toContain(word);
  expect(structure).toContain('H2');
});
