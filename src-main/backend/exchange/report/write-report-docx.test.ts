import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { rasteriser } from '../charts/rasteriser.ts';
import { hostileReport } from './testing/hostile-texts.ts';
import { sampleReport } from './testing/sample-report.ts';
import { writeReportDocx } from './write-report-docx.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));

const xmlOf = (file: Uint8Array): string => strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>/gu), ([, text = '']) => unescaped(text)).join('\n');

test.each(LANGUAGES)(
  'a report in %s has headings, tables with header rows, and charts with words of their own',
  async (language) => {
    const report = sampleReport(language, 12);
    const xml = xmlOf(await writeReportDocx(report, await rasteriser(rootDir, language)));
    const text = textOf(xml);
    for (const { title, tables, figures } of report.sections) {
      expect(text).toContain(title);
      for (const table of tables) expect(text).toContain(table.title);
      for (const { name, rule } of figures) expect([name, rule].every((each) => text.includes(each))).toBe(true);
    }
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/gu)?.length).toBeGreaterThanOrEqual(report.sections.length + 2);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/gu)?.length).toBe(
      report.sections.flatMap(({ tables }) => tables).length,
    );
    expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(xml.match(/<w:tbl>/gu)?.length);
    const charts = report.sections.flatMap((section) => section.charts);
    expect(xml.match(/<wp:docPr [^>]*descr="[^"]{10,}"/gu)).toHaveLength(charts.length);
    expect(xml.includes(`w:val="${{ en: 'en-GB', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' }[language]}"`)).toBe(true);
    // The annex lies across the page.
    expect(xml.match(/w:orient="landscape"/gu)).toHaveLength(1);
  },
);

test('stories and the standing of an issue are in it', async () => {
  const report = sampleReport('en', 1);
  const story = { title: 'Hydrogen valley', note: '2026-A7-0001', body: 'First.\n\nSecond.' };
  const sections = [
    ...report.sections,
    { id: 'stories', title: 'Stories', figures: [], tables: [], charts: [], stories: [story] },
  ];
  const text = textOf(
    xmlOf(await writeReportDocx({ ...report, sections, standing: 'Issue 2' }, await rasteriser(rootDir, 'en'))),
  );
  for (const part of ['Issue 2', 'Hydrogen valley', '2026-A7-0001', 'First.', 'Second.']) expect(text).toContain(part);
});

test('each picture holds the same drawing as lines and as pixels, for programs that draw no lines', async () => {
  const report = sampleReport('ja', 1);
  const progress: number[] = [];
  const file = await writeReportDocx(report, await rasteriser(rootDir, 'ja'), (done) => progress.push(done));
  const parts = unzipSync(file);
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const partOf = (id: string): Uint8Array => {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`, 'u').exec(relations);
    return parts[`word/${target?.[1] ?? target?.[2]}`] ?? new Uint8Array();
  };
  const blips = [
    ...xmlOf(file).matchAll(/<a:blip [^>]*r:embed="([^"]+)"[\s\S]*?<asvg:svgBlip [^>]*r:embed="([^"]+)"/gu),
  ];
  const charts = report.sections.flatMap((section) => section.charts);
  expect(blips).toHaveLength(charts.length);
  for (const [, png = '', svg = ''] of blips) {
    const pixels = Buffer.from(partOf(png));
    expect(pixels.toString('latin1', 1, 4)).toBe('PNG');
    const [, width = ''] = /width="([\d.]+)"/u.exec(strFromU8(partOf(svg))) ?? [];
    expect(pixels.readUInt32BE(16)).toBe(2 * Math.min(640, Number(width)));
    expect(pixels.length).toBeGreaterThan(3000);
  }
  expect(progress).toEqual(Array.from({ length: charts.length + 1 }, (_, at) => at + 1));
});

test('a drawing that no chart makes stands in it, no wider than the text, with words of its own', async () => {
  const report = sampleReport('en', 1);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="860" height="430" viewBox="0 0 860 430"></svg>';
  const pictures = [{ svg, alt: 'Which places were brought together' }];
  const map = { id: 'map', title: 'Map', figures: [], tables: [], charts: [], pictures };
  const rasterise = await rasteriser(rootDir, 'en');
  const xml = xmlOf(await writeReportDocx({ ...report, sections: [map] }, rasterise));
  const unitsPerPixel = 9525;
  expect(xml).toContain(`cx="${640 * unitsPerPixel}" cy="${320 * unitsPerPixel}"`);
  expect(xml).toContain('Which places were brought together');
});

test.each([0, 7, 19])('what a record holds is text, never a field, a link or markup (%i)', async (offset) => {
  const file = await writeReportDocx(hostileReport(offset), await rasteriser(rootDir, 'en'));
  const xml = xmlOf(file);
  expect(/<w:(?:fldSimple|hyperlink|object)/u.exec(xml)).toBeNull();
  // Only the page numbers of the footers are fields.
  expect(xml.includes('<w:instrText')).toBe(false);
  // No control may be in XML but tab and line breaks.
  expect(/(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]/u.exec(xml)).toBeNull();
  expect(xml.isWellFormed()).toBe(true);
});
