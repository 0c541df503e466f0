import type { ReferenceName } from '#app/domain/proseReferences.ts';

/** Words of "Câu chữ báo cáo". */
export const textsText = {
  title: 'Câu chữ báo cáo',
  open: 'Câu chữ',
  kind: 'Loại báo cáo',
  kinds: {
    thematic: 'Báo cáo chuyên đề',
    quick: 'Báo cáo nhanh',
    short: 'Báo cáo ngắn',
    all: 'Nhóm và chỉ tiêu, chung cho các loại',
  },
  list: 'Các câu',
  wording: 'Câu chữ',
  own: 'đã sửa',
  builtIn: 'Mẫu có sẵn:',
  nothing: '(để trống)',
  places: 'Ô điền (bấm để chèn)',
  totalOf: (indicator: string) => `${indicator}: tổng`,
  restore: 'Khôi phục mẫu',
  save: 'Lưu',
  saved: 'Đã lưu câu chữ báo cáo',
  unsaved: 'Chưa lưu. Bấm Esc lần nữa để bỏ nội dung vừa sửa.',
  scope: 'Áp dụng cho mọi báo cáo lập từ nay; bản đã trình ký không đổi.',
};

/** Names of the sentences and titles of a report. */
export const TEXT_NAMES: Readonly<Record<string, string>> = {
  opening: 'Mở đầu',
  openingSupplement: 'Mở đầu, báo cáo bổ sung',
  sectionDirection: 'Tên mục I',
  direction: 'Chỉ đạo, giao việc',
  coverage: 'Tình hình báo cáo',
  coverageSupplement: 'Tình hình báo cáo, bổ sung',
  sectionResults: 'Tên mục II',
  lead: 'Đầu đoạn của nhóm',
  figures: 'Kết quả của nhóm',
  best: 'Đơn vị nhiều nhất',
  comparison: 'So với năm trước',
  none: 'Không phát sinh',
  missing: 'Chưa có số liệu',
  notDue: 'Sự kiện chưa đến hạn',
  laterEvents: 'Sự kiện báo cáo sau',
  annexes: 'Dẫn phụ lục',
  sectionAssessment: 'Tên mục đánh giá',
  strengths: 'Tên khoản ưu điểm',
  weaknesses: 'Tên khoản hạn chế',
  sectionProposals: 'Tên mục đề xuất',
  summary: 'Kết quả chung',
  dutyLead: 'Dẫn bảng nhiệm vụ',
  closing: 'Kết thúc',
};

/** Words of a group or indicator, by the first part of their key. */
export const FORM_TEXT_NAMES: Readonly<Record<string, (subject: string) => string>> = {
  'group.title': (subject) => `${subject}: tên khoản`,
  'group.subject': (subject) => `${subject}: chủ thể`,
  'figure.verb': (subject) => `${subject}: động từ`,
  'figure.words': (subject) => `${subject}: số và đơn vị tính`,
};

/** What a place that any sentence may name stands for; places with an argument show a sample. */
export const PLACE_NAMES: Readonly<Record<ReferenceName, string>> = {
  tong: 'Tổng của một chỉ tiêu, ví dụ {tong:bang_ron}',
  donVi: 'Số của một đơn vị, ví dụ {donVi:bang_ron:T01}',
  soDonViCoSoLieu: 'Số đơn vị có số liệu, ví dụ {soDonViCoSoLieu:bang_ron}',
  namTruoc: 'Tổng năm trước, ví dụ {namTruoc:bang_ron}',
  chenhLech: 'Chênh lệch với năm trước, ví dụ {chenhLech:bang_ron}',
  tyLeChenhLech: 'Tỷ lệ chênh lệch, ví dụ {tyLeChenhLech:bang_ron}',
  soDonVi: 'Số đơn vị phải báo cáo',
  daBaoCao: 'Số đơn vị đã báo cáo',
  dungHan: 'Số đơn vị báo cáo đúng hạn',
  baoMuon: 'Số đơn vị báo cáo sau hạn',
  khongPhatSinh: 'Số đơn vị không phát sinh hoạt động',
  tyLeBaoCao: 'Tỷ lệ đã báo cáo',
  soDonViNhom: 'Số đơn vị của một nhóm, ví dụ {soDonViNhom:thon}',
  soVanBanDen: 'Số văn bản đến',
  ngayVanBanDen: 'Ngày văn bản đến',
  coQuanVanBanDen: 'Cơ quan ban hành văn bản đến',
  trichYeuVanBanDen: 'Trích yếu văn bản đến',
  soCongVan: 'Số công văn giao việc',
  ngayCongVan: 'Ngày công văn giao việc',
  trichYeu: 'Trích yếu báo cáo',
  tenXa: 'Tên xã, phường, đặc khu',
  coQuanBaoCao: 'Cơ quan báo cáo',
  coQuanBaoCaoNgan: 'Cơ quan báo cáo, viết gọn',
  coQuanGiaoViec: 'Cơ quan giao việc',
  tenSuKien: 'Tên sự kiện của báo cáo bổ sung',
  tiepTheoBaoCao: '“, tiếp theo Báo cáo số …” đã phát hành',
  vanBanDen: 'Loại, số, ngày văn bản đến',
  congVanXa: 'Loại, số, ngày công văn giao việc',
  veViecCongVanXa: '“về việc …” của công văn giao việc',
  soDonViTheoNhom: 'Số đơn vị từng nhóm',
  cauThoiGian: '“; thời gian thực hiện …”',
  datTyLe: '“, đạt …%”',
  chiTietBaoCao: '“; trong đó … đúng hạn …”',
  cacPhuLuc: 'Tên các phụ lục',
};

/** What a place that one sentence alone has stands for. */
export const OWN_PLACE_NAMES: Readonly<Record<string, string>> = {
  chuThe: 'Chủ thể của nhóm',
  ketQua: 'Các số của nhóm',
  donViCoSoLieu: 'Số đơn vị có số liệu trên số đã báo cáo',
  donViNhieuNhat: 'Đơn vị nhiều nhất',
  ketQuaNhieuNhat: 'Kết quả của đơn vị đó',
  soSanh: 'Tăng, giảm của từng chỉ tiêu',
  chiTieu: 'Tên các chỉ tiêu',
  suKien: 'Sự kiện và thời gian',
  tenNhom: 'Tên nhóm',
  ketQuaChung: 'Các số của cả đợt',
  n: 'Số',
};
