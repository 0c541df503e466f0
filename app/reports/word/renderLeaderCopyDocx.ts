import { Document, Packer, type FileChild, type Paragraph } from 'docx';
import type {
  IndicatorSources,
  LeaderCopyModel,
  LeaderDuty,
  LeaderUnit,
} from '#app/domain/reportModel.ts';
import { leaderSummary } from './leaderSummary.ts';
import { normaliseDocx } from './normaliseDocx.ts';
import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { noticeSection } from './pageLayout.ts';
import { ruledTable } from './ruledTable.ts';
import { styledParagraph } from './styledText.ts';

/**
 * The leader's copy as a Word file of its own: one page of summary, then who has
 * not reported, what is still open and where every figure comes from. It names
 * units and telephone numbers and therefore never leaves the office. The same
 * model always gives the same bytes.
 */
export async function renderLeaderCopyDocx(model: LeaderCopyModel): Promise<Uint8Array> {
  const document = new Document({
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      noticeSection(INSIDE_NOTICE, [
        ...leaderSummary(model),
        ...unitLists(model),
        ...dutyTable(model.duties),
        ...openFlagList(model.openFlags),
        ...sourceTables(model.sources),
      ]),
    ],
  });
  return normaliseDocx(await Packer.pack(document, 'uint8array'), {
    title: `Bản trình lãnh đạo - ${model.campaignName}`,
    subject: model.subject,
    creator: model.issuerName,
  });
}

const INSIDE_NOTICE = 'Lưu hành trong cơ quan, không gửi kèm bản phát hành';

function unitLists(model: LeaderCopyModel): FileChild[] {
  return [
    styledParagraph('InsideTitle', 'THEO DÕI ĐƠN VỊ VÀ NGUỒN SỐ LIỆU', { pageBreakBefore: true }),
    ...unitList('1. Đơn vị chưa báo cáo', model.missingUnits, 'Tất cả đơn vị đã báo cáo.'),
    ...unitList(
      '2. Đơn vị được đề nghị bổ sung',
      model.returnedUnits,
      'Không có đơn vị nào được đề nghị bổ sung.',
    ),
    ...unitList('3. Đơn vị báo cáo muộn', model.lateUnits, 'Không có đơn vị nào báo cáo muộn.'),
    ...unitList(
      '4. Đơn vị không có hoạt động',
      model.noneUnits,
      'Không có đơn vị nào báo không có hoạt động.',
    ),
  ];
}

const UNIT_COLUMNS = [624, 2800, 2300, 1430, 2200] as const;

function unitList(
  heading: string,
  units: readonly LeaderUnit[],
  emptySentence: string,
): FileChild[] {
  if (units.length === 0)
    return [
      styledParagraph('InsideHeading', heading),
      styledParagraph('InsideText', emptySentence),
    ];
  return [
    styledParagraph('InsideHeading', `${heading} (${units.length})`),
    ruledTable(UNIT_COLUMNS, [
      {
        isHeader: true,
        cells: ['STT', 'Đơn vị', 'Người liên hệ', 'Điện thoại', 'Ghi chú'].map((text) => ({
          style: 'TableHeader',
          text,
        })),
      },
      ...units.map((unit, index) => ({
        cells: [
          { style: 'TableCenter' as const, text: String(index + 1) },
          ...[unit.name, unit.contact, unit.phone, unit.note].map((text) => ({
            style: 'TableText' as const,
            text,
          })),
        ],
      })),
    ]),
  ];
}

const DUTY_COLUMNS = [3600, PORTRAIT_TEXT_WIDTH - 5300, 1700] as const;

function dutyTable(duties: readonly LeaderDuty[]): FileChild[] {
  return [
    styledParagraph('InsideHeading', '5. Kết quả thực hiện nhiệm vụ'),
    ...(duties.length === 0
      ? [styledParagraph('InsideText', 'Văn bản của đợt báo cáo không nêu nhiệm vụ nào.')]
      : [
          ruledTable(DUTY_COLUMNS, [
            {
              isHeader: true,
              cells: ['Nhiệm vụ', 'Kết quả', 'Đánh giá'].map((text) => ({
                style: 'TableHeader',
                text,
              })),
            },
            ...duties.map(({ unitText, text, result, assessment }) => ({
              cells: [
                { style: 'TableText' as const, text: `${unitText}: ${text}` },
                { style: 'TableText' as const, text: result },
                { style: 'TableCenter' as const, text: assessment },
              ],
            })),
          ]),
        ]),
  ];
}

function openFlagList(flags: readonly string[]): Paragraph[] {
  return [
    styledParagraph('InsideHeading', '6. Nội dung cần xem lại'),
    ...(flags.length === 0
      ? [styledParagraph('InsideText', 'Không còn nội dung nào cần xem lại.')]
      : flags.map((flag) =>
          styledParagraph('InsideText', `- ${flag}`, { indent: { left: 284, hanging: 142 } }),
        )),
  ];
}

const SOURCE_COLUMNS = [3000, 1500, PORTRAIT_TEXT_WIDTH - 4500] as const;

function sourceTables(sources: readonly IndicatorSources[]): FileChild[] {
  return [
    styledParagraph('InsideHeading', '7. Nguồn số liệu'),
    ...(sources.length === 0
      ? [styledParagraph('InsideText', 'Chưa có số liệu.')]
      : sources.flatMap(sourceTable)),
  ];
}

function sourceTable(source: IndicatorSources): FileChild[] {
  const measure = source.unitOfMeasure === '' ? '' : ` ${source.unitOfMeasure}`;
  return [
    styledParagraph('InsideSubheading', `${source.label}: ${source.totalText}${measure}`),
    ruledTable(SOURCE_COLUMNS, [
      {
        isHeader: true,
        cells: ['Đơn vị', 'Số liệu', 'Nguồn'].map((text) => ({ style: 'TableHeader', text })),
      },
      ...source.entries.map((entry) => ({
        cells: [
          { style: 'TableText' as const, text: entry.unitName },
          { style: 'TableNumber' as const, text: entry.valueText },
          { style: 'TableText' as const, text: entry.source },
        ],
      })),
    ]),
  ];
}
