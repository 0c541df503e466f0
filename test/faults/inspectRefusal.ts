import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Timer } from '#app/services/backups/automaticBackups.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn } from './jobs/job.ts';

/**
 * A damaged data folder must be refused with a cause and stay byte for byte as it
 * is, and no screen may take it for a first run. Null when that holds.
 */
export function inspectRefusal(home: string): string | null {
  const before = databaseHashes(home);
  const opened = openOffice(dataFolderIn(home), hostAt());
  if (opened.ok) {
    opened.value.connection.close();
    return 'opened as if nothing had happened';
  }
  if (databaseHashes(home) !== before) return `${opened.error.code}, but the file was written to`;
  const session = startOfficeSession(dataFolderIn(home), hostAt());
  const { state } = session.read();
  session.close();
  if (state !== 'failed') return `${opened.error.code}, but the screens say ${state}`;
  const later = stateAfterRest(home);
  if (later !== 'failed')
    return `${opened.error.code}, but after a minute the screens say ${later}`;
  return databaseHashes(home) === before ? null : 'the screens wrote to the file';
}

/** What the screens say when the data are read through only while nobody asks for anything. */
function stateAfterRest(home: string): string {
  const checks: (() => void)[] = [];
  const timer: Timer = (everyMs, run) => {
    if (everyMs < MINUTE) checks.push(...Array.from({ length: MINUTE / everyMs }, () => run));
    return () => undefined;
  };
  const session = startOfficeSession(dataFolderIn(home), hostAt(), { forScreens: true, timer });
  for (const check of checks) check();
  const { state } = session.read();
  session.close();
  return state;
}

const MINUTE = 60_000;

function databaseHashes(home: string): string {
  return ['so-lieu.db', 'so-lieu.db-wal']
    .map((name) => path.join(dataFolderIn(home), name))
    .map((file) => (existsSync(file) ? sha256Of(readFileSync(file)) : 'none'))
    .join();
}
