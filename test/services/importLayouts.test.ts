import { expect, test } from 'vitest';
import { invariant, ok } from '#app/domain/result.ts';
import type { ImportColumn } from '#app/importing/importProposal.ts';
import { importResults } from '#app/services/importResults.ts';
import {
  recallLayouts,
  rememberColumns,
  type ConfirmedColumn,
} from '#app/services/importLayouts.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { write } from '#app/services/write.ts';
import { dumpTracked } from '#test/support/builders.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { buildWorkbook } from '#test/support/workbookFile.ts';

type Rows = readonly (readonly (string | number)[])[];

const HEADS = ['Đơn vị', 'Băng rôn mới', 'Tin, bài', 'Khẩu hiệu'];

/** Sheet rows as they are told: `T01.bang_ron=3`, an asked cell as `T01.?`. */
async function told(context: ServiceContext, rows: Rows): Promise<string[]> {
  return (await proposed(context, rows)).map(({ unit, indicator, stated }) => {
    const value = stated?.state === 'value' && 'amount' in stated ? `=${stated.amount}` : '';
    return `${unit}.${indicator ?? '?'}${value}`;
  });
}

async function proposed(context: ServiceContext, rows: Rows) {
  const bytes = buildWorkbook({ sheets: [{ name: 'S', rows }] });
  const request = { campaign: null, receivedOn: '2025-10-05', kind: null, apply: false };
  const files = [{ name: 'bang.xlsx', bytes }];
  return (
    valueOf(await importResults(context, { ...request, files })).files[0]?.proposal.cells ?? []
  );
}

function confirm(
  context: ServiceContext,
  confirmed: readonly ConfirmedColumn[],
  unitId: string | null = null,
): void {
  valueOf(
    write(context, { name: 'result.import', subject: 'bang.xlsx' }, (scope) => {
      rememberColumns(scope, confirmed, unitId);
      return ok(undefined);
    }),
  );
}

async function columnsAsked(context: ServiceContext, rows: Rows): Promise<ImportColumn[]> {
  const asked = (await proposed(context, rows)).filter(({ indicator }) => indicator === null);
  return asked.flatMap(({ column }) => column ?? []);
}

test('a confirmed column is known in the next table like it, whatever the order, until it is undone', async () => {
  const context = sampleOffice();
  const rows: Rows = [HEADS, ['Thôn An Khê', 3, 2, 1]];
  expect(await told(context, rows)).toEqual(['T01.?', 'T01.?', 'T01.khau_hieu=1']);
  const [banner, news] = await columnsAsked(context, rows);
  expect([banner?.label, news?.label]).toEqual(['Băng rôn mới', 'Tin, bài']);
  invariant(banner !== undefined && news !== undefined, 'two columns are asked about');
  const before = dumpTracked(context.connection);
  confirm(context, [
    { column: banner, indicator: 'bang_ron' },
    { column: news, indicator: null },
  ]);
  const next: Rows = [
    ['BÁO CÁO THÁNG SAU'],
    ['Khẩu  hiệu', 'TIN, BÀI', 'Đơn vị', 'Băng rôn mới'],
    [4, 5, 'Thôn Cao Lý', 6],
  ];
  expect(await told(context, next)).toEqual(['T05.khau_hieu=4', 'T05.bang_ron=6']);
  const other: Rows = [
    [...HEADS, 'Số buổi'],
    ['Thôn An Khê', 3, 2, 1, 7],
  ];
  expect((await told(context, other)).slice(0, 2)).toEqual(['T01.?', 'T01.?']);
  confirm(context, [{ column: news, indicator: 'bai_mang_xa_hoi' }]);
  expect(await told(context, rows)).toEqual([
    'T01.bang_ron=3',
    'T01.bai_mang_xa_hoi=2',
    'T01.khau_hieu=1',
  ]);
  expect(recallLayouts(reading(context))).toHaveLength(1);
  valueOf(undoLastChange(context));
  valueOf(undoLastChange(context));
  expect(dumpTracked(context.connection)).toEqual(before);
  expect(await told(context, rows)).toEqual(['T01.?', 'T01.?', 'T01.khau_hieu=1']);
});

test('what one sender means counts for that sender alone', async () => {
  const context = sampleOffice();
  const list = (unit: string): Rows => [[unit], ['Tin, bài', 2], ['Khẩu hiệu', 1]];
  const [news] = await columnsAsked(context, list('THÔN AN KHÊ'));
  const unitId = context.connection
    .prepare<[], string>("select id from unit where code = 'T01'")
    .pluck()
    .get();
  invariant(news !== undefined && unitId !== undefined, 'the column is asked about');
  confirm(context, [{ column: news, indicator: 'bai_mang_xa_hoi' }], unitId);
  expect(await told(context, list('THÔN AN KHÊ'))).toEqual([
    'T01.bai_mang_xa_hoi=2',
    'T01.khau_hieu=1',
  ]);
  expect(await told(context, list('THÔN CAO LÝ'))).toEqual(['T05.?', 'T05.khau_hieu=1']);
});

test('an indicator that this campaign does not have says nothing', async () => {
  const context = sampleOffice();
  const rows: Rows = [HEADS, ['Thôn An Khê', 3, 2, 1]];
  const [banner] = await columnsAsked(context, rows);
  invariant(banner !== undefined, 'the column is asked about');
  confirm(context, [{ column: banner, indicator: 'suat_qua' }]);
  expect((await told(context, rows))[0]).toBe('T01.?');
});
