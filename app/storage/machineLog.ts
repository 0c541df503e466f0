import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { AppError } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import type { BugFacts } from './describeBug.ts';

/** What happened to the program; nothing a person entered is ever part of it. */
export type LogEntry =
  | { readonly kind: 'opened'; readonly appVersion: string; readonly schemaVersion: number }
  | { readonly kind: 'notOpened'; readonly code: AppError['code'] }
  | { readonly kind: 'notSaved'; readonly code: AppError['code'] }
  | { readonly kind: 'slowQuery'; readonly name: string; readonly milliseconds: number }
  | ({ readonly kind: 'bug'; readonly id: string } & BugFacts);

const NEWEST = 'may.log';
const FILE_BYTES = 256 * 1024;
const MOST_FILES = 5;

/**
 * Adds one line to the log of a folder. A full file makes room for a new one and
 * the oldest goes, so that logs never fill a disk. A folder that takes no log
 * must not stop what is being logged; where there are no data, none is made.
 */
export function writeLog(folder: string, entry: LogEntry): void {
  try {
    const newest = path.join(folder, NEWEST);
    if (!existsSync(folder)) mkdirSync(folder);
    if (existsSync(newest) && statSync(newest).size >= FILE_BYTES) makeRoom(folder);
    appendFileSync(newest, `${JSON.stringify({ at: vietnamTime(Date.now()), ...entry })}\n`);
  } catch {
    // Logged nowhere: the disk is full or may only be read, which the person is told elsewhere.
  }
}

/** Paths of the log files, newest first. */
export function listLogs(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^may(?:\.\d)?\.log$/u.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((name) => path.join(folder, name));
}

/** `may.log` becomes `may.1.log`, that one `may.2.log`; the last is dropped. */
function makeRoom(folder: string): void {
  for (const file of listLogs(folder).toReversed()) {
    const next = numberOf(path.basename(file)) + 1;
    if (next >= MOST_FILES) rmSync(file);
    else renameSync(file, path.join(folder, `may.${next}.log`));
  }
}

function numberOf(name: string): number {
  return Number(/\.(\d)\.log$/u.exec(name)?.[1] ?? 0);
}
