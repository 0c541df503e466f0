import { readFileSync } from 'node:fs';

/** One thing a program did to its files, or said (`A`), in the order of shim.c. */
export type WriteRecord = {
  /** Created, Truncated, Written, Synced, Renamed, Unlinked, a folder (D) made, or a line said (A). */
  readonly kind: string;
  readonly path: string;
  readonly other: string;
  readonly offset: number;
  readonly data: Buffer;
};

/** Reads what shim.c recorded. */
export function readRecords(file: string): WriteRecord[] {
  const bytes = readFileSync(file);
  const records: WriteRecord[] = [];
  for (let at = 0; at < bytes.length;) {
    const pathEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 1);
    const otherEnd = pathEnd + bytes.readUInt16LE(at + 3);
    const end = otherEnd + bytes.readUInt32LE(at + 13);
    records.push({
      kind: bytes.toString('latin1', at, at + 1),
      path: bytes.toString('utf8', at + HEADER_BYTES, pathEnd),
      other: bytes.toString('utf8', pathEnd, otherEnd),
      offset: Number(bytes.readBigUInt64LE(at + 5)),
      data: bytes.subarray(otherEnd, end),
    });
    at = end;
  }
  return records;
}

const HEADER_BYTES = 17;

/** What was said up to a record. */
export function saidIn(records: readonly WriteRecord[]): string {
  return records
    .filter(({ kind }) => kind === 'A')
    .map(({ data }) => data.toString('utf8'))
    .join('');
}
