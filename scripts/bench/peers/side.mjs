import { createInterface } from 'node:readline';

/** Imports a package, or ends as "not installed". */
export async function need(name) {
  try {
    return await import(name);
  } catch {
    process.exit(3);
  }
}

/** One run for each line of stdin, one line of JSON for each run. */
export async function serve(run) {
  process.stdout.write('{"ready":true}\n');
  for await (const _line of createInterface({ input: process.stdin })) {
    const start = performance.now();
    await run();
    const ms = performance.now() - start;
    const peakMB = process.resourceUsage().maxRSS / 1024;
    process.stdout.write(`${JSON.stringify({ ms, peakMB })}\n`);
  }
}
