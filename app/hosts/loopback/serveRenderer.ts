import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves the built renderer. A path without a file ending is a screen of the
 * app and gets the page; nothing outside the folder is ever read.
 */
export async function serveRenderer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  const wanted = decodePath(request.url ?? '/');
  const file = wanted === null ? null : fileFor(folder, wanted);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) {
    response.writeHead(404).end();
    return;
  }
  const isPage = file.endsWith('index.html');
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': isPage ? 'no-store' : 'no-cache',
  });
  response.end(isPage ? bytes.toString('utf8').replace('__CSP_NONCE__', nonce) : bytes);
}

function fileFor(folder: string, wanted: string): string | null {
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.extname(wanted) === '' ? '/index.html' : wanted}`);
  return file.startsWith(root + path.sep) ? file : null;
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/u)[0] ?? '/');
  } catch {
    return null;
  }
}
