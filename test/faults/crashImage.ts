import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { invariant } from '#app/domain/result.ts';
import type { WriteRecord } from './recordedWrites.ts';

/** Files below a folder by their path; an empty folder is null. */
export type Image = ReadonlyMap<string, Buffer | null>;

/** Decides of every write that was never synced; null loses nothing, as if the power had stayed. */
export type Luck = (() => number) | null;

const KEPT = 0.5;
const TORN = 0.2;
const SECTOR = 512;

/**
 * What a disk may hold when the power goes after the last of `records`. A
 * write that was not synced is kept with p = 0.5 and is sometimes torn at 512
 * bytes; names follow in the order of the file system's own journal, cut off
 * anywhere after the last sync of a folder. New folders count as durable at once, and a drive that lies about its
 * flush is not modelled.
 */
export function crashImage(before: Image, records: readonly WriteRecord[], luck: Luck): Image {
  const live = new Map<string, Inode | null>();
  for (const [name, bytes] of before) {
    live.set(name, bytes === null ? null : { content: bytes, pending: [] });
  }
  const durable = new Map(live);
  let waiting: NameChange[] = [];
  const rename = (change: NameChange): void => {
    apply(live, change);
    waiting.push(change);
  };
  for (const record of records) {
    const inode = live.get(record.path);
    if (record.kind === 'D') {
      live.set(record.path, null);
      durable.set(record.path, null);
    } else if (record.kind === 'C') {
      rename({ to: record.path, inode: { content: Buffer.alloc(0), pending: [] } });
    } else if (record.kind === 'R' && inode !== undefined) {
      rename({ from: record.path, to: record.other, inode });
    } else if (record.kind === 'U') {
      rename({ from: record.path });
    } else if (record.kind === 'S' && inode) {
      settle(inode, null);
    } else if (record.kind === 'S') {
      const settled = waiting.findLastIndex((change) => touches(change, record.path)) + 1;
      for (const change of waiting.slice(0, settled)) apply(durable, change);
      waiting = waiting.slice(settled);
    } else if (record.kind === 'W' || record.kind === 'T') {
      invariant(inode, `${record.path} was there before or was created`);
      inode.pending.push(record);
    }
  }
  const survivors = luck === null ? waiting.length : Math.floor(luck() * (waiting.length + 1));
  for (const change of waiting.slice(0, survivors)) apply(durable, change);
  for (const inode of durable.values()) if (inode !== null) settle(inode, luck);
  return new Map(Array.from(durable, ([name, inode]) => [name, inode?.content ?? null] as const));
}

/** The files of a folder as they stand. */
export function readImage(folder: string): Image {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const name = path.join(entry.parentPath, entry.name);
      return [name, entry.isDirectory() ? null : readFileSync(name)] as const;
    }),
  );
}

/** Lays an image of one folder down as another. */
export function writeImage(image: Image, from: string, to: string): void {
  const names = [...image.keys()].sort();
  for (const name of names) {
    const place = path.join(to, path.relative(from, name));
    const bytes = image.get(name) ?? null;
    mkdirSync(bytes === null ? place : path.dirname(place), { recursive: true });
    if (bytes !== null) writeFileSync(place, bytes);
  }
}

type Inode = { content: Buffer; pending: WriteRecord[] };

type NameChange = {
  readonly from?: string;
  readonly to?: string;
  readonly inode?: Inode | null;
};

function apply(names: Map<string, Inode | null>, { from, to, inode }: NameChange): void {
  if (from !== undefined) names.delete(from);
  if (to !== undefined && inode !== undefined) names.set(to, inode);
}

function touches({ from, to }: NameChange, folder: string): boolean {
  return path.dirname(to ?? from ?? '') === folder;
}

/** Brings writes to the disk: all of them, or those that luck keeps. */
function settle(inode: Inode, luck: Luck): void {
  const kept = inode.pending.filter(() => luck === null || luck() < KEPT);
  inode.pending = [];
  if (kept.length === 0) return;
  const size = Math.max(
    inode.content.length,
    ...kept.map(({ offset, data }) => offset + data.length),
  );
  const room = Buffer.alloc(size);
  inode.content.copy(room);
  let length = inode.content.length;
  for (const { kind, offset, data } of kept) {
    if (kind === 'T') {
      room.fill(0, offset);
      length = offset;
      continue;
    }
    const isTorn = luck !== null && luck() < TORN;
    for (let at = 0; at < data.length; at += SECTOR) {
      if (isTorn && luck() < KEPT) continue;
      data.copy(room, offset + at, at, Math.min(at + SECTOR, data.length));
      length = Math.max(length, offset + Math.min(at + SECTOR, data.length));
    }
  }
  inode.content = room.subarray(0, length);
}
