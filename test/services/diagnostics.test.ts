import { unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { logBug } from '#app/services/logBug.ts';
import { startOfficeSession, type OfficeSession } from '#app/services/officeSession.ts';
import { router } from '#app/services/router.ts';
import { saveValue } from '#app/services/saveValue.ts';
import { writeDiagnostics } from '#app/services/support/writeDiagnostics.ts';
import { createRouterClient } from '@orpc/server';
import { amount } from '#test/support/builders.ts';
import { finish } from '#app/services/finish.ts';
import { hostAt, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

/** Every part of the package as text, by its name. */
function partsOf(session: OfficeSession): Record<string, string> {
  const { file } = valueOf(writeDiagnostics(session, temporaryFolder()));
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

/** Words that people entered: names, texts, phones, file names, keys of theirs. */
function peoplesWords(session: OfficeSession): string[] {
  const office = valueOf(session.current());
  const tables = office.connection
    .prepare<[], string>(
      "select name from pragma_table_list where type = 'table' and name not like 'sqlite%'",
    )
    .pluck()
    .all();
  const cells = tables.flatMap((table) =>
    office.connection
      .prepare<[], Record<string, unknown>>(`select * from "${table}"`)
      .all()
      .flatMap(Object.values),
  );
  return [...new Set(cells.filter((cell) => typeof cell === 'string'))].filter((word) =>
    /[^\p{ASCII}]|\d{7}|MARKER/u.test(word),
  );
}

test('the package tells what support needs and not one word of the people', async () => {
  const root = path.join(temporaryFolder(), 'Nguyễn Văn MARKER', 'du-lieu');
  const session = startOfficeSession(root, { ...hostAt(), actor: 'MARKER Lan' });
  valueOf(await finish(session.createSample()));
  const office = valueOf(session.current());
  office.connection.exec("update unit set contact_name = 'MARKER Hoa', phone = '0912345678'");
  const cell = { campaign: null, unitCode: 'T01', indicator: 'bang_ron' };
  valueOf(saveValue(office, { ...cell, stated: amount(987_654), raw: 'MARKER 987654' }));
  const id = logBug(root, new RangeError('MARKER 0912345678 báo cáo MARKER.xlsx'));

  const parts = partsOf(session);
  expect(Object.keys(parts)).toEqual([
    'doc-truoc.txt',
    'chuong-trinh.json',
    'may.json',
    'du-lieu.json',
    'nhat-ky-may/may.log',
  ]);
  expect(parts['nhat-ky-may/may.log']).toContain(`"kind":"bug","id":"${id}","name":"RangeError"`);
  expect(JSON.parse(parts['chuong-trinh.json'] ?? '')).toMatchObject({ appVersion: '0.0.0-test' });
  expect(JSON.parse(parts['du-lieu.json'] ?? '')).toMatchObject({
    state: 'ready',
    error: null,
    isHealthy: true,
    database: 'ok',
    rows: { unit: 28 },
  });
  const told = Object.entries(parts)
    .filter(([name]) => name !== 'doc-truoc.txt')
    .map(([, text]) => text)
    .join('\n');
  const words = peoplesWords(session);
  expect(words.length).toBeGreaterThan(300);
  const leaked = [...words, 'MARKER', '987654', '0912345678', hostname(), root].filter((word) =>
    told.includes(word),
  );
  expect(leaked).toEqual([]);
  session.close();
});

test('a bug is told the person by the very id that the log has', async () => {
  const { folder, connection } = sampleOffice();
  connection.close();
  const session = startOfficeSession(folder.root, hostAt());
  valueOf(session.current()).connection.exec('drop table unit_alias; drop table clerk');
  const api = createRouterClient(router, {
    context: { session, changes: createChangeFeed(), exportFolder: null, backupFile: null },
  });
  const error: unknown = await api.clerk.list().then(
    () => null,
    (reason: unknown) => reason,
  );
  const data: unknown = Reflect.get(Object(error), 'data');
  expect(data).toMatchObject({
    code: 'unexpected',
    logId: expect.stringMatching(/^[0-9a-f]{8}$/u),
  });
  const log = readFileSync(path.join(folder.logs, 'may.log'), 'utf8');
  expect(log).toContain(
    `"id":"${String(Reflect.get(Object(data), 'logId'))}","name":"SqliteError"`,
  );
  expect(log).toMatch(/"frames":\[.*app\/storage\/queryBuilder\.ts:\d+:\d+/u);
  session.close();
});

test('data that do not open give a package too, with the cause', () => {
  const { folder, connection } = sampleOffice();
  connection.close();
  writeFileSync(folder.database, '');
  const session = startOfficeSession(folder.root, hostAt());
  const parts = partsOf(session);
  expect(JSON.parse(parts['du-lieu.json'] ?? '')).toMatchObject({
    state: 'failed',
    error: 'databaseEmpty',
    isCopy: null,
  });
  expect(parts['nhat-ky-may/may.log']).toContain('"kind":"notOpened","code":"databaseEmpty"');
  session.close();
});
