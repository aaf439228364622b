import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import type { Language } from '#shared/domain/lists.ts';
import { launch, type Program } from '../support/launch.ts';
import { type Words, wordsOf } from './words.ts';

/** One window of the program, with the words of its language. */
export interface Desk {
  readonly page: Page;
  readonly t: Words;
  readonly language: Language;
}

export interface OfficeOptions {
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  /** Fills the data folder before the program is started. */
  readonly seed?: (dataFolder: string) => Promise<unknown>;
  readonly browser?: BrowserContextOptions;
}

/** The program on a data folder of its own, and a browser in which its windows are opened. */
export interface Office {
  readonly desk: Desk;
  readonly context: BrowserContext;
  readonly dataFolder: string;
  readonly program: () => Program;
  /** What the pages reported as errors so far: exceptions, and errors on the console. */
  readonly pageErrors: readonly string[];
  /** Ends the program; its windows stay. */
  readonly stop: () => Promise<void>;
  /** Starts it again on the same data and the same port. */
  readonly start: () => Promise<Program>;
}

type OpenOffice = (options?: OfficeOptions) => Promise<Office>;

/** Playwright's test with offices that are opened on demand and go away with it. */
export const test = base.extend<{ openOffice: OpenOffice }>({
  actionTimeout: 20_000,
  openOffice: async ({ browser }, use) => {
    const endings: (() => Promise<unknown>)[] = [];
    await use(async ({ language = 'en', scheme = 'light', seed, browser: wishes = {} } = {}) => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'ejrc-desk-e2e-'));
      endings.push(() => rm(dataFolder, { recursive: true, force: true }));
      await seed?.(dataFolder);

      const port = await freePort();
      const start = () => launch({ dataFolder, args: ['--port', String(port)] });
      let program = await start();
      endings.push(() => program.stop());

      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: LOCALES[language],
        timezoneId: 'Europe/Paris',
        colorScheme: scheme,
        ...wishes,
      });
      endings.push(() => context.close());
      await context.addInitScript(saveAsDownload);
      const pageErrors = errorsOf(context);
      const page = await context.newPage();
      await page.goto(program.url);
      return {
        desk: { page, language, t: await wordsOf(language) },
        context,
        dataFolder,
        pageErrors,
        program: () => program,
        stop: () => program.stop(),
        start: async () => {
          program = await start();
          return program;
        },
      };
    });
    for (const end of endings.reverse()) await end();
  },
});

/** The locale of a browser whose owner reads this language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' };

/** Without the system's save dialog, which no test can answer, a file that is saved becomes a download. */
function saveAsDownload(): void {
  Reflect.deleteProperty(window, 'showSaveFilePicker');
}

function errorsOf(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = address === null || typeof address === 'string' ? 0 : address.port;
      server.close(() => resolve(port));
    });
  });
}
