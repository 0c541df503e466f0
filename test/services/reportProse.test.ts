import { describe, expect, test } from 'vitest';
import { inlineTemplate } from '#app/domain/inlineTemplate.ts';
import type { BodyBlock } from '#app/domain/reportModel.ts';
import type { ReportSetting } from '#app/domain/reportSetting.ts';
import { inlineText } from '#app/reports/inlineText.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignDuties, saveDuty } from '#app/services/campaignDuties.ts';
import { composeReport, type ComposedReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { listReportTexts, saveReportText } from '#app/services/reportTexts.ts';
import { saveReportParagraph } from '#app/services/saveReportParagraph.ts';
import { saveReportSetting } from '#app/services/saveReportSetting.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { moveReport, submitReport } from '#app/services/submitReport.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { amount, aNewSubmission, none, text } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

function compose(context: ServiceContext): ComposedReport {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

function body(context: ServiceContext): readonly BodyBlock[] {
  return compose(context).content.release.body;
}

/** A paragraph as it prints; null where the report has none of that name. */
function paragraph(context: ServiceContext, id: string): string | null {
  const found = body(context).find((block) => block.kind === 'paragraph' && block.id === id);
  return found?.kind === 'paragraph' ? found.inlines.map(inlineText).join('') : null;
}

function paragraphOf(context: ServiceContext, id: string) {
  const found = compose(context).prose.paragraphs.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no paragraph ${id}`);
  return found;
}

function set(context: ServiceContext, patch: Partial<ReportSetting>): void {
  valueOf(saveReportSetting(context, null, { ...compose(context).setting, ...patch }));
}

function edit(context: ServiceContext, paragraphId: string, wording: string | null) {
  const seen = paragraphOf(context, paragraphId).edited?.source ?? null;
  return saveReportParagraph(context, { campaign: null, paragraphId, wording, seen });
}

const VISUAL = 'results:Tuyên truyền trực quan';
const FIRST = { bang_ron: amount(3), khau_hieu: amount(4), kien_nghi: text('Sửa loa thôn.') };

function officeWithReports(): ServiceContext {
  const context = sampleOffice();
  valueOf(addSubmission(context, null, aNewSubmission('T01', FIRST)));
  valueOf(addSubmission(context, null, aNewSubmission('T02', { bang_ron: amount(9) })));
  return context;
}

describe('an edited paragraph', () => {
  test('keeps its numbers bound, marks what was typed, and is taken back', () => {
    const context = officeWithReports();
    const before = paragraph(context, VISUAL);
    valueOf(edit(context, VISUAL, 'Toàn xã treo {tong:bang_ron} băng rôn và 27 pa nô.'));
    expect(paragraph(context, VISUAL)).toBe('Toàn xã treo 12 băng rôn và 27 pa nô.');
    expect(compose(context).prose.handTyped).toEqual([
      { paragraphId: VISUAL, count: 1, sentence: '1 số ghi tay ở mục II.1: 27.' },
    ]);
    valueOf(addSubmission(context, null, aNewSubmission('T03', { bang_ron: amount(1) })));
    expect(paragraph(context, VISUAL)).toBe('Toàn xã treo 13 băng rôn và 27 pa nô.');
    expect(paragraphOf(context, VISUAL).edited?.isStale).toBe(false);
    valueOf(undoLastChange(context));
    valueOf(undoLastChange(context));
    expect(paragraph(context, VISUAL)).toBe(before);
  });

  test('says when the automatic sentence has become another one', () => {
    const context = officeWithReports();
    valueOf(edit(context, VISUAL, 'Toàn xã treo {tong:bang_ron} băng rôn.'));
    valueOf(addSubmission(context, null, aNewSubmission('T03', { pa_no: amount(2) })));
    expect(paragraphOf(context, VISUAL).edited?.isStale).toBe(true);
    expect(compose(context).prose.questions).toMatchObject([
      {
        code: 'staleParagraph',
        sentence: 'Câu tự động ở mục II.1 đã đổi từ khi đoạn này được sửa.',
      },
    ]);
  });

  test('whose number is gone prints [...] and keeps the name of what it was', () => {
    const context = officeWithReports();
    valueOf(edit(context, VISUAL, 'Có {donVi:bang_ron:T09} băng rôn.'));
    expect(paragraph(context, VISUAL)).toBe('Có [...] băng rôn.');
    const [gone] = body(context).flatMap((block) =>
      block.kind === 'paragraph' && block.id === VISUAL
        ? block.inlines.filter(({ kind }) => kind === 'missing')
        : [],
    );
    expect(gone).toMatchObject({ fact: 'figure', reference: 'donVi:bang_ron:T09' });
  });

  test('may be left out with its heading, and of the answer that was changed later it is said', () => {
    const context = officeWithReports();
    const answer = compose(context).prose.paragraphs.find(({ id }) => id.startsWith('answer:'));
    valueOf(edit(context, answer?.id ?? '', ''));
    expect(body(context).some((block) => block.kind === 'section' && block.numeral === 'III')).toBe(
      false,
    );
    const other = aNewSubmission('T01', { kien_nghi: text('Sửa đường.') }, { kind: 'correct' });
    valueOf(addSubmission(context, null, other));
    expect(paragraph(context, 'closing')).not.toBeNull();
    expect(body(context).some((block) => block.kind === 'section' && block.numeral === 'III')).toBe(
      true,
    );
    expect(compose(context).prose.questions).toMatchObject([{ code: 'orphanParagraph' }]);
    valueOf(edit(context, answer?.id ?? '', null));
    expect(compose(context).prose.questions).toEqual([]);
  });

  test('that is left out leaves no gap in the numbers of what follows', () => {
    const context = officeWithReports();
    valueOf(edit(context, VISUAL, ''));
    const headings = body(context).flatMap((block) =>
      block.kind === 'heading' ? [`${block.number}. ${block.title}`] : [],
    );
    expect(headings.slice(0, 2)).toEqual(['1. Truyền thanh', '2. Môi trường mạng']);
    expect(paragraphOf(context, 'results:Truyền thanh').place).toBe('mục II.1');
  });

  test('is refused with a broken place, from a page that saw another text, and as the automatic one', () => {
    const context = officeWithReports();
    expect(errorOf(edit(context, VISUAL, 'Có {tong:bang_ron băng rôn'))).toMatchObject({
      code: 'wordingBroken',
      fault: { kind: 'unclosed', at: 3 },
    });
    valueOf(edit(context, VISUAL, 'Một.'));
    const stale = { campaign: null, paragraphId: VISUAL, wording: 'Hai.', seen: null };
    expect(errorOf(saveReportParagraph(context, stale))).toMatchObject({
      code: 'conflict',
      reason: 'changedElsewhere',
    });
    valueOf(edit(context, VISUAL, inlineTemplate(paragraphOf(context, VISUAL).automatic)));
    expect(paragraphOf(context, VISUAL).edited).toBeNull();
  });

  test('belongs to its kind of report and its period', () => {
    const context = officeWithReports();
    valueOf(edit(context, 'opening', 'Mở đầu của báo cáo chuyên đề:'));
    set(context, { kind: 'quick' });
    expect(paragraph(context, 'opening')).toMatch(/^Thực hiện Công văn số 3093/u);
    set(context, { kind: 'thematic' });
    expect(paragraph(context, 'opening')).toBe('Mở đầu của báo cáo chuyên đề:');
  });
});

describe('the office’s own wording', () => {
  test('stands in its kind alone, goes back to the built-in one, and is taken back', () => {
    const context = officeWithReports();
    const text_ = { campaign: null, kind: 'thematic', key: 'coverage' } as const;
    const before = paragraph(context, 'coverage');
    valueOf(saveReportText(context, { ...text_, wording: '{daBaoCao} trên {soDonVi} đơn vị.' }));
    expect(paragraph(context, 'coverage')).toBe('02 trên 28 đơn vị.');
    set(context, { kind: 'quick' });
    expect(paragraph(context, 'coverage')).toBe(before);
    set(context, { kind: 'thematic' });
    valueOf(saveReportText(context, { ...text_, wording: null }));
    expect(paragraph(context, 'coverage')).toBe(before);
    valueOf(undoLastChange(context));
    expect(paragraph(context, 'coverage')).toBe('02 trên 28 đơn vị.');
  });

  test('of a figure stands around its number everywhere, the best unit’s too', () => {
    const context = officeWithReports();
    const words = { campaign: null, kind: 'all', key: 'figure.words:bang_ron' } as const;
    valueOf(saveReportText(context, { ...words, wording: '{n} băng rôn khổ lớn' }));
    expect(paragraph(context, VISUAL)).toMatch(/thực hiện 12 băng rôn khổ lớn và 4 khẩu hiệu/u);
    expect(paragraph(context, VISUAL)).toMatch(/nhiều nhất với 9 băng rôn khổ lớn\./u);
    const title = {
      campaign: null,
      kind: 'thematic',
      key: 'sectionResults',
      wording: ' ',
    } as const;
    expect(errorOf(saveReportText(context, title))).toMatchObject({ code: 'validation' });
    const without = saveReportText(context, { ...words, wording: 'băng rôn' });
    expect(errorOf(without)).toMatchObject({ fault: { kind: 'needed', found: '{n}' } });
  });

  test('of names with braces, marks and words of the language is the names themselves', () => {
    const context = officeWithReports();
    const rename = 'update indicator set code = ?, group_label = ?, label = ? where code = ?';
    const names = ['constructor', 'constructor', 'Chỉ {tiêu} <b> & "x"'];
    context.connection.prepare(rename).run(...names, 'pa_no');
    context.connection.prepare(rename).run('la', 'Nhóm {A} }', 'Tên {n}', 'to_roi');
    const cells = { constructor: amount(5), la: amount(6) };
    valueOf(addSubmission(context, null, aNewSubmission('T03', cells)));
    expect(paragraph(context, 'results:constructor')).toMatch(
      /^Kết quả: chỉ \{tiêu\} <b> & "x": 5/u,
    );
    expect(paragraph(context, 'results:Nhóm {A} }')).toMatch(/^Kết quả: tên \{n\}: 6 tờ/u);
    valueOf(edit(context, 'results:Nhóm {A} }', 'Ngoặc {{n}} và {tong:la} tờ.'));
    expect(paragraph(context, 'results:Nhóm {A} }')).toBe('Ngoặc {n} và 6 tờ.');
  });

  test('every built-in one is a wording the office may save', () => {
    const context = officeWithReports();
    const texts = valueOf(listReportTexts(context, null));
    expect(texts.length).toBeGreaterThan(60);
    for (const { kind, key, builtIn } of texts) {
      const saved = saveReportText(context, { campaign: null, kind, key, wording: builtIn });
      expect([key, saved.ok]).toEqual([key, true]);
    }
    expect(valueOf(listReportTexts(context, null)).every(({ wording }) => wording === null)).toBe(
      true,
    );
  });
});

describe('a period', () => {
  test('without the event leaves its figures out and promises the supplement', () => {
    const context = officeWithReports();
    expect(paragraph(context, 'results:Techfest Hải Phòng 2025')).toMatch(/chưa đến hạn/u);
    set(context, { period: { kind: 'campaign' } });
    expect(paragraph(context, 'results:Techfest Hải Phòng 2025')).toBeNull();
    const words = body(context).flatMap((block) =>
      block.kind === 'paragraph' ? [block.inlines.map(inlineText).join('')] : [],
    );
    expect(words.filter((each) => each.includes('chưa đến hạn'))).toEqual([]);
    expect(words.filter((each) => each.startsWith('Kết quả sự kiện'))).toHaveLength(1);
  });

  test('of the event is a supplement over the units that were asked and said something of it', () => {
    const context = officeWithReports();
    const [event] = compose(context).results.indicators.flatMap((each) => each.event ?? []);
    const asked = compose(context).results.units.filter(({ entry }) =>
      entry.indicatorCodes.has('nguoi_du_techfest'),
    );
    set(context, { period: { kind: 'event', eventId: event?.id ?? '' } });
    const silent = compose(context).content.release;
    expect(silent.subject).toMatch(/Techfest Hải Phòng 2025 \(bổ sung kết quả sự kiện\)$/u);
    expect(silent.coverage).toMatchObject({ expected: asked.length, reported: 0 });
    const [first, second] = asked.map(({ entry }) => entry.code);
    for (const [unit, value] of [
      [first, amount(40)],
      [second, none],
    ] as const) {
      const cells = { nguoi_du_techfest: value, san_pham_ocop: none };
      valueOf(addSubmission(context, null, aNewSubmission(unit ?? '', cells, { kind: 'add' })));
    }
    expect(compose(context).content.release.coverage).toMatchObject({ reported: 2, none: 1 });
    expect(paragraph(context, 'opening')).toMatch(/báo cáo bổ sung kết quả sự kiện/u);
    expect(paragraph(context, 'coverage')).not.toMatch(/đúng hạn|sau hạn/u);
    expect(paragraph(context, 'results:Techfest Hải Phòng 2025')).toMatch(/40 người tham dự/u);
    expect(paragraph(context, VISUAL)).toBeNull();
  });
});

test('a supplement names the report that went out before it', () => {
  const context = officeWithReports();
  const [event] = compose(context).results.indicators.flatMap((each) => each.event ?? []);
  set(context, { period: { kind: 'campaign' } });
  const reportId = valueOf(submitReport(context, compose(context), 'commandLine'));
  valueOf(moveReport(context, reportId, { step: 'sign' }));
  const issue = { step: 'issue', number: '7', issuedOn: '2025-10-08', signedCopy: null } as const;
  valueOf(moveReport(context, reportId, issue));
  set(context, { period: { kind: 'event', eventId: event?.id ?? '' } });
  expect(paragraph(context, 'opening')).toContain(
    ', tiếp theo Báo cáo số 07/BC-UBND ngày 08/10/2025, Ủy ban nhân dân',
  );
});

describe('the short form', () => {
  test('has the table of duties; what is not judged prints as [...] and is asked', () => {
    const context = officeWithReports();
    set(context, { kind: 'short' });
    const duties = valueOf(campaignDuties(context, null)).duties;
    const [first] = duties;
    valueOf(
      saveDuty(context, {
        campaign: null,
        duty: first?.id ?? '',
        result: 'Đã tuyên truyền tại 5 buổi họp',
        assessment: 'done',
        version: 0,
      }),
    );
    const table = body(context).find((block) => block.kind === 'dutyTable');
    expect(table?.kind === 'dutyTable' ? table.rows.slice(0, 2) : []).toMatchObject([
      { order: 1, result: 'Đã tuyên truyền tại 5 buổi họp', assessment: 'Đã thực hiện' },
      { order: 2, result: '[...]', assessment: '[...]' },
    ]);
    expect(compose(context).prose.questions).toMatchObject([
      { code: 'dutyUnfilled', level: 'must' },
    ]);
    expect(body(context).some(({ kind }) => kind === 'section')).toBe(false);
    expect(paragraph(context, 'summary')).toMatch(/^Kết quả chung: 12 băng rôn và 4 khẩu hiệu\./u);
  });
});
