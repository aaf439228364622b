import { officeOf } from './data.ts';
import { measureDuplicates } from './duplicates.ts';
import { measureEdit } from './edit.ts';
import { measureExport } from './export.ts';
import { measureFrames } from './frames.ts';
import { type Figure, printTable } from './harness.ts';
import { measureImport } from './imports.ts';
import { measureMemory } from './memory.ts';
import { measureOverview } from './overview.ts';
import { measurePage } from './page.ts';
import { measureReport } from './report.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { measureAtRest } from './sync/at-rest.ts';
import { measureBundleSize } from './sync/bundle-size.ts';
import { measureConvergence } from './sync/converge.ts';
import { measureLoad } from './sync/load.ts';
import { measureMerge } from './sync/merge.ts';
import { measureSnapshot } from './sync/snapshot.ts';

/**
 * `npm run bench` prints the figures beside their peers, as one table; 1 if a target is missed. `-- --quick` measures at a tenth
 * of the size, `-- 1 2` figures 1 and 2 alone.
 */
const quick = process.argv.includes('--quick');
const chosen = new Set(process.argv.slice(2).filter((argument) => /^\d+$/.test(argument)));
const size = (whole: number): number => (quick ? whole / 10 : whole);
const INQUIRIES = size(1_000_000);

async function measureStarts(): Promise<readonly Figure[]> {
  const browser = process.env.EJRC_BROWSER;
  if (browser !== undefined && browser !== '')
    return measureStart(await officeOf(INQUIRIES), await officeOf(0), quick ? 3 : 7, browser);
  console.error('figure 13 needs a browser: install Chrome, Edge or Chromium');
  return [];
}

async function measureInterface(): Promise<readonly Figure[]> {
  const browser = process.env.EJRC_BROWSER;
  if (browser !== undefined && browser !== '')
    return measureFrames(await officeOf(INQUIRIES), quick ? 20 : 60, browser);
  console.error('figure 14 needs a browser: install Chrome, Edge or Chromium');
  return [];
}

const MEASURES: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  1: () => measureLoad(size(160_000), quick ? 3 : 5),
  2: () => measureConvergence(size(10_000)),
  3: () => measureBundleSize(size(10_000)),
  4: () => measureAtRest(size(10_000)),
  5: async () => measureEdit(await officeOf(INQUIRIES), quick ? 200 : 1000),
  6: async () => measureMerge(await officeOf(INQUIRIES), size(100_000)),
  7: async () => measurePage(await officeOf(INQUIRIES), INQUIRIES, quick ? 200 : 1000),
  8: async () => measureSearch(await officeOf(INQUIRIES), INQUIRIES, quick ? 200 : 1000),
  9: async () => measureReport(await officeOf(INQUIRIES), INQUIRIES, quick ? 3 : 2),
  10: async () => measureExport(await officeOf(INQUIRIES), size(100_000), quick ? 3 : 5),
  11: () => measureImport(size(100_000), 3),
  12: async () => measureSnapshot(await officeOf(INQUIRIES), INQUIRIES),
  13: measureStarts,
  14: measureInterface,
  15: async () => measureMemory(await officeOf(INQUIRIES), INQUIRIES, size(3600)),
  16: () => measureDuplicates(size(200_000)),
  17: async () => measureOverview(await officeOf(INQUIRIES), INQUIRIES, quick ? 3 : 2),
};

const figures: Figure[] = [];
for (const [number, measure] of Object.entries(MEASURES)) {
  if (chosen.size === 0 || chosen.has(number)) figures.push(...(await measure()));
}
printTable(figures);
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
