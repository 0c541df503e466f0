import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataFolderAt } from '#app/storage/dataFolder.ts';
import { describeBug } from '#app/storage/describeBug.ts';
import { writeLog } from '#app/storage/machineLog.ts';

/**
 * Logs a bug and returns the id that the person is told and can pass on. Before
 * there is a data folder, the folder for temporary files takes the log.
 */
export function logBug(dataFolder: string | null, error: unknown): string {
  const id = randomUUID().slice(0, 8);
  const isThere = dataFolder !== null && existsSync(dataFolder);
  const logs = isThere ? dataFolderAt(dataFolder).logs : path.join(tmpdir(), 'bao-cao-vhxh');
  writeLog(logs, { kind: 'bug', id, ...describeBug(error) });
  return id;
}
