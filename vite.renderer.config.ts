import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The window's page. Nothing is inlined as a data: address or an inline script, because the page's security policy
 * allows neither.
 */
export default defineConfig({
  root: 'src-renderer',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
