import type { InlineConfig } from 'vite';

/** Loaded from node_modules, never bundled: native modules, and programs that find their files beside themselves. */
const UNBUNDLED = ['better-sqlite3', '@napi-rs/canvas', 'tesseract.js-core'];

export type NodeBundle = {
  readonly entries: Readonly<Record<string, string>>;
  readonly outDir: string;
  readonly format: 'es' | 'cjs';
  readonly define?: Record<string, string>;
};

/**
 * How programs without a page are bundled. Only Electron, the two native modules
 * (SQLite, canvas) and the recogniser of scans stay outside.
 */
export function nodeBundle({ entries, outDir, format, define = {} }: NodeBundle): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    // pdf.js takes Electron's helper processes for pages with a screen to draw on; this
    // is the value by which it knows a Node.
    define: { ...define, 'process.type': JSON.stringify('browser') },
    // pdf.js is read by nobody: its short form takes half the room.
    resolve: {
      alias: [{ find: /^(pdfjs-dist\/legacy\/build\/[a-z.]+)\.mjs$/u, replacement: '$1.min.mjs' }],
    },
    ssr: { noExternal: true, external: ['electron', ...UNBUNDLED], target: 'node' },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { ...entries },
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'shared-[hash].js',
        },
      },
    },
  };
}
