import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchWords } from '#app/domain/searchWords.ts';
import { saveActivities } from '#app/services/activities/saveActivities.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { describeUnits, editUnit } from '#app/services/editUnit.ts';
import { restoreOffice } from '#app/services/openOffice.ts';
import { saveCellNote } from '#app/services/saveCellNote.ts';
import { saveValue } from '#app/services/saveValue.ts';
import { findText } from '#app/services/search/findText.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { createCampaign } from '#app/services/setup/createCampaign.ts';
import { openCampaign } from '#app/services/setup/moveCampaign.ts';
import { redoLastChange, undoLastChange } from '#app/services/undoLastChange.ts';
import { aNewSubmission, text } from '#test/support/builders.ts';
import { entriesOf, expectIndexFits } from '#test/support/searchIndex.ts';
import { hostAt, reopen, sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { temporaryFolder } from '#test/support/temporaryFolder.ts';

const HERE = 'ngay-hoi-dmst-2025';

type Kind = 'directive' | 'unit' | 'result' | 'report' | 'person' | 'file';

function groupOf(context: ServiceContext, query: string, kind: Kind, campaign = HERE, limit = 10) {
  const found = valueOf(findText(context, { query, campaign, limit }));
  return found.find((group) => group.kind === kind) ?? { kind, hits: [], hasMore: false };
}

/** Hits of one kind as they read, with what is lit in brackets. */
function read(context: ServiceContext, query: string, kind: Kind, campaign = HERE): string[] {
  return groupOf(context, query, kind, campaign).hits.map(({ title, passage, unitName }) =>
    [
      lit(title),
      ...(passage === null ? [] : [lit(passage)]),
      ...((unitName ?? '') ? [unitName] : []),
    ].join(' | '),
  );
}

function lit(pieces: readonly { readonly text: string; readonly isLit: boolean }[]): string {
  return pieces.map((piece) => (piece.isLit ? `[${piece.text}]` : piece.text)).join('');
}

function answer(context: ServiceContext, unitCode: string, words: string, campaign = HERE): void {
  const stated = { indicator: 'noi_bat', stated: text(words), raw: words };
  valueOf(saveValue(context, { campaign, unitCode, ...stated }));
}

function report(
  context: ServiceContext,
  unitCode: string,
  names: readonly string[],
  campaign = HERE,
) {
  const rows = names.map((name) => ({
    id: null,
    unit: unitCode,
    fields: {
      name,
      startOn: null,
      endOn: null,
      place: 'Nhà văn hóa',
      participants: 40,
      result: 'Trao 12 phần quà',
    },
    seen: null,
  }));
  valueOf(saveActivities(context, campaign, rows));
}

/** What else the unit is called, and the number to call. */
function rename(context: ServiceContext, code: string, aliases: string[], phone: string): void {
  const unit = describeUnits(context).find((each) => each.code === code);
  if (unit === undefined) throw new Error(code);
  valueOf(editUnit(context, { ...unit, aliases, phone }));
}

/** A second campaign with the same roster, open beside the first. */
function secondCampaign(context: ServiceContext): string {
  const made = valueOf(createCampaign(context, { name: 'Tết trồng cây', previous: HERE }));
  valueOf(openCampaign(context, made.campaign));
  return made.campaign;
}

describe('what is found', () => {
  test('documents, units, results and reports, each with where it stands', () => {
    const office = sampleOffice();
    rename(office, 'T04', ['Làng Cầu Đá'], '0912 345 678');
    report(office, 'T04', ['Hội thi “Sáng tạo trẻ”']);
    const note = { campaign: HERE, unitCode: 'T04', indicator: 'bang_ron', seen: '' };
    valueOf(saveCellNote(office, { ...note, text: 'Hỏi lại ông Ỷ' }));

    expect(read(office, '3093', 'directive')).toEqual([
      '[3093]/SKHCN-QLCN: tuyên truyền hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10',
    ]);
    expect(groupOf(office, '3093', 'directive').hits[0]).toMatchObject({
      found: 'directive',
      campaign: { code: HERE },
      place: { screen: 'document', role: 'requestedBy' },
    });
    expect(read(office, 'so khoa hoc', 'directive').join()).toContain('[Sở] [Khoa] [học]');
    expect(read(office, 'lang cau', 'unit')).toEqual(['Thôn Bình [Lãng] | [Làng] [Cầu] Đá']);
    expect(read(office, '0912345', 'unit')).toEqual(['Thôn Bình Lãng | [0912345678]']);
    expect(groupOf(office, 'bình lãng', 'unit').hits).toMatchObject([
      { campaign: null, place: { screen: 'unit', unitCode: 'T04' } },
    ]);
    expect(read(office, 'sang tao tre', 'result')).toEqual([
      'Hội thi “[Sáng] [tạo] [trẻ]” | Thôn Bình Lãng',
    ]);
    expect(read(office, 'phan qua', 'result')).toEqual([
      'Hội thi “Sáng tạo trẻ” | Trao 12 [phần] [quà] | Thôn Bình Lãng',
    ]);
    expect(groupOf(office, 'ỷ', 'result').hits).toMatchObject([
      {
        indicatorLabel: 'Băng rôn',
        place: { screen: 'grid', unitCode: 'T04', indicator: 'bang_ron' },
      },
    ]);
    expect(groupOf(office, 'kết quả', 'report').hits[0]).toMatchObject({
      found: 'draft',
      place: { screen: 'report', reportId: null },
    });
  });

  test('nothing is found by letters inside a word, by signs alone or by one word too many', () => {
    const office = sampleOffice();
    answer(office, 'T04', 'Cơ quan quân sự');
    expect(read(office, 'quân s', 'result')).toHaveLength(1);
    expect(read(office, 'uan', 'result')).toEqual([]);
    expect(read(office, 'quân sự xã', 'result')).toEqual([]);
    for (const query of ['', ' - “” * " ( ', 'keys : "zzz" OR zzz*', 'NEAR(zzz, 2)']) {
      expect(valueOf(findText(office, { query, campaign: HERE, limit: 5 }))).toEqual([]);
    }
  });
});

describe('the order', () => {
  test('exact tones, then the campaign at hand, then words side by side, then the newest', () => {
    const office = sampleOffice();
    const other = secondCampaign(office);
    answer(office, 'T04', 'Thôn Dương làm sạch');
    answer(office, 'T05', 'làng xa, con đường dài');
    answer(office, 'T06', 'đường làng ngõ xóm');
    answer(office, 'T04', 'Đường làng mới', other);
    const titles = (query: string, campaign = HERE) =>
      groupOf(office, query, 'result', campaign).hits.map(({ title }) => lit(title));
    expect(titles('đường')).toEqual([
      '[đường] làng ngõ xóm',
      'làng xa, con [đường] dài',
      '[Đường] làng mới',
      'Thôn [Dương] làm sạch',
    ]);
    expect(titles('đường làng')).toEqual([
      '[đường] [làng] ngõ xóm',
      '[làng] xa, con [đường] dài',
      '[Đường] [làng] mới',
    ]);
    expect(titles('đường', other)[0]).toBe('[Đường] làng mới');
  });

  test('a better answer is not lost among hundreds of newer ones, and what is left out is said', () => {
    const office = sampleOffice();
    const other = secondCampaign(office);
    report(office, 'T04', ['Phát quang đường Ỷ Lan', 'Thăm hộ Dương']);
    const many = Array.from({ length: 200 }, (_, at) => `Họp tổ Dưỡng lần ${at}`);
    report(office, 'T05', many, other);
    const group = groupOf(office, 'đường', 'result', HERE, 2);
    expect(group.hasMore).toBe(true);
    expect(group.hits.map(({ title }) => lit(title))).toEqual([
      'Phát quang [đường] Ỷ Lan',
      'Thăm hộ [Dương]',
    ]);
    expect(groupOf(office, 'ỷ lan', 'result').hasMore).toBe(false);
  });
});

describe('the index stays in step', () => {
  const words = fc.constantFrom('Thôn Ân Khoái', 'hội thi kỷ niệm', 'pa nô', 'đường Ỷ Lan', '5');
  const step = fc.oneof(
    fc.record({ kind: fc.constant('answer' as const), unit: someUnit(), words }),
    fc.record({ kind: fc.constant('report' as const), unit: someUnit(), words }),
    fc.record({ kind: fc.constant('rename' as const), unit: someUnit(), words }),
    fc.record({ kind: fc.constant('send' as const), unit: someUnit(), words }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  );

  test('whatever is written, undone and done again, it is what it would be made anew', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const office = sampleOffice();
        const start = entriesOf(office.connection);
        for (const each of steps) take(office, each);
        expectIndexFits(office.connection);
        for (const { text: stored, sourceId } of entriesOf(office.connection)) {
          for (const word of searchWords(stored).slice(0, 3)) {
            const found = office.connection
              .prepare<[string], string>(
                `select e.source_id from search_index i join search_entry e on e.id = i.rowid
                 where search_index match ?`,
              )
              .pluck()
              .all(`keys : "${word.own[0]?.slice(0, 2)}"*`);
            expect(found).toContain(sourceId);
          }
        }
        while (undoLastChange(office).ok);
        expect(entriesOf(office.connection)).toEqual(start);
      }),
      { numRuns: 12 },
    );
  });

  test('a restored backup is searched by what it holds, also one whose index was made by other rules', () => {
    const office = sampleOffice();
    answer(office, 'T04', 'Ra quân vệ sinh');
    const kept = entriesOf(office.connection);
    const { file } = valueOf(backUpOffice(office, path.join(temporaryFolder(), 'b.zip')));
    answer(office, 'T05', 'Trồng cây đầu xuân');
    office.connection.close();
    valueOf(restoreOffice(office.folder.root, file, hostAt().clock));
    const restored = reopen(office);
    expect(entriesOf(restored.connection)).toEqual(kept);
    expect(read(restored, 've sinh', 'result')).toHaveLength(1);
    expect(read(restored, 'trong cay', 'result')).toEqual([]);
    restored.connection.exec("update search_state set fingerprint = 'older'");
    restored.connection.exec("update search_entry set text = 'lạc' where source = 'value'");
    const again = reopen(restored);
    expect(entriesOf(again.connection)).toEqual(kept);
  });
});

type Step =
  | {
      readonly kind: 'answer' | 'report' | 'rename' | 'send';
      readonly unit: string;
      readonly words: string;
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** One thing a clerk does; what is refused changes nothing. */
function take(office: ServiceContext, each: Step): void {
  if (each.kind === 'undo') undoLastChange(office);
  else if (each.kind === 'redo') redoLastChange(office);
  else if (each.kind === 'answer') answer(office, each.unit, each.words);
  else if (each.kind === 'report') report(office, each.unit, [each.words]);
  else if (each.kind === 'rename') rename(office, each.unit, [each.words], each.words);
  else if (each.kind === 'send') {
    const { unit, words } = each;
    addSubmission(office, HERE, aNewSubmission(unit, {}, { note: words, sentBy: words }));
  }
}

function someUnit(): fc.Arbitrary<string> {
  return fc.constantFrom('T04', 'T05');
}
