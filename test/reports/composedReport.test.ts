import { describe, expect, test } from 'vitest';
import type { StatedValue } from '#app/domain/value.ts';
import { passedOnIssuerName } from '#app/reports/issuingBody.ts';
import { saveActivities } from '#app/services/activities/saveActivities.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignDuties, saveDuty } from '#app/services/campaignDuties.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { logContact } from '#app/services/logContact.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { updateOffice } from '#app/services/updateOffice.ts';
import { readOffice, type Office } from '#app/storage/officeStore.ts';
import { amount, aNewSubmission, text } from '#test/support/builders.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';

type Reports = Readonly<Record<string, Readonly<Record<string, StatedValue>>>>;

function officeWith(reports: Reports, settings: Partial<Office> = {}): ServiceContext {
  const context = sampleOffice();
  for (const [unit, cells] of Object.entries(reports)) {
    valueOf(addSubmission(context, null, aNewSubmission(unit, cells)));
  }
  const office = readOffice(reading(context));
  if (office !== null) valueOf(updateOffice(context, { ...office, ...settings }));
  return context;
}

function compose(context: ServiceContext) {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

/** Every paragraph of the body as one line. */
function prose(context: ServiceContext): string[] {
  return compose(context).content.release.body.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          block.inlines
            .map((inline) => (inline.kind === 'missing' ? '[...]' : inline.text))
            .join(''),
        ]
      : [],
  );
}

test('a report of the department says that the committee issued the công văn it cites', () => {
  const paragraphs = prose(officeWith({}, { issuingBody: 'phong' }));
  expect(paragraphs[0]).toContain('Phòng Văn hóa - Xã hội báo cáo kết quả thực hiện như sau:');
  expect(paragraphs[1]).toMatch(
    /^Ủy ban nhân dân xã đã ban hành Công văn số \[\.\.\.\]\/UBND-VHXH/u,
  );
});

