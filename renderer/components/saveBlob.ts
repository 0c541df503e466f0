/** Hands bytes to the browser, which saves them under the name. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_MS);
}

/** The browser has begun to read the blob long before this. */
const RELEASE_MS = 60_000;
