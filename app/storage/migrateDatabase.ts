import { invariant } from '#app/domain/result.ts';
import { migrations } from './migrations/index.ts';
import type { Connection } from './openDatabase.ts';
import { compile } from './queryBuilder.ts';

/** Schema version this program writes. */
export function newestVersion(): number {
  return migrations.length;
}

/**
 * Brings the schema to `upToVersion` in one IMMEDIATE transaction together with
 * `user_version`: after a crash the file is exactly old or exactly new.
 */
export function migrateDatabase(connection: Connection, upToVersion: number): void {
  const from: unknown = connection.pragma('user_version', { simple: true });
  invariant(typeof from === 'number', 'user_version is a number');
  const migrate = connection.transaction(() => {
    for (const [index, migration] of migrations.entries()) {
      invariant(migration.number === index + 1, 'migrations are numbered without gaps');
      if (migration.number <= from || migration.number > upToVersion) continue;
      for (const statement of migration.statements) connection.exec(compile(statement));
      connection.pragma(`user_version = ${migration.number}`);
    }
  });
  migrate.immediate();
}
