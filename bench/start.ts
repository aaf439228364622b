import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { launch } from '../e2e/support/launch.ts';
import { type Figure, ms, percentiles, times } from './harness.ts';

export const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
/** From here on the browser takes the page's code from its own cache, compiled, as on any day but the first. */
const WARMING_STARTS = 3;

interface Office {
  readonly dataFolder: string;
  /** A data folder has the same port each time, so that the browser knows its files. */
  readonly port: number;
  /** What stands on the screen when the list does. */
  readonly sign: string;
}

/**
 * Figure 13: from the start of the host's process to the first row on the screen, beside the same on an empty office. A
 * browser is running, as it is on an officer's computer.
 */
export async function measureStart(
  full: string,
  empty: string,
  rounds: number,
  browserPath: string,
): Promise<readonly Figure[]> {
  const browserFolder = mkdtempSync(join(tmpdir(), 'ejrc-bench-browser-'));
  const options = { executablePath: browserPath, args: BROWSER_FLAGS, locale: 'en-GB' };
  const browser = await chromium.launchPersistentContext(browserFolder, options);
  try {
    const offices: readonly Office[] = [
      { dataFolder: full, port: 18_471, sign: 'table[role="grid"] tbody tr' },
      { dataFolder: empty, port: 18_472, sign: 'table[role="grid"]' },
    ];
    const [ours = [], peer = []] = await startInTurn(browser, offices, rounds);
    const [a, b] = [percentiles(ours), percentiles(peer)];
    return [
      {
        number: '13',
        what: 'process start to first list on the screen',
        ours: `p50 ${ms(a.p50)}`,
        peer: `empty office p50 ${ms(b.p50)}`,
        ratio: times(a.p50 / b.p50),
        target: '<= 1500 ms, <= 1.3x',
        holds: a.p50 <= 1500 && a.p50 / b.p50 <= 1.3,
      },
    ];
  } finally {
    await browser.close();
    rmSync(browserFolder, { recursive: true, force: true });
  }
}

async function startInTurn(
  browser: BrowserContext,
  offices: readonly Office[],
  rounds: number,
): Promise<readonly (readonly number[])[]> {
  const durations: number[][] = offices.map(() => []);
  for (let round = -WARMING_STARTS; round < rounds; round += 1) {
    for (const [index, office] of offices.entries()) {
      const duration = await startOnce(browser, office);
      if (round >= 0) durations[index]?.push(duration);
    }
  }
  return durations;
}

/** Milliseconds until the list of inquiries stands on the screen, with its first row or with its empty state. */
async function startOnce(browser: BrowserContext, { dataFolder, port, sign }: Office): Promise<number> {
  const page = await browser.newPage();
  const started = performance.now();
  const program = await launch({ dataFolder, args: ['--port', String(port)] });
  try {
    await page.goto(program.url, { waitUntil: 'commit' });
    await page.locator('nav a[href="/inquiries"]').click();
    await page.locator(sign).first().waitFor();
    return performance.now() - started;
  } finally {
    await page.close();
    await program.stop();
  }
}
