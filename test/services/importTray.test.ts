import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settleTray } from '#app/domain/importTray/settleTray.ts';
import type { TrayItem } from '#app/domain/importTray/trayView.ts';
import type { TrayDecisions } from '#app/domain/importTray/trayTypes.ts';
import { cellSources } from '#app/services/figureSources.ts';
import { finish } from '#app/services/finish.ts';
import { applyTray } from '#app/services/importTray/applyTray.ts';
import { decideSource, removeSource } from '#app/services/importTray/decideTray.ts';
import { readTray, summariseTray } from '#app/services/importTray/readTray.ts';
import { receiveSources } from '#app/services/importTray/receiveSources.ts';
import { sourceWindow } from '#app/services/importTray/sourceWindow.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { evidencePath, sha256Of } from '#app/storage/evidenceFiles.ts';
import { dumpTables, dumpTracked } from '#test/support/builders.ts';
import { at, errorOf, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

type WrittenCell = string | number | null;

/** The label-and-value form as a village fills it in. */
function formOf(unit: string, rows: readonly (readonly WrittenCell[])[], name: string) {
  const heading: WrittenCell[][] = [['ỦY BAN NHÂN DÂN XÃ'], [unit], ['Nội dung', 'Kết quả']];
  const bytes = buildWorkbook({ sheets: [{ name: 'Báo cáo', rows: [...heading, ...rows] }] });
  return { name, mediaType: '', bytes };
}

const CAO_LY = formOf(
  'Thôn Cao Lý',
  [
    ['Băng rôn', 3],
    ['Khẩu hiệu', 'không'],
    ['Pa nô, áp phích', '5 hoặc 6'],
    ['Lượt phát thanh', '12'],
  ],
  'cao-ly.xlsx',
);

const CAO_LY_AGAIN = formOf(
  'Thôn Cao Lý',
  [
    ['Băng rôn', 3],
    ['Lượt phát thanh', '10'],
    ['Tờ rơi, tờ gấp', 200],
  ],
  'cao-ly-lan-hai.xlsx',
);

const STRANGER = formOf('Thôn Tân Lập', [['Băng rôn', 2]], 'tan-lap.xlsx');
const OLD_EXCEL = {
  name: 'cu.xls',
  mediaType: '',
  bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
};

type Files = Parameters<typeof receiveSources>[2];

async function take(context: ServiceContext, files: Files) {
  return valueOf(await finish(receiveSources(context, null, files, { isMessage: false })));
}

function view(context: ServiceContext) {
  const { facts, sources } = valueOf(readTray(context, null));
  return settleTray(facts, sources);
}

/** What an item says, in one line. */
function line(item: TrayItem): string {
  switch (item.type) {
    case 'conflict':
      return `conflict ${item.unit.code} ${item.indicator} ${item.choices.length}`;
    case 'name':
      return `name ${item.name.name} ${item.name.flag}`;
    case 'part':
      return `part ${item.part.unit.code} ${item.part.cells.length}`;
    case 'cell':
      return `cell ${item.line.unit.code} ${item.line.indicator} ${item.line.cell.raw}`;
    case 'activity':
      return `activity ${item.fields.name}`;
    case 'receipt':
      return `receipt ${item.source.name}`;
  }
}

function decide(
  context: ServiceContext,
  name: string,
  change: (decisions: TrayDecisions) => TrayDecisions,
): void {
  const source = valueOf(readTray(context, null)).sources.find((each) => each.name === name);
  expect(source).toBeDefined();
  if (source === undefined) return;
  const { id, version, receipt } = source;
  const decisions = structuredClone(change(source.decisions)) as typeof source.decisions;
  valueOf(decideSource(context, id, { version, decisions, receipt }));
}

function apply(context: ServiceContext) {
  const { sequence, sources } = valueOf(readTray(context, null));
  return applyTray(context, null, {
    sequence,
    seen: sources.map(({ id, version }) => ({ id, version })),
  });
}

test('files wait in the tray over a restart, are settled, imported as one step and come back with its undo', async () => {
  const context = sampleOffice();
  const before = dumpTables(context.connection);
  const steps: string[] = [];
  const reading = receiveSources(context, null, [CAO_LY, OLD_EXCEL, CAO_LY_AGAIN, STRANGER], {
    isMessage: false,
  });
  for (;;) {
    const next = await reading.next();
    if (next.done === true) break;
    steps.push(`${next.value.at}/${next.value.total} ${next.value.name}`);
  }
  expect(steps.at(-1)).toBe('4/4 tan-lap.xlsx');
  expect(dumpTables(context.connection)).toEqual(before);

  const again = reopen(context);
  const tray = valueOf(readTray(again, null));
  expect(tray.sources.map(({ name, kind }) => [name, kind])).toEqual([
    ['cao-ly.xlsx', 'table'],
    ['cu.xls', 'refused'],
    ['cao-ly-lan-hai.xlsx', 'table'],
    ['tan-lap.xlsx', 'table'],
  ]);
  expect(tray.sources[1]?.refused).toContain('.xlsx');
  const first = view(again);
  expect(first.asking.map(line)).toEqual([
    'conflict T05 luot_phat_thanh 2',
    'name Thôn Tân Lập unitUnknown',
    'cell T05 pa_no 5 hoặc 6',
  ]);
  expect(first.plan.flatMap(({ cells }) => cells).map(({ cell }) => cell.raw)).toEqual([
    '3',
    'không',
    '200',
  ]);
  expect(valueOf(summariseTray(again, null)).asking).toBe(3);

  const [flagged] = first.asking.flatMap((item) => (item.type === 'cell' ? [item.line] : []));
  const [conflict] = first.asking.flatMap((item) => (item.type === 'conflict' ? [item] : []));
  const chosen = conflict?.choices[1];
  const refused = conflict?.choices[0];
  decide(again, 'cao-ly.xlsx', (now) => ({
    ...now,
    cells: {
      [flagged?.cell.key ?? '']: {
        isTaken: true,
        indicator: null,
        stated: { state: 'value', amount: 6 },
      },
      [refused?.cell.key ?? '']: { isTaken: false, indicator: null, stated: null },
    },
  }));
  decide(again, 'cao-ly-lan-hai.xlsx', (now) => ({
    ...now,
    cells: { [chosen?.cell.key ?? '']: { isTaken: true, indicator: null, stated: null } },
  }));
  decide(again, 'tan-lap.xlsx', (now) => ({
    ...now,
    units: { 'Thôn Tân Lập': { is: 'unit', code: 'T06' } },
  }));
  expect(view(again).asking.map(line)).toEqual([]);
  const untouched = dumpTracked(again.connection);
  expect(valueOf(apply(again))).toEqual({ values: 6, activities: 0, sources: 3 });
  expect(again.connection.prepare('select count(*) as n from change_set').get()).toEqual({
    n: valueOf(readTray(again, null)).sequence,
  });
  // The conflict took the second file's figure; the same figure came once.
  const origin = valueOf(cellSources(again, null, 'T05', 'luot_phat_thanh'));
  expect(origin.valueText).toBe('10');
  expect(origin.origins.map(({ at: place, readFrom }) => [place, readFrom?.name])).toEqual([
    ['Báo cáo!B5', 'cao-ly-lan-hai.xlsx'],
  ]);
  expect(valueOf(cellSources(again, null, 'T06', 'bang_ron')).origins[0]?.readFrom?.name).toBe(
    'tan-lap.xlsx',
  );
  expect(valueOf(readTray(again, null)).sources.map(({ name }) => name)).toEqual(['cu.xls']);

  // The very same file again: nothing new, and it says since when.
  await take(at(again, '2025-10-05T08:00:00'), [CAO_LY, STRANGER]);
  const repeated = valueOf(readTray(again, null)).sources.filter(({ kind }) => kind === 'table');
  expect(repeated.map(({ cells, repeatedOn }) => [cells.length, repeatedOn])).toEqual([
    [0, '2025-10-01'],
    [0, '2025-10-01'],
  ]);
  for (const { id } of repeated) valueOf(removeSource(again, id, true));

  valueOf(undoLastChange(again));
  expect(dumpTracked(again.connection)).toEqual(untouched);
  expect(view(again).plan.flatMap(({ cells }) => cells)).toHaveLength(6);
  // An answer that was given is an alias once it is imported.
  valueOf(apply(again));
  await take(again, [formOf('Thôn Tân Lập', [['Khẩu hiệu', 4]], 'tan-lap-2.xlsx')]);
  expect(view(again).asking.map(line)).toEqual(['part T06 1']);
});

test('a unit that reported asks what the file is to its figures; nothing is imported before', async () => {
  const context = sampleOffice();
  await take(context, [CAO_LY]);
  valueOf(apply(context));
  await take(context, [CAO_LY_AGAIN]);
  // What was left undecided of the first file is of a report that stands.
  expect(view(context).asking.map(line)).toEqual(['part T05 3', 'cell T05 pa_no 5 hoặc 6']);
  expect(valueOf(apply(context))).toEqual({ values: 0, activities: 0, sources: 0 });
  decide(context, 'cao-ly-lan-hai.xlsx', (now) => ({ ...now, kinds: { 'T05|': 'add' } }));
  const lines = view(context).ready.flatMap((item) => (item.type === 'cell' ? [item.line] : []));
  expect(lines.map(({ before, after }) => [before, after])).toEqual([
    [
      { state: 'value', amount: 3 },
      { state: 'value', amount: 6 },
    ],
    [
      { state: 'value', amount: 12 },
      { state: 'value', amount: 22 },
    ],
    [null, { state: 'value', amount: 200 }],
  ]);
  valueOf(apply(context));
  expect(valueOf(cellSources(context, null, 'T05', 'luot_phat_thanh')).valueText).toBe('22');
});

test('an unknown unit is added with the import and goes with its undo', async () => {
  const context = sampleOffice();
  await take(context, [STRANGER]);
  const before = dumpTracked(context.connection);
  decide(context, 'tan-lap.xlsx', (now) => ({
    ...now,
    units: { 'Thôn Tân Lập': { is: 'new', kind: 'thon' } },
  }));
  valueOf(apply(context));
  const units = valueOf(readTray(context, null)).facts.units;
  expect(units.at(-1)).toMatchObject({
    code: 'TAN-LAP',
    name: 'Thôn Tân Lập',
    stated: { bang_ron: { state: 'value', amount: 2 } },
  });
  valueOf(undoLastChange(context));
  expect(dumpTracked(context.connection)).toEqual(before);
});

test('what another window decided or stored since is not overwritten unseen', async () => {
  const context = sampleOffice();
  await take(context, [CAO_LY]);
  const seen = valueOf(readTray(context, null));
  decide(context, 'cao-ly.xlsx', (now) => now);
  const versions = seen.sources.map(({ id, version }) => ({ id, version }));
  expect(
    errorOf(applyTray(context, null, { sequence: seen.sequence, seen: versions })),
  ).toMatchObject({ reason: 'changedElsewhere', reference: 'cao-ly.xlsx' });
  const now = valueOf(readTray(context, null));
  expect(
    errorOf(
      applyTray(context, null, {
        sequence: now.sequence - 1,
        seen: now.sources.map(({ id, version }) => ({ id, version })),
      }),
    ),
  ).toMatchObject({ entity: 'campaign', reason: 'changedElsewhere' });
});

test('messages: additions are told what they are, a whole unit and an activity wait for a person', async () => {
  const context = sampleOffice();
  const text = [
    '[10:05, 3/10/2025] TT Bình Lãng: Thôn Bình Lãng treo 3 băng rôn, hai khẩu hiệu',
    '[10:12, 3/10/2025] TT Bình Lãng: Bình Lãng bổ sung thêm 2 băng rôn nữa nhé',
    '[10:20, 3/10/2025] TT Lam Sơn: Lam Sơn k có hoạt động gì ạ',
    '[10:40, 3/10/2025] TT Cao Lý: Cao Lý phát thanh 9 lượt (mỗi lượt 15 phút). Ngày 28/9/2025 tổ chức họp thôn tại nhà văn hóa, 58 người tham gia',
  ].join('\n');
  const message = { name: 'tin.txt', mediaType: 'text/plain', bytes: Buffer.from(text) };
  await finish(receiveSources(context, null, [message], { isMessage: true }));
  const [source] = valueOf(readTray(context, null)).sources;
  expect(source?.receipt).toEqual({
    receivedOn: '2025-10-03',
    receivedTime: null,
    channel: 'zalo',
    sentBy: null,
  });
  const asking = view(context).asking;
  expect(asking.map(line)).toEqual([
    'part T04 1',
    'cell T04 bang_ron 3',
    'cell T04 bang_ron 2',
    'cell T12 null Lam Sơn k có hoạt động gì ạ',
    'cell T05 phut_phat_thanh mỗi lượt 15 phút',
    'activity họp thôn',
  ]);
  const cells = asking.flatMap((item) => (item.type === 'cell' ? [item.line] : []));
  const wholeUnit = cells.find(({ unit }) => unit.code === 'T12');
  const perEach = cells.find(({ unit }) => unit.code === 'T05');
  // A number of each time is no total: it is typed or left out.
  expect(perEach?.after).toBeNull();
  decide(context, 'tin.txt', (now) => ({
    ...now,
    kinds: { 'T04|add': 'add' },
    cells: {
      [wholeUnit?.cell.key ?? '']: { isTaken: true, indicator: null, stated: null },
      [perEach?.cell.key ?? '']: { isTaken: false, indicator: null, stated: null },
    },
    activities: {
      a0: {
        isTaken: true,
        fields: {
          name: 'Họp thôn phổ biến Ngày hội',
          startOn: '2025-09-28',
          endOn: null,
          place: 'Nhà văn hóa',
          participants: 58,
          result: null,
        },
      },
    },
  }));
  expect(view(context).asking).toEqual([]);
  valueOf(apply(context));
  const { facts } = valueOf(readTray(context, null));
  const statedBy = (code: string) => facts.units.find((unit) => unit.code === code)?.stated ?? {};
  expect(statedBy('T04')['bang_ron']).toEqual({ state: 'value', amount: 5 });
  const asked = facts.units.find(({ code }) => code === 'T12')?.onForm ?? [];
  const due = new Set(facts.indicators.flatMap(({ code, isDue }) => (isDue ? [code] : [])));
  expect(Object.keys(statedBy('T12')).toSorted()).toEqual(
    asked.filter((code) => due.has(code)).toSorted(),
  );
  expect(facts.activities).toEqual([
    expect.objectContaining({ unit: 'T05', name: 'Họp thôn phổ biến Ngày hội', participants: 58 }),
  ]);
  expect(valueOf(cellSources(context, null, 'T04', 'khau_hieu')).origins[0]).toMatchObject({
    channel: 'zalo',
    receivedOn: '2025-10-03',
    at: 'dòng 1',
    readFrom: { name: 'tin.txt' },
  });
});

test('a source that tells of an activity alone and one with figures make one import', async () => {
  const context = sampleOffice();
  const text =
    '[10:40, 3/10/2025] TT Cao Lý: Cao Lý ngày 28/9/2025 tổ chức họp thôn tại nhà văn hóa, 58 người tham gia';
  const message = { name: 'tin.txt', mediaType: 'text/plain', bytes: Buffer.from(text) };
  await finish(receiveSources(context, null, [message], { isMessage: true }));
  await take(context, [CAO_LY]);
  decide(context, 'tin.txt', (now) => ({
    ...now,
    cells: Object.fromEntries(
      (valueOf(readTray(context, null)).sources[0]?.cells ?? []).map(({ key }) => [
        key,
        { isTaken: false, indicator: null, stated: null },
      ]),
    ),
    activities: { a0: { isTaken: true, fields: null } },
  }));
  expect(valueOf(apply(context))).toEqual({ values: 3, activities: 1, sources: 2 });
});

test('a label that was named is remembered for the next table like it', async () => {
  const context = sampleOffice();
  const table = (name: string, figures: readonly number[]) => ({
    name,
    mediaType: '',
    bytes: buildWorkbook({
      sheets: [
        {
          name: 'Tổng hợp',
          rows: [
            ['STT', 'Đơn vị', 'Băng rôn', 'Tin, bài'],
            [1, 'Trường Mầm non xã', ...figures],
            [2, 'Trường Tiểu học xã', ...figures],
          ],
        },
      ],
    }),
  });
  await take(context, [table('mot.xlsx', [2, 3])]);
  const open = view(context).asking.flatMap((item) => (item.type === 'cell' ? [item.line] : []));
  expect(open.map(({ cell, indicator }) => [cell.column?.label, indicator])).toEqual([
    ['Tin, bài', null],
    ['Tin, bài', null],
  ]);
  decide(context, 'mot.xlsx', (now) => ({
    ...now,
    cells: Object.fromEntries(
      open.map(({ cell }) => [
        cell.key,
        {
          isTaken: true,
          indicator: 'tin_bai_cong',
          stated: { state: 'value' as const, amount: Number(cell.raw) },
        },
      ]),
    ),
  }));
  valueOf(apply(context));
  await take(context, [table('hai.xlsx', [4, 5])]);
  expect(view(context).asking.map(line)).toEqual(['part MN 2', 'part TH 2']);
});

test('a stop keeps what was read; a file that lies there is not taken twice; one that was lost is not imported', async () => {
  const context = sampleOffice();
  const stop = new AbortController();
  const options = { isMessage: false, signal: stop.signal };
  const reading = receiveSources(context, null, [CAO_LY, STRANGER, CAO_LY_AGAIN], options);
  await reading.next();
  await reading.next();
  stop.abort();
  await expect(reading.next()).rejects.toThrow(/abort/iu);
  expect(valueOf(readTray(context, null)).sources.map(({ name }) => name)).toEqual(['cao-ly.xlsx']);
  const copy = { ...CAO_LY, name: 'ten khac.xlsx' };
  expect(await take(context, [copy])).toEqual({ ids: [], known: ['ten khac.xlsx'] });
  rmSync(evidencePath(context.folder, sha256Of(CAO_LY.bytes)));
  const before = dumpTables(context.connection);
  expect(errorOf(apply(context))).toMatchObject({ code: 'notFound', reference: 'cao-ly.xlsx' });
  expect(dumpTables(context.connection)).toEqual(before);
});

test('the window of a source shows the rows around the cell, or the text with its very words', async () => {
  const context = sampleOffice();
  const { ids } = await take(context, [CAO_LY]);
  const window = valueOf(sourceWindow(context, ids[0] ?? '', 'Báo cáo!B6'));
  expect(window.kind === 'sheet' ? window.rows.map(({ row }) => row) : []).toEqual([
    1, 2, 3, 4, 5, 6, 7,
  ]);
  const message = 'Thôn Đan Loan: treo 4 băng rôn';
  await take(context, [{ name: 'zalo.txt', mediaType: '', bytes: Buffer.from(message) }]);
  const source = valueOf(readTray(context, null)).sources.at(-1);
  expect(source?.kind).toBe('message');
  const [cell] = source?.cells ?? [];
  const told = valueOf(sourceWindow(context, source?.id ?? '', cell?.at ?? ''));
  const { start = 0, end = 0 } = cell?.words ?? {};
  expect(told.kind === 'text' && Array.from(told.text).slice(start, end).join('')).toBe(
    '4 băng rôn',
  );
});
