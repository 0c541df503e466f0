import { INDICATOR_SETS } from './indicatorLibrary.ts';

/** An indicator of the library that words of a directive speak of. */
export type IndicatorMatch = {
  readonly code: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  /** The words, in UTF-16 units of the text. */
  readonly at: { readonly start: number; readonly end: number };
};

/**
 * Indicators that could count what a form of publicity or an activity asks for,
 * each with the words that speak of it. Words decide, never likeness: a form
 * nobody named proposes nothing.
 */
export function proposeIndicators(words: string): IndicatorMatch[] {
  const text = words.normalize('NFC').toLocaleLowerCase('vi');
  return INDICATOR_SETS.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, label, unitOfMeasure }): IndicatorMatch[] => {
      const found = SPOKEN_OF[code]?.exec(text);
      if (found === undefined || found === null) return [];
      const at = { start: found.index, end: found.index + found[0].length };
      return [{ code, label, unitOfMeasure, at }];
    }),
  );
}

/** Words for what the indicators of the library count. */
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  bang_ron: /băng ?(?:rôn|zôn|rol|rolle)/u,
  khau_hieu: /khẩu hiệu/u,
  pa_no: /pa ?n[ôơ]|áp ?phích/u,
  to_roi: /tờ (?:rơi|gấp)/u,
  co_to_quoc: /treo (?:cờ|quốc kỳ)|cờ (?:tổ quốc|đỏ sao vàng|phướn|chuối|rủ|hồng kỳ)/u,
  man_hinh_led: /màn hình (?:led|điện tử)/u,
  luot_phat_thanh: /(?:truyền|phát) thanh|hệ thống loa|loa (?:phát thanh|truyền thanh|công cộng)/u,
  xe_luu_dong: /xe (?:tuyên truyền )?(?:lưu động|loa|cổ động)|tuyên truyền lưu động/u,
  tin_bai_cong: /(?:cổng|trang) (?:thông tin điện tử|ttđt)|trang web|website/u,
  bai_mang_xa_hoi: /fanpage|facebook|zalo|mạng xã hội/u,
  video_clip: /video|clip|phóng sự/u,
  so_buoi: /hội nghị|hội thảo|tọa đàm|toạ đàm|sinh hoạt chuyên đề|tập huấn|mít ?tinh|lễ phát động/u,
  hoat_dong_dmst: /phát động các hoạt động|mô hình đổi mới|thực thi (?:đmst|đổi mới sáng tạo)/u,
  dien_hinh: /vinh danh|điển hình|gương (?:người tốt|tiêu biểu)/u,
  san_pham_ocop: /ocop|trưng bày[^.;]{0,40}sản phẩm/u,
  sang_kien: /sáng kiến/u,
  buoi_van_nghe: /văn nghệ|biểu diễn nghệ thuật|giao lưu văn hóa/u,
  giai_the_thao: /thể dục,? thể thao|giải thể thao|thi đấu thể thao|giải chạy/u,
  buoi_ra_quan: /ra quân|tổng vệ sinh|vệ sinh môi trường/u,
  suat_qua: /suất quà|tặng quà|trao quà/u,
  ho_duoc_tham: /thăm hỏi|thăm,? tặng/u,
};
