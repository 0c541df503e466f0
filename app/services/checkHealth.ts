import { findBrokenAuditEntry, readAuditHead } from '#app/storage/auditChain.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import { listEvidenceHashes } from '#app/storage/submissionStore.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

export type Health = {
  /** "ok" or what SQLite found. */
  readonly database: string;
  readonly foreignKeyFaults: number;
  readonly brokenAuditSequence: number | null;
  readonly auditEntries: number;
  readonly files: number;
  /** Hashes whose file is gone or was changed. */
  readonly lostFiles: readonly string[];
};

/** Full check of database, references, audit chain and kept files. Reads only. */
export function checkHealth(context: ServiceContext): Health {
  const { connection, folder } = context;
  const db = reading(context);
  const hashes = listEvidenceHashes(db);
  const faults: unknown = connection.pragma('foreign_key_check');
  return {
    database: String(connection.pragma('integrity_check(1)', { simple: true })),
    foreignKeyFaults: Array.isArray(faults) ? faults.length : 0,
    brokenAuditSequence: findBrokenAuditEntry(db),
    auditEntries: readAuditHead(db).sequence,
    files: hashes.length,
    lostFiles: hashes.filter((sha256) => readKeptFile(folder, sha256) === null),
  };
}

export function isHealthy(health: Health): boolean {
  return (
    health.database === 'ok' &&
    health.foreignKeyFaults === 0 &&
    health.brokenAuditSequence === null &&
    health.lostFiles.length === 0
  );
}
