import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import type { Language } from '#shared/domain/lists.ts';
import { LOCALES } from '../pages/office.ts';
import { settled } from '../pages/settled.ts';
import { wordsOf } from '../pages/words.ts';
import { NOW, type SceneFiles } from './offices.ts';
import type { Scene } from './scene.ts';
import type { ShownRecords } from './shown-records.ts';
import type { Scheme } from './wishes.ts';

/** Where pictures go and how large they are. */
export interface Canvas {
  readonly folder: string;
  readonly schemes: readonly Scheme[];
  readonly large: boolean;
}

const SIZES = { usual: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 } } as const;
const ACTION_LIMIT_MS = 30_000;
const STILL_MS = 150;

/** The browser that scripts/screens.mjs found on this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env.EJRC_BROWSER ? { executablePath: process.env.EJRC_BROWSER } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--font-render-hinting=none', '--disable-quic'],
  });

/** What an office has to show. */
export interface Shown {
  /** Of the demo office only. */
  readonly records: ShownRecords | undefined;
  readonly files: SceneFiles;
}

/** One window on an office, in one language, that goes from scene to scene. */
export interface Painter {
  /** Draws a scene in each scheme. */
  readonly draw: (scene: Scene, shown: Shown) => Promise<void>;
}

/** @param address of a window on an office, used up by this one */
export async function createPainter(
  browser: Browser,
  address: string,
  language: Language,
  { folder, schemes, large }: Canvas,
): Promise<Painter> {
  const context = await browser.newContext({
    viewport: SIZES[large ? 'large' : 'usual'],
    locale: LOCALES[language],
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(ACTION_LIMIT_MS);
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  const desk = { page, language, t: await wordsOf(language) };
  const isAnswered = watchCalls(page);
  await page.goto(address);
  await settled(page);
  const { origin } = new URL(page.url());
  return {
    async draw({ name, at, act }, { records, files }) {
      await page.emulateMedia({ colorScheme: 'light' });
      // What a scene before this one chose, such as a calendar in place of a list, is none of this one's.
      await page.evaluate(() => localStorage.clear());
      await page.goto(`${origin}${addressOf(at, records)}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await still(page, isAnswered);
      await act?.(desk, files);
      // A pointer that rests on what was pressed would call its tooltip into the picture.
      await page.mouse.move(0, 0);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await still(page, isAnswered);
        const into = join(folder, language, large ? `${scheme}-large` : scheme);
        await mkdir(into, { recursive: true });
        await page.screenshot({ path: join(into, `${name}.png`), caret: 'hide' });
      }
    },
  };
}

function addressOf(at: Scene['at'], records: ShownRecords | undefined): string {
  if (typeof at === 'string') return at;
  if (records === undefined) throw new Error('Only the demo office has records to open.');
  return at(records);
}

/** @returns whether the host has answered every call that the page has made so far; a stream is answered by its beginning */
function watchCalls(page: Page): () => boolean {
  const open = new Set<string>();
  const idIn = (payload: string | Buffer): string | undefined => /^\{"i":"([^"]+)"/.exec(payload.toString())?.[1];
  const isAbort = (payload: string | Buffer): boolean => /^\{"i":"[^"]+","t":4\b/.test(payload.toString());
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const id = idIn(payload);
      if (id !== undefined && !isAbort(payload)) open.add(id);
      else if (id !== undefined) open.delete(id);
    });
    socket.on('framereceived', ({ payload }) => open.delete(idIn(payload) ?? ''));
    socket.on('close', () => open.clear());
  });
  return () => open.size === 0;
}

/** Waits until the program has come to rest: no call open, nothing busy, nothing on the page that still changes. */
async function still(page: Page, isAnswered: () => boolean): Promise<void> {
  for (let rests = false; !rests; rests = isAnswered()) {
    await expect.poll(isAnswered, { timeout: ACTION_LIMIT_MS }).toBe(true);
    await settled(page);
    await page.evaluate(unchangedFor, STILL_MS);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Runs in the page. @param quiet so many ms without a change */
function unchangedFor(quiet: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, quiet);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
