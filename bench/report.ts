import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/index.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { plainFigures } from '../src-main/backend/reports/testing/plain-sql.ts';
import { ROOT } from './data.ts';
import { type Figure, interleaveMeasured, measured, ms, times } from './harness.ts';

const PERIOD = { from: '2000-01-01', to: '2099-12-31' } as const;

/**
 * Figure 9: the activity report over all inquiries, from the call to the document with its figures, their breakdowns and the
 * period before; after a write, and again without one. Beside it the same figures, without breakdowns, in plain SQL.
 */
export async function measureReport(dataDir: string, inquiries: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    const { context } = backend;
    const client = createRouterClient(backend.router, { context }) as Client;
    const plain = { ...PERIOD, begin: Date.UTC(2000, 0, 1), end: Date.UTC(2100, 0, 1) };
    let answerDays = 2;
    const report = async (): Promise<number> => {
      const started = performance.now();
      await client.reports.document({ ...PERIOD, language: 'en', cases: false });
      return performance.now() - started;
    };
    const [first = 0, warm = 0, peer = 0] = await interleaveMeasured(rounds, [
      async () => {
        answerDays = 5 - answerDays;
        await client.settings.save({ answerDays });
        return report();
      },
      report,
      () => measured(() => plainFigures(context.sqlite, plain)),
    ]);
    return [
      {
        number: '9',
        what: `activity report over ${inquiries} inquiries`,
        ours: `${ms(first)}, warm ${ms(warm)}`,
        peer: `plain SQL ${ms(peer)}`,
        ratio: times(peer / first),
        target: '<= 1000 ms, warm <= 100 ms, >= 8x',
        holds: first <= 1000 && warm <= 100 && peer / first >= 8,
      },
    ];
  } finally {
    backend.close();
  }
}
