import { formatNumber } from '#app/domain/formatNumber.ts';
import type { ActivityAnnex, UnitAnnex } from '#app/domain/annexModel.ts';
import type { BodyBlock, Inline, OfficialHeader, ReportModel } from '#app/domain/reportModel.ts';
import { paginateAnnex, type UndividedAnnex } from '#app/reports/paginateAnnex.ts';
import { samplePhotos } from './samplePhotos.ts';
import { sampleUnitAnnex } from './sampleUnitAnnex.ts';

/** A full release package as a commune sends it: one addressee, one missing fact, three annexes. */
export function sampleReportModel(): ReportModel {
  const unitAnnex = sampleUnitAnnex();
  const annexes: readonly UndividedAnnex[] = [
    unitAnnex,
    sampleActivities(),
    { kind: 'photos', numeral: 'III', title: 'Hình ảnh hoạt động tiêu biểu', photos: samplePhotos },
  ];
  return {
    header: sampleHeader,
    typeName: 'BÁO CÁO',
    subject:
      'Kết quả tuyên truyền, hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10 năm 2025 trên địa bàn xã Nam Thanh Miện',
    addressees: ['Sở Khoa học và Công nghệ thành phố Hải Phòng'],
    body: sampleBody(unitAnnex),
    recipients: [
      'Như trên',
      'Chủ tịch, các Phó Chủ tịch UBND xã',
      'Phòng Văn hóa - Xã hội',
      'Lưu: VT, VHXH',
    ],
    signature: {
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signerName: 'Vũ Văn Nguyễn',
    },
    annexes: annexes.map((annex) => paginateAnnex(annex, sampleHeader, 4)),
    coverage: {
      expected: 28,
      reported: 24,
      onTime: 20,
      late: 2,
      none: 2,
      returned: 1,
      missing: 3,
    },
    cutOffOn: '2025-10-05',
  };
}

/** Of a committee, number and date still blank. */
export const sampleHeader: OfficialHeader = {
  superior: null,
  issuerLines: ['ỦY BAN NHÂN DÂN', 'XÃ NAM THANH MIỆN'],
  issuerName: 'Ủy ban nhân dân xã Nam Thanh Miện',
  number: null,
  symbol: 'BC-UBND',
  place: 'Nam Thanh Miện',
  issuedOn: null,
  year: 2025,
};

function sampleBody(annex: UnitTables): readonly BodyBlock[] {
  const total = (indicator: string): Inline => ({
    kind: 'number',
    text: formatNumber(totalOf(annex, indicator)),
    source: { kind: 'total', indicator },
  });
  return [
    paragraph(
      'opening',
      'Thực hiện Công văn số 3093/SKHCN-QLCN ngày 19 tháng 9 năm 2025 của Sở Khoa học và Công nghệ thành phố Hải Phòng về việc tuyên truyền hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10, Ủy ban nhân dân xã Nam Thanh Miện báo cáo kết quả thực hiện như sau:',
    ),
    { kind: 'section', numeral: 'I', title: 'Công tác chỉ đạo, triển khai' },
    paragraph(
      'directing',
      'Ủy ban nhân dân xã đã ban hành Công văn số ',
      { kind: 'missing', fact: 'passedOnNumber' },
      '/UBND-VHXH ',
      { kind: 'missing', fact: 'passedOnDate' },
      ' đề nghị các phòng, ban, đơn vị và 17 thôn triển khai tuyên truyền từ ngày 22/9/2025 đến ngày 05/10/2025. Đến nay, ',
      { kind: 'number', text: '24/28', source: { kind: 'coverage', figure: 'reported' } },
      ' đơn vị đã báo cáo, đạt ',
      { kind: 'number', text: '85,7%', source: { kind: 'coverage', figure: 'reported' } },
      '; ',
      { kind: 'number', text: '02', source: { kind: 'coverage', figure: 'none' } },
      ' đơn vị không phát sinh hoạt động.',
    ),
    { kind: 'section', numeral: 'II', title: 'Kết quả thực hiện' },
    { kind: 'heading', number: 1, title: 'Tuyên truyền trực quan' },
    paragraph(
      'visual',
      'Toàn xã treo ',
      total('bang_ron'),
      ' băng rôn, ',
      total('khau_hieu'),
      ' khẩu hiệu, ',
      total('pa_no'),
      ' pa nô, áp phích và phát ',
      total('to_roi'),
      ' tờ rơi, tờ gấp tại trụ sở, nhà văn hóa thôn và các tuyến đường trung tâm.',
    ),
    { kind: 'heading', number: 2, title: 'Truyền thanh' },
    paragraph(
      'radio',
      'Hệ thống truyền thanh xã và các thôn phát ',
      total('luot_phat_thanh'),
      ' lượt tin, bài với tổng thời lượng ',
      total('phut_phat_thanh'),
      ' phút.',
    ),
    { kind: 'heading', number: 3, title: 'Môi trường mạng' },
    paragraph(
      'online',
      'Các đơn vị đăng ',
      total('bai_mang_xa_hoi'),
      ' bài trên Fanpage, Facebook, Zalo, thu hút ',
      total('luot_tiep_can'),
      ' lượt tiếp cận.',
    ),
    { kind: 'heading', number: 4, title: 'Hội nghị, sinh hoạt' },
    paragraph(
      'meetings',
      'Tổ chức ',
      total('so_buoi'),
      ' buổi tuyên truyền, hội nghị, sinh hoạt với ',
      total('luot_nguoi_du'),
      ' lượt người tham dự và phát động ',
      total('hoat_dong_dmst'),
      ' hoạt động, mô hình đổi mới sáng tạo. Kinh phí thực hiện là ',
      total('kinh_phi'),
      ' đồng.',
    ),
    paragraph('annexes', 'Số liệu chi tiết tại Phụ lục I, II và III kèm theo.'),
    { kind: 'section', numeral: 'III', title: 'Đánh giá' },
    { kind: 'heading', number: 1, title: 'Ưu điểm' },
    paragraph(
      'strengths',
      'Công tác tuyên truyền được triển khai đúng thời gian, bám sát chủ đề “Đổi mới sáng tạo toàn dân - Động lực phát triển quốc gia”; các thôn chủ động lồng ghép trong sinh hoạt cộng đồng.',
    ),
    { kind: 'heading', number: 2, title: 'Hạn chế' },
    paragraph(
      'weaknesses',
      'Việc tuyên truyền trên môi trường mạng ở một số thôn còn ít; nội dung phát thanh chưa có bài viết về điển hình của địa phương.',
    ),
    { kind: 'section', numeral: 'IV', title: 'Đề xuất, kiến nghị' },
    paragraph(
      'proposals',
      'Đề nghị Sở Khoa học và Công nghệ cung cấp tài liệu, ấn phẩm điện tử phục vụ tuyên truyền tại thôn (Thôn Phú Mỹ, Thôn Đồng Hòa).',
    ),
    paragraph(
      'closing',
      'Trên đây là kết quả tuyên truyền, hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10 năm 2025 trên địa bàn xã Nam Thanh Miện. Ủy ban nhân dân xã trân trọng báo cáo./.',
    ),
  ];
}

