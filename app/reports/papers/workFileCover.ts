import { formatShortDate } from '#app/domain/officialDate.ts';
import type { Office } from '#app/storage/officeStore.ts';
import { officeLine, WRITE_IN, type PaperModel } from './paperModel.ts';

/** One paper of a work file as its list names it. */
export type FiledPaper = {
  readonly name: string;
  /** "3093/SKHCN-QLCN", empty for what carries no number. */
  readonly identity: string;
  /** ISO date, empty where none is known. */
  readonly date: string;
  readonly note: string;
  /** How many files of it lie in the ZIP. */
  readonly files: number;
};

export type FiledWork = {
  readonly campaignName: string;
  readonly title: string | null;
  readonly code: string | null;
  readonly retention: string | null;
  readonly closingNote: string | null;
  readonly papers: readonly FiledPaper[];
  readonly evidenceFiles: number;
};

/** Bìa và mục lục of a work file; title, code and retention are the office's own, blanks are for the pen. */
export function workFileCover(office: Office, work: FiledWork): PaperModel {
  return {
    orientation: 'portrait',
    letterhead: null,
    topLines: [officeLine(office)],
    title: 'HỒ SƠ CÔNG VIỆC',
    subtitle: work.title ?? work.campaignName,
    addressees: [],
    blocks: [
      { kind: 'line', text: `Mã hồ sơ: ${work.code ?? WRITE_IN}` },
      { kind: 'line', text: `Thời hạn bảo quản: ${work.retention ?? WRITE_IN}` },
      { kind: 'line', text: `Đợt báo cáo: ${work.campaignName}` },
      { kind: 'line', text: `Minh chứng của các đơn vị: ${work.evidenceFiles} tệp.` },
      { kind: 'heading', text: 'Mục lục văn bản' },
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 7, align: 'center' },
          { title: 'Số, ký hiệu', share: 19, align: 'left' },
          { title: 'Ngày', share: 13, align: 'center' },
          { title: 'Tên văn bản, trích yếu', share: 41, align: 'left' },
          { title: 'Ghi chú', share: 20, align: 'left' },
        ],
        rows: work.papers.map(({ name, identity, date, note }, at) => [
          String(at + 1),
          identity,
          date === '' ? '' : formatShortDate(date),
          name,
          note,
        ]),
      },
      { kind: 'heading', text: 'Ghi chú kết thúc' },
      { kind: 'paragraph', text: work.closingNote ?? WRITE_IN },
    ],
    signing: {
      kind: 'hands',
      blocks: [
        ['NGƯỜI LẬP HỒ SƠ', '(Ký, ghi rõ họ tên)'],
        ['NGƯỜI NHẬN HỒ SƠ', '(Ký, ghi rõ họ tên)'],
      ],
    },
  };
}
