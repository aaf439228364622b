import { addCounts, readCount, summaryLine } from './lib/reports.mjs';

/** The last line of .ci/run: what `npm run verify` and `npm test` counted, together. */
process.stdout.write(
  `${summaryLine(addCounts(['verify', 'vitest', 'playwright'].map((runner) => readCount(runner))))}\n`,
);
