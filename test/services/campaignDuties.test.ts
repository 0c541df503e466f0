import { expect, test } from 'vitest';
import { matchDutyUnits } from '#app/domain/matchDutyUnits.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { campaignDuties, saveDuty } from '#app/services/campaignDuties.ts';
import { removeDuty, writeDuty } from '#app/services/writeDuty.ts';
import { createCampaign } from '#app/services/setup/createCampaign.ts';
import { closeCampaign } from '#app/services/setup/moveCampaign.ts';
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

test('a duty is typed, corrected and taken away by hand; each is one undo, and a locked campaign refuses', () => {
  const office = sampleOffice();
  const list = () => valueOf(campaignDuties(office, null)).duties;
  const before = list();
  const typed = { campaign: null, duty: null, unitText: 'Trạm Y tế', text: 'Bảo đảm y tế' };
  valueOf(writeDuty(office, typed));
  const added = list().find(({ text }) => text === 'Bảo đảm y tế');
  expect(added).toMatchObject({ unitText: 'Trạm Y tế', isTyped: true });
  const duty = added?.id ?? '';
  valueOf(writeDuty(office, { ...typed, duty, text: 'Trực cấp cứu' }));
  const said = { campaign: null, duty, result: 'Đã trực', assessment: 'done', version: 0 } as const;
  valueOf(saveDuty(office, said));
  valueOf(removeDuty(office, { campaign: null, duty }));
  expect(list()).toEqual(before);
  valueOf(undoLastChange(office));
  expect(list().find(({ id }) => id === duty)).toMatchObject({
    text: 'Trực cấp cứu',
    result: 'Đã trực',
  });
  const bare = valueOf(createCampaign(office, { name: 'Chưa có văn bản', previous: null }));
  expect(errorOf(writeDuty(office, { ...typed, campaign: bare.campaign }))).toMatchObject({
    issues: [{ rule: 'noDocument' }],
  });
  valueOf(closeCampaign(office, null));
  expect(errorOf(writeDuty(office, { ...typed, campaign: SAMPLE }))).toMatchObject({
    reason: 'campaignClosed',
  });
});

const SAMPLE = 'ngay-hoi-dmst-2025';
