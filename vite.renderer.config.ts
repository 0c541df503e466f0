import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

/** One build for both shells: the Electron window and the loopback host serve these very files. */
export default defineConfig({
  root: path.resolve('renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.resolve('build/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
  },
});
