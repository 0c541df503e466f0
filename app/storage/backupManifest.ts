import { z } from 'zod';

/** Names of the two fixed entries of a backup archive. */
export const BACKUP_MANIFEST = 'manifest.json';
export const BACKUP_DATABASE = 'so-lieu.db';

/** Where a draft may stand, in the archive as in the data folder; other files there are not ours. */
export const DRAFT_PLACE = /^(?:van-ban-nhap|khay-nhap(?:\/noi-dung)?)\/[\w-]+(?:\.\w+)?$/u;

const storedFile = z.object({ sha256: z.string().length(64), size: z.int().min(0) });

/**
 * What a backup claims to hold; restore believes nothing it cannot verify against
 * it. Fields with a default are absent in archives of the first versions.
 */
export const backupManifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  appVersion: z.string(),
  schemaVersion: z.int().min(1),
  databaseSha256: z.string().length(64),
  counts: z.record(z.string(), z.int().min(0)),
  auditHead: z.object({ sequence: z.int().min(0), hash: z.string().length(64) }),
  /** Received files the data rest on. */
  files: z.array(storedFile),
  lostFiles: z.array(z.string()),
  kind: z.enum(['automatic', 'manual', 'migration', 'import', 'restore']).default('manual'),
  /** Order of making among the backups of the data folder. */
  serial: z.int().min(0).default(0),
  /** Whether `files` lie in the archive; else they are those of the data folder itself. */
  holdsFiles: z.boolean().default(true),
  /** What waits to be put on record, by its place in archive and data folder. */
  drafts: z.array(storedFile.extend({ name: z.string().regex(DRAFT_PLACE) })).default([]),
});

export type BackupManifest = z.infer<typeof backupManifestSchema>;
