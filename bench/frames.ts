import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { launch } from '../e2e/support/launch.ts';
import { type Figure, ms, percentiles } from './harness.ts';
import { BROWSER_FLAGS } from './start.ts';

/** A key every so many ms, and a turn of the wheel at every second frame: a hand in a hurry. */
const HURRY_MS = 60;
const SIGN = 'table[role="grid"] tbody tr';

interface Watch {
  /** ms of each frame that took more than 50 ms, as the browser's own timeline has them. */
  readonly longFrames: number[];
  /** ms from the key to the frame that shows the next record. */
  readonly openings: number[];
}

/**
 * Figure 14: frames while a list of a million is scrolled and while the search is typed into, and the time from the key to the
 * opened record, by the performance timeline of a real browser. @param rounds records that are opened
 */
export async function measureFrames(
  dataFolder: string,
  rounds: number,
  browserPath: string,
): Promise<readonly Figure[]> {
  const browserFolder = mkdtempSync(join(tmpdir(), 'ejrc-bench-browser-'));
  const program = await launch({ dataFolder });
  const options = { executablePath: browserPath, args: BROWSER_FLAGS, locale: 'en-GB' };
  const browser = await chromium.launchPersistentContext(browserFolder, options);
  try {
    const page = await openList(browser, program.url);
    // The code is compiled as it goes until it has run once.
    await scroll(page, 20);
    const words = await wordsOf(page);
    await type(page, words);
    await open(page, 5);
    const scrolling = await watched(page, () => scroll(page, 100));
    const typing = await watched(page, () => type(page, words));
    const { openings } = await watched(page, () => open(page, rounds));
    const { p50, p99 } = percentiles(openings);
    return [
      frameFigure('14a', 'scrolling the list', scrolling),
      frameFigure('14b', 'typing in the search', typing),
      {
        ...{ number: '14c', what: 'opening a record, key to frame', ours: `p50 ${ms(p50)}, p99 ${ms(p99)}` },
        ...{ peer: '–', ratio: '–', target: 'p50 <= 100 ms', holds: openings.length > 0 && p50 <= 100 },
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(browserFolder, { recursive: true, force: true });
  }
}

function frameFigure(number: string, what: string, { longFrames }: Watch): Figure {
  const longest = Math.max(0, ...longFrames);
  return {
    ...{ number, what: `${what}: frames over 50 ms` },
    ours: longFrames.length === 0 ? 'none' : `${longFrames.length}, longest ${ms(longest)}`,
    ...{ peer: '–', ratio: '–', target: 'none', holds: longFrames.length === 0 },
  };
}

async function openList(browser: BrowserContext, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(url);
  await page.locator('nav a[href="/inquiries"]').click();
  await page.locator(SIGN).first().waitFor();
  return page;
}

async function scroll(page: Page, turns: number): Promise<void> {
  const box = await page.locator('table[role="grid"]').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  }
}

/** What the search is sure to find: the beginning of a subject that stands in the list. */
async function wordsOf(page: Page): Promise<string> {
  const row = await page.locator(`${SIGN} td`).first().innerText();
  return (row.split('\n')[0] ?? '').slice(0, 12).trim();
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type(words, { delay: HURRY_MS });
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Goes down the list record by record; each is waited for, as a reader does. */
async function open(page: Page, records: number): Promise<void> {
  await page.locator('table[role="grid"]').focus();
  for (let record = 0; record < records; record += 1) {
    const before = await titleOf(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((last) => {
      const title = document.querySelector('header:has(h2)')?.textContent ?? '';
      return title !== '' && title !== last;
    }, before);
  }
}

/** Its number and title: many have the same title. */
const titleOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('header:has(h2)')?.textContent ?? '');

/** What the page's own timeline tells of a piece of work. */
async function watched(page: Page, work: () => Promise<void>): Promise<Watch> {
  const stop = await page.evaluateHandle(() => {
    const longFrames: number[] = [];
    const openings: number[] = [];
    const frames = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) if (duration > 50) longFrames.push(duration);
    });
    frames.observe({ type: 'long-animation-frame' });
    let pressed: number | null = null;
    let shown = document.querySelector('header:has(h2)')?.textContent ?? '';
    const onKey = ({ timeStamp }: KeyboardEvent): void => {
      pressed = timeStamp;
    };
    const changes = new MutationObserver(() => {
      const title = document.querySelector('header:has(h2)')?.textContent ?? '';
      if (title === '' || title === shown) return;
      shown = title;
      const from = pressed;
      if (from !== null) requestAnimationFrame(() => openings.push(performance.now() - from));
      pressed = null;
    });
    changes.observe(document.body, { childList: true, subtree: true, characterData: true });
    document.addEventListener('keydown', onKey, true);
    return async (): Promise<Watch> => {
      // The timeline tells of a frame after it: two more make sure of the last one.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      frames.disconnect();
      changes.disconnect();
      document.removeEventListener('keydown', onKey, true);
      return { longFrames, openings };
    };
  });
  await work();
  return stop.evaluate((end) => end());
}
