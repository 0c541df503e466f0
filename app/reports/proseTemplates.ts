/**
 * Wording of the prose report (chuyên đề) for the indicators the office uses.
 * An indicator without a phrase prints as "label: number unit of measure", so
 * a new one never disappears from the report.
 */
export type GroupProse = {
  /** Khoản title in section II. */
  readonly heading: string;
  /** Subject and verb in front of the figures. */
  readonly lead: string;
  /** By indicator code: what stands around the number, `{n}` marks its place. */
  readonly phrases: Readonly<Record<string, string>>;
};

export const GROUP_PROSE: Readonly<Record<string, GroupProse>> = {
  'Tuyên truyền trực quan': {
    heading: 'Tuyên truyền trực quan',
    lead: 'Toàn xã thực hiện',
    phrases: {
      bang_ron: '{n} băng rôn',
      khau_hieu: '{n} khẩu hiệu',
      pa_no: '{n} pa nô, áp phích',
      to_roi: 'phát {n} tờ rơi, tờ gấp',
    },
  },
  'Truyền thanh': {
    heading: 'Truyền thanh',
    lead: 'Hệ thống truyền thanh xã và các thôn thực hiện',
    phrases: {
      luot_phat_thanh: '{n} lượt phát thanh',
      phut_phat_thanh: 'tổng thời lượng {n} phút',
      xe_luu_dong: '{n} lượt xe tuyên truyền lưu động',
    },
  },
  'Môi trường mạng': {
    heading: 'Môi trường mạng',
    lead: 'Các đơn vị đăng',
    phrases: {
      tin_bai_cong: '{n} tin, bài trên cổng, trang thông tin điện tử',
      bai_mang_xa_hoi: '{n} bài trên các trang Fanpage, Facebook, Zalo',
      luot_tiep_can: 'đạt {n} lượt tiếp cận trên mạng xã hội',
    },
  },
  'Hội nghị - sinh hoạt': {
    heading: 'Hội nghị, sinh hoạt',
    lead: 'Các đơn vị tổ chức',
    phrases: {
      so_buoi: '{n} buổi tuyên truyền, hội nghị, sinh hoạt',
      luot_nguoi_du: 'thu hút {n} lượt người tham dự',
    },
  },
  'Vinh danh': {
    heading: 'Giới thiệu, vinh danh',
    lead: 'Các đơn vị giới thiệu, vinh danh',
    phrases: {
      dien_hinh: '{n} doanh nghiệp, tổ chức, cá nhân có kết quả, thành tựu đổi mới sáng tạo',
    },
  },
  'Hoạt động hưởng ứng': {
    heading: 'Hoạt động hưởng ứng',
    lead: 'Các đơn vị phát động',
    phrases: { hoat_dong_dmst: '{n} hoạt động, mô hình đổi mới sáng tạo' },
  },
  'Techfest Hải Phòng 2025': {
    heading: 'Sự kiện Techfest Hải Phòng 2025',
    lead: 'Toàn xã có',
    phrases: {
      nguoi_du_techfest: '{n} người tham dự sự kiện',
      san_pham_ocop: '{n} sản phẩm đổi mới sáng tạo, OCOP tham gia trưng bày',
    },
  },
  'Kinh phí': {
    heading: 'Kinh phí thực hiện',
    lead: 'Tổng kinh phí thực hiện là',
    phrases: { kinh_phi: '{n} đồng' },
  },
};

/** Where the answers to text indicators stand; others follow section III under their own label. */
export const TEXT_PLACES: Readonly<Record<string, 'strengths' | 'weaknesses' | 'proposals'>> = {
  noi_bat: 'strengths',
  kho_khan: 'weaknesses',
  kien_nghi: 'proposals',
};

export const DOCUMENT_TYPE_NAMES = {
  'cong-van': 'Công văn',
  'ke-hoach': 'Kế hoạch',
  'thong-bao': 'Thông báo',
  'quyet-dinh': 'Quyết định',
  'chi-thi': 'Chỉ thị',
  'giay-moi': 'Giấy mời',
  'bao-cao': 'Báo cáo',
  'to-trinh': 'Tờ trình',
  'huong-dan': 'Hướng dẫn',
  'thu-ngo': 'Thư ngỏ',
  khac: 'Văn bản',
} as const;

/** Unit kinds as counted in section I. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  'phong-ban': 'phòng, ban',
  'don-vi': 'đơn vị',
  'truong-hoc': 'trường học',
  thon: 'thôn',
};