function paragraph(id: string, ...pieces: readonly (string | Inline)[]): BodyBlock {
  return {
    kind: 'paragraph',
    id,
    inlines: pieces.map((piece) =>
      typeof piece === 'string' ? { kind: 'text', text: piece } : piece,
    ),
  };
}

type UnitTables = Omit<UnitAnnex, 'pages'>;

function totalOf(annex: UnitTables, indicator: string): number {
  const total = annex.tables
    .flatMap((table) => table.totals)
    .find((cell) => cell.indicator === indicator);
  if (total === undefined || total.value === null) throw new Error(`no total of ${indicator}`);
  return total.value;
}

const ACTIVITY_SEEDS: readonly (readonly [name: string, place: string, unit: string])[] = [
  ['Lễ phát động Ngày hội Đổi mới sáng tạo', 'Nhà văn hóa xã', 'Phòng Văn hóa - Xã hội'],
  ['Hội nghị phổ biến kiến thức đổi mới sáng tạo', 'Hội trường UBND xã', 'Phòng Kinh tế'],
  ['Ngày hội STEM', 'Sân trường', 'Trường Tiểu học xã'],
  ['Cuộc thi Ý tưởng sáng tạo học đường', 'Nhà đa năng', 'Trường Trung học cơ sở xã'],
  [
    'Tuyên truyền lưu động',
    'Các tuyến đường trung tâm',
    'Trung tâm Văn hóa, Thể thao và Truyền thông',
  ],
  ['Hướng dẫn dịch vụ công trực tuyến', 'Bộ phận Một cửa', 'Trung tâm Phục vụ hành chính công'],
  ['Sinh hoạt chuyên đề “Bé yêu khoa học”', '', 'Trường Mầm non xã'],
  ['Nói chuyện truyền thống', 'Nhà văn hóa thôn', 'Thôn An Khê'],
  ['Ra quân tổng vệ sinh, trồng cây', 'Đường trục thôn', 'Thôn Bình Lãng'],
  ['Giới thiệu sản phẩm OCOP', 'Đình làng', 'Thôn Đồng Hòa'],
  ['Giao lưu văn nghệ', 'Nhà văn hóa thôn', 'Thôn Hòa Bình'],
  ['Họp thôn lồng ghép tuyên truyền', 'Nhà văn hóa thôn', 'Thôn Phú Mỹ'],
];

function sampleActivities(): Omit<ActivityAnnex, 'pages'> {
  return {
    kind: 'activities',
    numeral: 'II',
    title: 'Danh sách hoạt động',
    rows: ACTIVITY_SEEDS.map(([name, place, unitName], index) => ({
      order: index + 1,
      name,
      startOn: index === 6 ? null : index === 4 ? '2025-09-22' : '2025-10-01',
      endOn: index === 4 ? '2025-10-05' : null,
      dateText: index === 4 ? 'từ 22/9/2025 đến 05/10/2025' : index === 6 ? '' : '01/10/2025',
      place,
      unitName,
      participants: index % 5 === 4 ? null : 35 + index * 112,
      result: index % 3 === 0 ? 'Đạt yêu cầu; được nhân dân hưởng ứng, tham gia tích cực' : '',
    })),
  };
}
