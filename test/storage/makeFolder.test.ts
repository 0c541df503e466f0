import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '#app/storage/makeFolder.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';
import { errorOf, valueOf } from '#test/support/serviceContext.ts';

test('makes the folders above it too and keeps one that is there', () => {
  const folder = path.join(temporaryFolder(), 'a', 'b', 'c');
  valueOf(makeFolder(folder));
  const note = path.join(folder, 'ghi-chu.txt');
  writeFileSync(note, 'còn');
  valueOf(makeFolder(folder));
  expect(existsSync(note)).toBe(true);
});

test('a file in the way is named and stays', () => {
  const file = path.join(temporaryFolder(), 'tep.txt');
  writeFileSync(file, 'còn');
  for (const folder of [file, path.join(file, 'con')]) {
    expect(errorOf(makeFolder(folder))).toEqual({ code: 'folderUnreadable', path: file });
  }
  expect(statSync(file).isFile()).toBe(true);
});

test.skipIf(process.platform !== 'linux')('a place that takes no folder is refused at once', () => {
  expect(errorOf(makeFolder('/proc/bao-cao/con'))).toEqual({
    code: 'folderUnreadable',
    path: '/proc/bao-cao',
  });
});
