import { z } from 'zod';

/** Names of the two fixed entries of a backup archive. */
export const BACKUP_MANIFEST = 'manifest.json';
export const BACKUP_DATABASE = 'so-lieu.db';

/** What a backup claims to hold; restore believes nothing it cannot verify against it. */
export const backupManifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  appVersion: z.string(),
  schemaVersion: z.int().min(1),
  databaseSha256: z.string().length(64),
  counts: z.record(z.string(), z.int().min(0)),
  auditHead: z.object({ sequence: z.int().min(0), hash: z.string().length(64) }),
  files: z.array(z.object({ sha256: z.string().length(64), size: z.int().min(0) })),
  lostFiles: z.array(z.string()),
});

export type BackupManifest = z.infer<typeof backupManifestSchema>;
