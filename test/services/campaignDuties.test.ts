import { expect, test } from 'vitest';
import { matchDutyUnits } from '#app/domain/matchDutyUnits.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignDuties, saveDuty } from '#app/services/campaignDuties.ts';
import { undoLastChange } from '#app/services/undoLastChange.ts';
import { amount, aNewSubmission } from '#test/support/builders.ts';
import { errorOf, sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const UNITS = [
  { code: 'VHXH', name: 'Phòng Văn hóa – Xã hội', kind: 'phong-ban' },
  { code: 'QS', name: 'Ban Chỉ huy Quân sự xã', kind: 'don-vi' },
  { code: 'TH', name: 'Trường Tiểu học xã', kind: 'truong-hoc' },
  { code: 'T01', name: 'Thôn An Khoái', kind: 'thon' },
];

test.each([
  ['Phòng Văn hoá - Xã hội', ['VHXH']],
  ['Các phòng, ban, đơn vị thuộc xã', ['VHXH', 'QS']],
  ['Các thôn trên địa bàn xã', ['T01']],
  ['17 thôn', ['T01']],
  ['Thôn Ân Khoái', []],
  ['Đề nghị Mặt trận Tổ quốc', []],
])('a duty of “%s” means its units alone', (unitText, codes) => {
  expect(matchDutyUnits(unitText, UNITS)).toEqual(codes);
});

test('the proposal states figures of the named units; what is saved has its version and one undo', () => {
  const office = sampleOffice();
  valueOf(addSubmission(office, null, aNewSubmission('T02', { bang_ron: amount(5) })));
  const list = () => valueOf(campaignDuties(office, null)).duties;
  const villages = list().find(({ unitText }) => unitText.startsWith('Các thôn'));
  expect(villages).toMatchObject({ result: '', assessment: null, version: 0 });
  expect(villages?.proposal?.text).toMatch(
    /^1\/17 đơn vị đã báo cáo; Băng rôn.*: 5 \p{L}+ \(1 đơn vị\)\.$/u,
  );
  const save = {
    campaign: null,
    duty: villages?.id ?? '',
    result: 'Đã treo 5 băng rôn',
    assessment: 'partly',
    version: 0,
  } as const;
  valueOf(saveDuty(office, save));
  const stored = () => list().find(({ id }) => id === villages?.id);
  expect(stored()).toMatchObject({
    result: 'Đã treo 5 băng rôn',
    assessment: 'partly',
    version: 1,
  });
  expect(errorOf(saveDuty(office, save))).toMatchObject({ reason: 'changedElsewhere' });
  valueOf(undoLastChange(office));
  expect(stored()).toMatchObject({ result: '', assessment: null, version: 0 });
});
