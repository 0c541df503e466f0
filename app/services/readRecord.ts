import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  auditEntrySchema,
  type auditPageSchema,
  type backupFileSchema,
} from '#app/contract/recordSchemas.ts';
import { listAuditEntries } from '#app/storage/auditChain.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Page = z.infer<typeof auditPageSchema>;

/** Nhật ký, newest first. */
export function readAuditPage(context: ServiceContext, before: number | null, limit: number): Page {
  const entries = listAuditEntries(reading(context), before, limit);
  const oldest = entries.at(-1)?.sequence ?? 1;
  return {
    entries: entries.map(({ sequence, at, actor, machine, action, subject, detail }) => ({
      sequence,
      at,
      actor,
      machine,
      action,
      subject,
      changes: changesSchema.parse(JSON.parse(detail)),
    })),
    next: oldest > 1 ? oldest : null,
  };
}

const changesSchema = z.array(auditEntrySchema.shape.changes.element);

/** Backups in the office's own folder, newest first. */
export function listBackups({ backups }: DataFolder): z.infer<typeof backupFileSchema>[] {
  return readdirSync(backups)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => {
      const { size, mtime } = statSync(path.join(backups, name));
      return { name, byteSize: size, createdAt: mtime.toISOString() };
    })
    .toSorted((left, right) => right.createdAt.localeCompare(left.createdAt));
}
