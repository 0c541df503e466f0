import { formatShortDate } from '#app/domain/officialDate.ts';
import { lowerFirst } from '../inlineText.ts';
import { shortIssuerName } from '../issuingBody.ts';
import { citeReport, type CitedReport } from '../stateReplacement.ts';
import { letter } from './letters.ts';
import type { PaperModel } from './paperModel.ts';
import type { PaperFacts } from './queryPaperFacts.ts';

/** A report and what of its form was wrong. */
export type CorrectedReport = CitedReport & {
  readonly subject: string;
  readonly addressee: string | null;
  readonly items: readonly {
    readonly place: string;
    readonly was: string;
    readonly corrected: string;
  }[];
  /** Of the letter itself, once the văn thư gave them. */
  readonly letterNumber: string | null;
  readonly letterIssuedOn: string | null;
};

/** Công văn đính chính for an error of form (Nghị định 30/2020, Điều 18 khoản 3). */
export function correctionLetter(
  facts: Pick<PaperFacts, 'office' | 'campaign' | 'today'>,
  report: CorrectedReport,
): PaperModel {
  const cited = citeReport(report);
  const issuer = shortIssuerName(facts.office);
  const written = letter(facts, {
    about: `đính chính ${cited}`,
    addressees: report.addressee === null ? [] : [report.addressee],
    paragraphs: [
      `Ngày ${formatShortDate(report.issuedOn)}, ${issuer} đã ban hành ${cited} về ${lowerFirst(report.subject)}.`,
      `Sau khi rà soát, ${issuer} đính chính sai sót về thể thức, kỹ thuật trình bày của Báo cáo nêu trên như sau:`,
    ],
  });
  const { letterhead } = written;
  return {
    ...written,
    letterhead:
      letterhead === null
        ? null
        : {
            ...letterhead,
            header: {
              ...letterhead.header,
              number: report.letterNumber,
              issuedOn: report.letterIssuedOn,
            },
          },
    blocks: [
      ...written.blocks,
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 7, align: 'center' },
          { title: 'Vị trí', share: 25, align: 'left' },
          { title: 'Đã viết', share: 34, align: 'left' },
          { title: 'Sửa thành', share: 34, align: 'left' },
        ],
        rows: report.items.map(({ place, was, corrected }, at) => [
          String(at + 1),
          place,
          was,
          corrected,
        ]),
      },
      {
        kind: 'paragraph',
        text: `Các nội dung khác của ${cited} không thay đổi./.`,
      },
    ],
  };
}
