import { expect, test } from 'vitest';
import type { StatedValue } from '#app/domain/value.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { reading } from '#app/services/serviceContext.ts';
import { updateOffice } from '#app/services/updateOffice.ts';
import { readOffice, type Office } from '#app/storage/officeStore.ts';
import { amount, none } from '#test/support/builders.ts';
import { openXmlErrors, validatorMissing } from '#test/support/openXmlValidator.ts';
import {
  plantCampaign,
  type PlantedCampaign,
  type PlantedUnit,
} from '#test/support/plantedCampaign.ts';
import { readDocx } from '#test/support/readDocx.ts';
import { readSamplePhoto, samplePhotos } from '#test/support/samplePhotos.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';
import { departures } from './officialForm.ts';

const LONG_NAME = 'Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa '
  .repeat(2)
  .slice(0, 120)
  .trim();

type Case = {
  readonly name: string;
  readonly office?: Partial<Office>;
  readonly campaign?: Partial<PlantedCampaign>;
  readonly addressees?: readonly string[];
};

const CASES: readonly Case[] = [
  { name: 'of the committee' },
  { name: 'of the department', office: { issuingBody: 'phong' } },
  { name: 'to two bodies', addressees: ['Sở Khoa học và Công nghệ', `Sở ${LONG_NAME}`] },
  { name: 'to nobody yet', campaign: { reportTo: null } },
  {
    name: 'with names of 120 letters',
    office: { communeName: `xã ${LONG_NAME}`, place: LONG_NAME.slice(0, 60) },
    campaign: {
      subject: `Kết quả ${LONG_NAME} ${LONG_NAME}`,
      reportTo: `Sở ${LONG_NAME}`,
      units: [unit(0, amount(7), `Ban ${LONG_NAME}`), unit(1, amount(3), 'x'.repeat(120))],
      indicators: [{ code: 'c0', label: LONG_NAME, group: LONG_NAME, measure: 'lượt' }],
    },
  },
  { name: 'of zero units', campaign: { units: [] } },
  { name: 'with all units silent', campaign: { units: [0, 1, 2].map((at) => unit(at, null)) } },
  { name: 'with no activity anywhere', campaign: { units: [0, 1, 2].map((at) => unit(at, none)) } },
  { name: 'of 40 indicators', campaign: { indicators: indicators(40) } },
];

test.each(CASES)(
  'a report $name is in form',
  async ({ office = {}, campaign = {}, addressees }) => {
    const context = sampleOffice();
    const stored = readOffice(reading(context));
    if (stored === null) throw new Error('the sample has an office');
    valueOf(updateOffice(context, { ...stored, ...office }));
    plantCampaign(context.connection, {
      code: 'mau',
      indicators: indicators(6),
      units: Array.from({ length: 12 }, (_, at) => unit(at, amount(at * 7))),
      ...campaign,
    });
    const found = valueOf(findCampaign(reading(context), 'mau'));
    const { release } = valueOf(composeReport(context, found)).content;
    const model = addressees === undefined ? release : { ...release, addressees };
    const bytes = await renderReportDocx(model, readSamplePhoto);
    expect(departures(readDocx(bytes), model)).toEqual([]);
    if (validatorMissing === null) expect(openXmlErrors(bytes, 'docx')).toEqual([]);
  },
);

test('a report out of form is told what is wrong', async () => {
  const context = sampleOffice();
  plantCampaign(context.connection, { code: 'mau', indicators: indicators(1), units: [] });
  const found = valueOf(findCampaign(reading(context), 'mau'));
  const { release } = valueOf(composeReport(context, found)).content;
  const spoiled = {
    ...release,
    typeName: 'Báo cáo',
    recipients: ['Sở Khoa học và Công nghệ'],
    body: release.body.slice(0, 2),
  };
  const docx = readDocx(await renderReportDocx(spoiled, readSamplePhoto));
  expect(departures(docx, spoiled)).toEqual(
    expect.arrayContaining([
      'DocumentType: Báo cáo',
      'first recipient',
      'last recipient',
      'the body does not end with ./.',
    ]),
  );
});

function indicators(count: number): PlantedCampaign['indicators'] {
  return Array.from({ length: count }, (_, at) => ({
    code: `c${at}`,
    label: `Số buổi tuyên truyền ${at + 1}`,
    group: `Nhóm chỉ tiêu ${Math.floor(at / 3) + 1}`,
    measure: 'buổi',
  }));
}

function unit(at: number, value: StatedValue | null, name = `Thôn số ${at + 1}`): PlantedUnit {
  const kinds = ['phong-ban', 'don-vi', 'truong-hoc', 'thon'] as const;
  const values = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`c${index}`, value ?? none]),
  );
  const activity = {
    name: `Lễ phát động ${at + 1}`,
    startOn: '2025-10-01',
    participants: 40 + at,
    photos: at === 0 ? samplePhotos : [],
  };
  return {
    code: `P${at}`,
    name,
    kind: kinds[at % 4] ?? 'thon',
    submissions: value === null ? [] : [{ values, activities: [activity] }],
  };
}
