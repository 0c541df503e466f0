import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeBug } from '#app/storage/describeBug.ts';
import { listLogs, writeLog } from '#app/storage/machineLog.ts';
import { openMemoryDatabase } from '#app/storage/openDatabase.ts';
import { readDb, selectFirstId, watchSlowQueries } from '#app/storage/queryBuilder.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

test('full logs make room: five files at most, the newest first, the oldest dropped', () => {
  const folder = path.join(temporaryFolder(), 'nhat-ky-may');
  for (let count = 1; count <= 30; count += 1) {
    writeLog(folder, { kind: 'slowQuery', name: 'x'.repeat(60_000), milliseconds: count });
  }
  const files = listLogs(folder);
  expect(files.map((file) => path.basename(file))).toEqual([
    'may.log',
    'may.1.log',
    'may.2.log',
    'may.3.log',
    'may.4.log',
  ]);
  const told = files.map((file) => {
    expect(statSync(file).size).toBeLessThan(400_000);
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => Number(Reflect.get(Object(JSON.parse(line)), 'milliseconds')));
  });
  expect(told.toReversed().flat()).toEqual(Array.from({ length: 25 }, (_, index) => index + 6));
  expect(readdirSync(folder)).toHaveLength(5);
});

test('a folder that takes no log stops nobody', () => {
  const file = path.join(temporaryFolder(), 'tep');
  writeFileSync(file, '');
  writeLog(file, { kind: 'notSaved', code: 'diskFull' });
  expect(listLogs(path.join(file, 'khong-co'))).toEqual([]);
});

test('a bug is told by kind, code and place, never by its message', () => {
  const message = 'Nguyễn Thị Lan\n    at Lan (0912345678) /home/lan/app/x.ts:1:1';
  const bug = describeBug(Object.assign(new TypeError(message), { code: 'ERR_PLANTED' }));
  expect(bug).toMatchObject({ name: 'TypeError', code: 'ERR_PLANTED' });
  expect(bug.frames[0]).toMatch(/^test\/storage\/machineLog\.test\.ts:\d+:\d+$/u);
  expect(JSON.stringify(bug)).not.toMatch(/Lan|0912|home/u);
  expect(describeBug('Lan')).toEqual({ name: 'string', code: null, frames: [] });
  const named = Object.assign(new Error('x'), { name: 'Lan 0912', code: 'báo cáo.xlsx' });
  expect(describeBug(named)).toMatchObject({ name: 'Error', code: null });
});

test('a query over 40 ms is named by the function that asked, a quick one is not', () => {
  const connection = openMemoryDatabase();
  const heard: string[] = [];
  watchSlowQueries(connection, (name, milliseconds) => heard.push(`${name} ${milliseconds}`));
  const count = (rows: number) =>
    selectFirstId(
      readDb(connection),
      'with recursive n(id) as (select 1 union all select id + 1 from n where id < ?) select max(id) as id from n',
      [rows],
    );
  count(10);
  expect(heard).toEqual([]);
  count(3_000_000);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(/^count test\/storage\/machineLog\.test\.ts:\d+:\d+ \d{2,}$/u);
});
