import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../csv/read-csv.ts';
import { readSheets, unzip } from '../xlsx/testing/read-workbook.ts';
import { writeReportXlsx } from '../xlsx/write-report-xlsx.ts';
import { reportCsv } from './report-csv.ts';
import { FORMULAS, reportOfText } from './testing/hostile-texts.ts';

/** What a spreadsheet program would begin to compute at. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;
/** A text that begins as a formula does, after what programs pass over. */
const dangerous = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', '＝', '＋', '－', '＠'), fc.string({ maxLength: 12 }))
  .map((parts) => parts.join(''));

async function expectHarmless(text: string): Promise<void> {
  const report = reportOfText(text);
  const workbook = await writeReportXlsx(report);
  for (const [part, xml] of unzip(workbook)) expect(xml, part).not.toMatch(/<f[ >/]/u);
  let texts = 0;
  for (const { cells } of readSheets(workbook)) {
    for (const { type, value, formula } of cells.values()) {
      expect(formula).toBe(false);
      if (value !== '' && !/^-?[\d.]+(?:E-?\d+)?$/iu.test(value)) expect(type).toBe('s');
      if (type === 's') texts += 1;
    }
  }
  expect(texts).toBeGreaterThan(150);
  for (const bytes of Object.values(reportCsv(report) as unknown as Record<string, Uint8Array>)) {
    const csv = new TextDecoder().decode(bytes).replace(/^\ufeff/u, '');
    for (const cell of csv.matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/gu)) {
      const written = (cell[1] ?? '').replace(/^"([\s\S]*)"$/u, '$1');
      if (!/^-?[\d.]+$/u.test(written)) expect(written).not.toMatch(RUNS);
    }
    expect(readCsv(bytes).status).toBe('read');
  }
}

test.each(FORMULAS)('no text field of a report runs in a spreadsheet: %j', (text) => expectHarmless(text));

test('nor does any other text that begins as a formula', async () => {
  await fc.assert(fc.asyncProperty(dangerous, expectHarmless), { numRuns: 15 });
});
