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
    // One style sheet, there before anything is drawn: a screen that is loaded later never flashes.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // A few whole files instead of a hundred crumbs: what the first page needs, what several
        // screens share, the schemas that check typed office data, and one file a screen.
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 3 },
            { name: 'schemas', test: /node_modules\/zod\/|app\/contract\//u, priority: 2 },
            { name: 'parts', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
  },
});
