import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What only `npm run chaos` runs, because it takes long or needs the system's help. */
const LONG = process.env.EJRC_CHAOS === 'long' ? ['e2e/chaos/*.long.ts'] : [];

export default defineConfig({
  test: {
    // Programs that tests start keep what they know of this machine apart from the real one's.
    env: { XDG_STATE_HOME: join(tmpdir(), 'ejrc-desk-tests') },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src-main,src-shared,db,scripts,bench,e2e/chaos}/**/*.test.ts', ...LONG],
          testTimeout: 60_000,
          // Thousands of trials leave as many folders, which go away in a hook; the command line does not set this for projects.
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          css: { include: [/tokens\.css/] },
          include: ['src-renderer/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
    ],
    coverage: { include: ['{src-main,src-shared,src-renderer,db}/**/*.{ts,tsx}'] },
  },
});
