import { formatNumber } from '#app/domain/formatNumber.ts';

const KILOBYTE = 1024;

/** Size of a file as people read it: "830 KB", "2,4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${formatNumber(Math.ceil(bytes / KILOBYTE))} KB`;
  return `${formatNumber(Number((bytes / KILOBYTE / KILOBYTE).toFixed(1)))} MB`;
}
