import { failures } from './lib/failures.mjs';
import { addCounts, readCount, summaryLine } from './lib/reports.mjs';

/**
 * The end of .ci/run: what failed, by name, since a long output is often read from its end; and on the last line what
 * `npm run verify` and `npm test` counted, together.
 */
for (const failure of failures()) process.stdout.write(`FAILED ${failure}\n\n`);
process.stdout.write(
  `${summaryLine(addCounts(['verify', 'vitest', 'playwright'].map((runner) => readCount(runner))))}\n`,
);
