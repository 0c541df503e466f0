import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { openReadOnly } from '#app/storage/openDatabase.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

const MAIN = path.resolve('app/hosts/cli/main.ts');

export type CliAnswer = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs the command line as its users do: a process of its own, nothing shared but files. */
export function runCli(
  words: readonly string[],
  options: { readonly uid?: number; readonly input?: string } = {},
): Promise<CliAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'node-compile-cache') },
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    // A call that reads no input may be gone before it is written.
    child.stdin.on('error', () => undefined).end(options.input ?? '');
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The objects of a call that must succeed, one a line. */
export async function cliLines(...words: readonly string[]): Promise<readonly unknown[]> {
  const { code, stdout, stderr } = await runCli([...words, '--json']);
  expect({ code, stderr }, words.join(' ')).toEqual({ code: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** A call that must fail: nothing on stdout, one sentence a clerk understands on stderr. */
export function expectRefusal({ code, stdout, stderr }: CliAnswer, expected: 1 | 2): string {
  expect({ code, stdout }, stderr).toEqual({ code: expected, stdout: '' });
  const sentence = stderr.trimEnd();
  expect(sentence).not.toContain('\n');
  expectClerkWords(sentence);
  return sentence;
}

/** Vietnamese, no stack trace, no English, no code name; what stands in quotes is the clerk's own. */
export function expectClerkWords(text: string): void {
  const own = text.replace(/“[^”]*”/g, '').replace(/--[a-z]+/g, '');
  expect(own).toMatch(/[ăâđêôơưàáảãạầấằắềếồốờớừứ]/i);
  expect(own.trim()).toMatch(/\.$/);
  expect(own).not.toMatch(/\b(error|invalid|missing|not|cannot|failed|unknown|undefined|null)\b/i);
  expect(own).not.toMatch(/[a-z]_[a-z]|[a-z][A-Z]|\bat .*:\d+|node:/);
}

/** A place for the folders of one test file; others may read it, as a data folder on a share. */
export function workPlace() {
  const root = mkdtempSync(path.join(tmpdir(), 'dong-lenh-'));
  chmodSync(root, 0o755);
  let count = 0;
  const next = (name: string): string => {
    count += 1;
    return path.join(root, `${count}-${name}`);
  };
  return {
    next,
    write(name: string, content: string | Uint8Array): string {
      const folder = next('tep');
      mkdirSync(folder);
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    copyOf(folder: string): string {
      const copy = next('ban-sao');
      cpSync(folder, copy, { recursive: true });
      return copy;
    },
    remove: (): void => rmSync(root, { recursive: true, force: true }),
  };
}

/** Every row of a data folder that no program has open, as text to compare. */
export function rowsOf(folder: string): string {
  const connection = openReadOnly(path.join(folder, 'so-lieu.db'));
  try {
    const tables = connection
      .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
      .pluck()
      .all();
    return tables
      .map(
        (table) => `${table} ${JSON.stringify(connection.prepare(`select * from ${table}`).all())}`,
      )
      .join('\n');
  } finally {
    connection.close();
  }
}

/** The form one unit fills in: its name above, labels and results below. */
export function resultForm(
  unitName: string,
  rows: readonly (readonly [string, string | number])[],
): Uint8Array {
  return buildWorkbook({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['ỦY BAN NHÂN DÂN XÃ'],
          [unitName.toUpperCase()],
          ['BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN'],
          ['Kính gửi: Phòng Văn hóa – Xã hội'],
          ['Nội dung', 'Kết quả'],
          ...rows,
        ],
      },
    ],
  });
}