test.each([
  ['PHÒNG VĂN HÓA – XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
  ['ỦY BAN NHÂN DÂN XÃ NAM THANH MIỆN', 'Ủy ban nhân dân xã'],
  [null, 'Ủy ban nhân dân xã'],
])('the công văn of %s was issued by %s', (issuer, name) => {
  const office = readOffice(reading(sampleOffice()));
  expect(office === null ? null : passedOnIssuerName(office, issuer)).toBe(name);
});

describe('sentences of section II', () => {
  test('each figure has its verb, said once for neighbours that share it', () => {
    const cells = {
      bai_mang_xa_hoi: amount(2),
      luot_tiep_can: amount(300),
      so_buoi: amount(1),
      luot_nguoi_du: amount(60),
      bang_ron: amount(3),
      khau_hieu: amount(4),
      to_roi: amount(50),
    };
    const paragraphs = prose(officeWith({ T01: cells })).join('\n');
    expect(paragraphs).toContain('thực hiện 3 băng rôn, 4 khẩu hiệu và phát 50 tờ rơi, tờ gấp');
    expect(paragraphs).toContain(
      'Các đơn vị đăng 2 bài trên các trang Fanpage, Facebook, Zalo và đạt 300',
    );
    expect(paragraphs).toContain('Các đơn vị tổ chức 1 buổi');
    expect(paragraphs).toContain('và thu hút 60 lượt người tham dự');
  });

  test('stay sentences where the first figure of a group is missing', () => {
    const lone = {
      T01: { luot_tiep_can: amount(300), luot_nguoi_du: amount(60), to_roi: amount(50) },
      T02: { luot_tiep_can: amount(100), luot_nguoi_du: amount(20), to_roi: amount(10) },
    };
    const paragraphs = prose(officeWith(lone)).join('\n');
    expect(paragraphs).toContain('Các đơn vị phát 60 tờ rơi, tờ gấp');
    expect(paragraphs).toContain('thực hiện nhiều nhất với 50 tờ rơi, tờ gấp.');
    expect(paragraphs).toContain('Các đơn vị đạt 400 lượt tiếp cận');
    expect(paragraphs).toContain('Các đơn vị thu hút 80 lượt người tham dự');
  });
});

test('alike answers are merged, answers that differ in accents are two', () => {
  const said = (words: string) => ({ kien_nghi: text(words) });
  const paragraphs = prose(
    officeWith({
      T01: said('Đề nghị sửa loa thôn An Khoái.'),
      T02: said('đề nghị sửa  loa thôn An Khoái'),
      T03: said('Đề nghị sửa loa thôn Ân Khoái'),
    }),
  );
  expect(paragraphs).toContain('- Đề nghị sửa loa thôn An Khoái (Thôn An Khê, Thôn An Khoái).');
  expect(paragraphs).toContain('- Đề nghị sửa loa thôn Ân Khoái (Thôn Ân Khoái).');
});

test.each([
  ['xã Nam Thanh Miện', 'Ủy ban nhân dân xã', 'UBND xã'],
  ['phường Lê Chân', 'Ủy ban nhân dân phường', 'UBND phường'],
  ['đặc khu Cát Hải', 'Ủy ban nhân dân đặc khu', 'UBND đặc khu'],
])('the committee of %s goes by its own kind', (communeName, inProse, abbreviated) => {
  const context = officeWith({}, { communeName });
  expect(prose(context).at(-1)).toContain(`, ${inProse} trân trọng báo cáo./.`);
  expect(compose(context).content.release.recipients).toContain(
    `Chủ tịch, các Phó Chủ tịch ${abbreviated}`,
  );
});

test('what prints as [...] or stays blank is on the list of missing facts', () => {
  const { checks } = compose(officeWith({}, { signers: [] }));
  const blocking = checks.filter(({ check }) => check.level === 'must');
  expect(blocking.map(({ check }) => check.sentence)).toEqual([
    'Chưa có số, ngày công văn giao việc tại mục I của Báo cáo.',
    'Chưa có người ký báo cáo.',
  ]);
});

test('the leader reads sources only where a unit stated something', () => {
  const { leader } = compose(officeWith({ T01: { bang_ron: amount(3) } })).content;
  expect(leader.sources.map(({ indicator }) => indicator)).toEqual(['bang_ron']);
  expect(leader.keyFigures.length).toBeGreaterThan(1);
});

test('duties, figures to look at again, a possible double and reminders stay in the leader’s copy', () => {
  const context = officeWith({
    T01: { luot_nguoi_du: amount(90), so_buoi: amount(0) },
    T02: { so_buoi: amount(3) },
  });
  const fields = {
    name: 'Giao lưu văn nghệ chào mừng',
    startOn: '2025-09-28',
    endOn: null,
    place: 'Nhà văn hóa xã',
    participants: 120,
    result: null,
  };
  const rows = ['T02', 'T03'].map((unit) => ({ id: null, unit, fields, seen: null }));
  valueOf(saveActivities(context, null, rows));
  const [duty] = valueOf(campaignDuties(context, null)).duties;
  const judged = { result: 'Đã tuyên truyền tại 5 buổi họp', assessment: 'partly' } as const;
  valueOf(saveDuty(context, { campaign: null, duty: duty?.id ?? '', version: 0, ...judged }));
  for (const [on, answer] of [
    ['2025-10-05', null],
    ['2025-10-06', 'gửi trong chiều nay'],
  ] as const) {
    const call = { campaign: null, kind: 'call', time: null } as const;
    valueOf(logContact(context, { ...call, units: ['T11'], on, answer }));
  }
  const { content, checks } = compose(context);
  expect(content.leader.missingUnits.find(({ code }) => code === 'T11')?.note).toBe(
    'Đã gọi 06/10/2025 (nhắc 2 lần): gửi trong chiều nay',
  );
  expect(content.leader.duties[0]).toEqual({
    unitText: duty?.unitText,
    text: duty?.text,
    result: judged.result,
    assessment: 'Thực hiện một phần',
  });
  const expected = [
    'Thôn An Khê: Lượt người tham dự 90, nhưng Số buổi tuyên truyền, hội nghị, sinh hoạt là 0.',
    'Thôn An Khoái: Số buổi tuyên truyền, hội nghị, sinh hoạt 3, cộng theo các hoạt động là 1; Lượt người tham dự không có số, cộng theo các hoạt động là 120.',
    '“Giao lưu văn nghệ chào mừng” (Thôn An Khoái) và “Giao lưu văn nghệ chào mừng” (Thôn Ân Khoái) có thể là một hoạt động.',
  ];
  expect(content.leader.openFlags).toEqual(expect.arrayContaining(expected));
  expect(checks.map(({ check }) => check.sentence)).toEqual(expect.arrayContaining(expected));
  const release = JSON.stringify(content.release);
  for (const sentence of [
    ...expected,
    judged.result,
    'Thực hiện một phần',
    'gửi trong chiều nay',
  ]) {
    expect(release).not.toContain(sentence);
  }
});
