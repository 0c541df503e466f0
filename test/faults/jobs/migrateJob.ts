import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ok } from '#app/domain/result.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { newestVersion } from '#app/storage/migrateDatabase.ts';
import { openReadOnly } from '#app/storage/openDatabase.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { placeOlderOffice } from '#test/support/olderOffice.ts';
import { dataFolderIn, inspectOffice, type Job } from './job.ts';

/** The first start of a new release on the data of an older one, of every released version in turn. */
export function makeMigrateJob(version: number): Job {
  return {
    name: `migrate${version}`,
    milliseconds: 120,
    prepare: (home) => {
      placeOlderOffice(dataFolderIn(home), version);
    },
    work: (home, acknowledge) => {
      const opened = openOffice(dataFolderIn(home), hostAt());
      if (!opened.ok) return opened;
      acknowledge(String(newestVersion()));
      opened.value.connection.close();
      return ok(undefined);
    },
    check: (home, acknowledged) => {
      const root = dataFolderIn(home);
      const found = storedVersion(path.join(root, 'so-lieu.db'));
      if (found !== version && found !== newestVersion()) return `half migrated: ${found}`;
      if (acknowledged.length > 0 && found !== newestVersion()) return 'the migration is gone';
      const backups = readdirSync(path.join(root, 'sao-luu')).filter((name) =>
        name.endsWith('.zip'),
      );
      if (found === newestVersion() && backups.length === 0) return 'migrated without a backup';
      return inspectOffice(home, ({ connection }) => {
        const entries: unknown = connection
          .prepare('select count(*) from audit_entry')
          .pluck()
          .get();
        return entries === 3 ? null : `${String(entries)} of 3 entries on record`;
      });
    },
  };
}

/** Schema version of the file with its journal, as SQLite itself sees it. */
function storedVersion(file: string): number {
  const connection = openReadOnly(file);
  try {
    return Number(connection.pragma('user_version', { simple: true }));
  } finally {
    connection.close();
  }
}
