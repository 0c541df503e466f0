import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether anything under the sources is newer than the built file; a missing build is stale. */
export function isBuildStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newestChange(source) > builtAt);
}

function newestChange(source: string): number {
  const stats = statSync(source);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(source).map((name) => newestChange(path.join(source, name))),
  );
}
