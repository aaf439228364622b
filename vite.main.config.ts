import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { workerEntries } from './scripts/lib/worker-entries.ts';

/**
 * The program without its window, for plain Node: both hosts, the command line and the workers, flat in dist/main.
 * Left out of the bundle: better-sqlite3 (native), Typst (finds its WASM in its own package), Electron and Node. Of resvg the WASM
 * alone is read from its package.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/main',
    target: 'node22',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        'browser-host': 'src-main/hosts/browser-host.ts',
        'utility-process': 'src-main/hosts/utility-process.ts',
        'ejrc-desk': 'src-main/cli/ejrc-desk.ts',
        ...workerEntries('src-main/backend'),
      },
      external: ['electron', 'better-sqlite3', /^@myriaddreamin\//, /^node:/, ...builtinModules],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', format: 'es' },
    },
  },
});
