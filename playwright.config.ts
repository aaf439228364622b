import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// What the programs under test know of this machine stays apart from what the real one knows.
process.env.XDG_STATE_HOME = join(tmpdir(), 'ejrc-desk-tests');

const isRoot = process.getuid?.() === 0;

/**
 * End-to-end tests against the built browser host in the browser that `npm test` found on this machine.
 * Nothing is tried twice: a test that passes only sometimes has found something.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  // Wide, so that a machine that is doing something else as well fails nothing; how fast the program is, `npm run bench` tells.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    // Recording a trace doubles the time of a run; `npm test -- e2e NAME --trace on` records one.
    trace: 'off',
    launchOptions: {
      ...(process.env.EJRC_BROWSER ? { executablePath: process.env.EJRC_BROWSER } : {}),
      chromiumSandbox: !isRoot,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
