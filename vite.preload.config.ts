import { defineConfig } from 'vite';

/** The window's preload. Sandboxed, so it must be one CommonJS file; written beside the shell after it. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/shell',
    emptyOutDir: false,
    target: 'chrome140',
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: 'src-main/shell/preload.ts' },
      external: ['electron'],
      output: { entryFileNames: '[name].cjs', format: 'cjs', codeSplitting: false },
    },
  },
});
