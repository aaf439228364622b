import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/index.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { countedIn, plainCountedIn } from '../src-main/backend/reports/counted.ts';
import { ROOT } from './data.ts';
import { type Figure, interleaveMeasured, measured, ms, times } from './harness.ts';

const YEAR = { from: '2025-01-01', to: '2025-12-31' } as const;

/**
 * Figure 17: the dashboard of a year, from the call to its tables with their marks; and the records that all figures of the year
 * count, as an issue keeps them, beside the same asked of the records by the rules.
 */
export async function measureOverview(dataDir: string, inquiries: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    const { context } = backend;
    await context.caseFacts.rebuild({ signal: new AbortController().signal, onProgress: () => {} });
    const client = createRouterClient(backend.router, { context }) as Client;
    const period = periodOfDays(YEAR.from, YEAR.to, 'Europe/Paris');
    const [dashboard = 0, counted = 0, plain = 0] = await interleaveMeasured(rounds, [
      async () => {
        const started = performance.now();
        await client.dashboard.read({ ...YEAR, language: 'en', unit: null });
        return performance.now() - started;
      },
      () => measured(() => countedIn(context, period)),
      () => measured(() => plainCountedIn(context, period)),
    ]);
    return [
      {
        number: '17',
        what: `dashboard of a year / what an issue counts, over ${inquiries} inquiries`,
        ours: `${ms(dashboard)} / ${ms(counted)}`,
        peer: `by the records ${ms(plain)}`,
        ratio: times(plain / counted),
        target: '<= 1000 ms, >= 3x',
        holds: dashboard <= 1000 && plain / counted >= 3,
      },
    ];
  } finally {
    backend.close();
  }
}
