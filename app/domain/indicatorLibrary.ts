import type { Aggregate, IndicatorType } from './value.ts';

type LibraryIndicator = {
  readonly code: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: IndicatorType;
  readonly aggregate: Aggregate;
  readonly derivesFrom: 'activities' | 'participants' | null;
};

export type IndicatorSet = {
  readonly code: string;
  readonly name: string;
  readonly indicators: readonly LibraryIndicator[];
};

/**
 * Sets of indicators that campaigns of a Culture and Society department ask for.
 * A campaign takes copies, so a later change here never reaches an old report;
 * equal codes let last year's figures stand beside this year's.
 */
export const INDICATOR_SETS: readonly IndicatorSet[] = [
  set('truc-quan', 'Tuyên truyền trực quan', [
    ['bang_ron', 'Băng rôn', 'chiếc'],
    ['khau_hieu', 'Khẩu hiệu', 'chiếc'],
    ['pa_no', 'Pa nô, áp phích', 'chiếc'],
    ['to_roi', 'Tờ rơi, tờ gấp', 'tờ'],
    ['co_to_quoc', 'Cờ Tổ quốc, cờ phướn', 'lá'],
    ['man_hinh_led', 'Lượt chạy màn hình LED', 'lượt'],
  ]),
  set('truyen-thanh', 'Truyền thanh', [
    ['luot_phat_thanh', 'Lượt phát thanh', 'lượt'],
    ['phut_phat_thanh', 'Thời lượng phát thanh', 'phút'],
    ['tin_bai_phat_thanh', 'Tin, bài phát thanh', 'tin, bài'],
    ['xe_luu_dong', 'Xe tuyên truyền lưu động', 'lượt'],
  ]),
  set('moi-truong-mang', 'Môi trường mạng', [
    ['tin_bai_cong', 'Tin, bài trên cổng/trang thông tin điện tử', 'tin, bài'],
    ['bai_mang_xa_hoi', 'Bài đăng Fanpage, Facebook, Zalo', 'bài'],
    ['luot_tiep_can', 'Lượt tiếp cận trên mạng xã hội', 'lượt'],
    ['video_clip', 'Video, clip tuyên truyền', 'video'],
  ]),
  set('hoi-nghi', 'Hội nghị - sinh hoạt', [
    ['so_buoi', 'Số buổi tuyên truyền, hội nghị, sinh hoạt', 'buổi', 'activities'],
    ['luot_nguoi_du', 'Lượt người tham dự', 'lượt người', 'participants'],
  ]),
  set('doi-moi-sang-tao', 'Đổi mới sáng tạo', [
    ['hoat_dong_dmst', 'Hoạt động, mô hình đổi mới sáng tạo được phát động', 'hoạt động'],
    ['dien_hinh', 'Doanh nghiệp, tổ chức, cá nhân được giới thiệu, vinh danh', 'trường hợp'],
    ['san_pham_ocop', 'Sản phẩm ĐMST, OCOP tham gia trưng bày', 'sản phẩm'],
    ['sang_kien', 'Sáng kiến, giải pháp được công nhận', 'sáng kiến'],
  ]),
  set('van-nghe-the-thao', 'Văn nghệ - thể thao', [
    ['buoi_van_nghe', 'Buổi biểu diễn văn nghệ', 'buổi'],
    ['giai_the_thao', 'Giải thể thao', 'giải'],
    ['luot_van_dong_vien', 'Lượt vận động viên, diễn viên', 'lượt người'],
    ['luot_nguoi_xem', 'Lượt người xem', 'lượt người'],
  ]),
  set('ve-sinh-moi-truong', 'Vệ sinh môi trường', [
    ['buoi_ra_quan', 'Buổi ra quân vệ sinh môi trường', 'buổi'],
    ['nguoi_ra_quan', 'Lượt người tham gia', 'lượt người'],
    ['km_duong', 'Chiều dài tuyến đường được vệ sinh', 'km', 'decimal'],
  ]),
  set('an-sinh', 'An sinh xã hội', [
    ['suat_qua', 'Suất quà được trao', 'suất'],
    ['ho_duoc_tham', 'Hộ được thăm hỏi', 'hộ'],
    ['tien_ho_tro', 'Số tiền hỗ trợ', 'đồng', 'money'],
  ]),
  set('kinh-phi', 'Kinh phí', [['kinh_phi', 'Kinh phí thực hiện', 'đồng', 'money']]),
  set('noi-dung-chu', 'Nội dung chữ', [
    ['noi_bat', 'Kết quả nổi bật', '', 'text'],
    ['kho_khan', 'Khó khăn, vướng mắc', '', 'text'],
    ['kien_nghi', 'Đề xuất, kiến nghị', '', 'text'],
  ]),
];

type Entry = readonly [
  code: string,
  label: string,
  unitOfMeasure: string,
  /** Whole numbers unless it says otherwise, or what of the activities it counts. */
  special?: 'decimal' | 'money' | 'text' | 'activities' | 'participants',
];

function set(code: string, name: string, entries: readonly Entry[]): IndicatorSet {
  const indicators = entries.map(([entry, label, unitOfMeasure, special]): LibraryIndicator => {
    const derives = special === 'activities' || special === 'participants';
    const type = derives || special === undefined ? 'integer' : special;
    return {
      code: entry,
      groupLabel: name,
      label,
      unitOfMeasure,
      type,
      aggregate: type === 'text' ? 'list' : 'sum',
      derivesFrom: derives ? special : null,
    };
  });
  return { code, name, indicators };
}
