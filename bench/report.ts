import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/index.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { plainFigures } from '../src-main/backend/reports/testing/plain-sql.ts';
import { ROOT } from './data.ts';
import { type Figure, interleaveMeasured, measured, measuredAsync, ms, times } from './harness.ts';

/** Cases that are edited before each report that counts as the first one. */
const EDITS = 100;
const PERIOD = { from: '2000-01-01', to: '2099-12-31' } as const;

/**
 * Figure 9: the activity report over all inquiries, from the call to the document with its figures, their breakdowns and the
 * period before; after a change of the settings and of some cases, and again without one. Beside it the same figures, without breakdowns, in plain SQL. The facts that
 * figures are made of are made before, as the program does beside other work after an upgrade; how long that takes is told.
 */
export async function measureReport(dataDir: string, inquiries: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    const { context } = backend;
    const made = await measuredAsync(() =>
      context.caseFacts.rebuild({ signal: new AbortController().signal, onProgress: () => {} }),
    );
    const client = createRouterClient(backend.router, { context }) as Client;
    const plain = { ...PERIOD, begin: Date.UTC(2000, 0, 1), end: Date.UTC(2100, 0, 1) };
    let answerDays = 2;
    const someIds = context.sqlite
      .prepare('SELECT id FROM inquiry WHERE deleted_at IS NULL ORDER BY random() LIMIT ?')
      .pluck();
    const report = async (): Promise<number> => {
      const started = performance.now();
      await client.reports.document({ ...PERIOD, language: 'en', cases: false });
      return performance.now() - started;
    };
    const [first = 0, warm = 0, peer = 0] = await interleaveMeasured(rounds, [
      async () => {
        answerDays = 5 - answerDays;
        await client.settings.save({ answerDays });
        const ids = someIds.all(EDITS) as string[];
        await client.inquiries.update({ ids, patch: { channel: answerDays === 2 ? 'phone' : 'visit' } });
        return report();
      },
      report,
      () => measured(() => plainFigures(context.sqlite, plain)),
    ]);
    return [
      {
        number: '9',
        what: `activity report over ${inquiries} inquiries`,
        ours: `${ms(first)}, warm ${ms(warm)} (facts made in ${ms(made)})`,
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
