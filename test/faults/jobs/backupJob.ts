import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ok } from '#app/domain/result.ts';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { openOffice, restoreOffice } from '#app/services/openOffice.ts';
import { hasIntactSeal } from '#app/storage/backupArchive.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn, inspectOffice, storedAmount, type Job } from './job.ts';
import { placeOffice, saveAmount, withOffice } from './jobOffice.ts';

const KEPT_AMOUNT = 7;

/** One backup after another beside an earlier good one. */
export const backupJob: Job = {
  name: 'backup',
  milliseconds: 300,
  prepare: (home) => {
    placeOffice(home);
    withOffice(home, (office) => {
      saveAmount(office, KEPT_AMOUNT);
      return backUpOffice(office, backupIn(home, 'truoc'));
    });
  },
  work: (home, acknowledge, times) => {
    const opened = openOffice(dataFolderIn(home), hostAt());
    if (!opened.ok) return opened;
    try {
      for (let count = 1; count <= times; count += 1) {
        const made = backUpOffice(opened.value, backupIn(home, String(count)));
        if (!made.ok) return made;
        acknowledge(String(count));
      }
      return ok(undefined);
    } finally {
      opened.value.connection.close();
    }
  },
  check: (home, acknowledged) => {
    const unsound = inspectOffice(home, (office) =>
      storedAmount(office) === KEPT_AMOUNT ? null : 'a backup changed the data',
    );
    if (unsound !== null) return unsound;
    const names = readdirSync(path.join(dataFolderIn(home), 'sao-luu'));
    for (const step of ['truoc', ...acknowledged]) {
      if (!names.includes(`${step}.zip`)) return `backup ${step} is gone`;
    }
    const broken = names.find(
      (name) => !hasIntactSeal(path.join(dataFolderIn(home), 'sao-luu', name)),
    );
    if (broken !== undefined) return `${broken} is no whole backup`;
    return restoresTo(backupIn(home, acknowledged.at(-1) ?? 'truoc'), KEPT_AMOUNT);
  },
};

function backupIn(home: string, name: string): string {
  return path.join(dataFolderIn(home), 'sao-luu', `${name}.zip`);
}

/** A backup is one that can be restored on another PC; null when it gives back the amount. */
function restoresTo(backup: string, amount: number): string | null {
  const home = mkdtempSync(path.join(tmpdir(), 'su-co-may-moi-'));
  try {
    const copy = path.join(home, 'usb.zip');
    cpSync(backup, copy);
    const restored = restoreOffice(dataFolderIn(home), copy, hostAt().clock);
    if (!restored.ok) return `not restored: ${JSON.stringify(restored.error)}`;
    return inspectOffice(home, (office) =>
      storedAmount(office) === amount ? null : `restored ${storedAmount(office)}`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
