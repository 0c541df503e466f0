/**
 * Wording of the prose report (chuyên đề) for the indicators the office uses.
 * An indicator without a phrase prints as "label: number unit of measure", so
 * a new one never disappears from the report.
 */
export type GroupProse = {
  /** Khoản title in section II. */
  readonly heading: string;
  /** Who acts; true of a xã, a phường and a đặc khu alike. */
  readonly subject: string;
  /** By indicator code. */
  readonly phrases: Readonly<Record<string, FigureProse>>;
};

type FigureProse = {
  /** Stands before the figure, unless the figure before it has the same verb. */
  readonly verb: string;
  /** What stands around the number, `{n}` marks its place. */
  readonly words: string;
};

/** By the label of the indicator group. */
export const GROUP_PROSE: Readonly<Record<string, GroupProse>> = {
  'Tuyên truyền trực quan': {
    heading: 'Tuyên truyền trực quan',
    subject: 'Các đơn vị',
    phrases: {
      bang_ron: { verb: 'thực hiện', words: '{n} băng rôn' },
      khau_hieu: { verb: 'thực hiện', words: '{n} khẩu hiệu' },
      pa_no: { verb: 'thực hiện', words: '{n} pa nô, áp phích' },
      to_roi: { verb: 'phát', words: '{n} tờ rơi, tờ gấp' },
    },
  },
  'Truyền thanh': {
    heading: 'Truyền thanh',
    subject: 'Hệ thống truyền thanh cơ sở',
    phrases: {
      luot_phat_thanh: { verb: 'thực hiện', words: '{n} lượt phát thanh' },
      phut_phat_thanh: { verb: 'thực hiện', words: 'tổng thời lượng {n} phút' },
      xe_luu_dong: { verb: 'thực hiện', words: '{n} lượt xe tuyên truyền lưu động' },
    },
  },
  'Môi trường mạng': {
    heading: 'Môi trường mạng',
    subject: 'Các đơn vị',
    phrases: {
      tin_bai_cong: { verb: 'đăng', words: '{n} tin, bài trên cổng, trang thông tin điện tử' },
      bai_mang_xa_hoi: { verb: 'đăng', words: '{n} bài trên các trang Fanpage, Facebook, Zalo' },
      luot_tiep_can: { verb: 'đạt', words: '{n} lượt tiếp cận trên mạng xã hội' },
    },
  },
  'Hội nghị - sinh hoạt': {
    heading: 'Hội nghị, sinh hoạt',
    subject: 'Các đơn vị',
    phrases: {
      so_buoi: { verb: 'tổ chức', words: '{n} buổi tuyên truyền, hội nghị, sinh hoạt' },
      luot_nguoi_du: { verb: 'thu hút', words: '{n} lượt người tham dự' },
    },
  },
  'Vinh danh': {
    heading: 'Giới thiệu, vinh danh',
    subject: 'Các đơn vị',
    phrases: {
      dien_hinh: {
        verb: 'giới thiệu, vinh danh',
        words: '{n} doanh nghiệp, tổ chức, cá nhân có kết quả, thành tựu đổi mới sáng tạo',
      },
    },
  },
  'Hoạt động hưởng ứng': {
    heading: 'Hoạt động hưởng ứng',
    subject: 'Các đơn vị',
    phrases: {
      hoat_dong_dmst: { verb: 'phát động', words: '{n} hoạt động, mô hình đổi mới sáng tạo' },
    },
  },
  'Techfest Hải Phòng 2025': {
    heading: 'Sự kiện Techfest Hải Phòng 2025',
    subject: 'Các đơn vị',
    phrases: {
      nguoi_du_techfest: { verb: 'có', words: '{n} người tham dự sự kiện' },
      san_pham_ocop: {
        verb: 'có',
        words: '{n} sản phẩm đổi mới sáng tạo, OCOP tham gia trưng bày',
      },
    },
  },
  'Kinh phí': {
    heading: 'Kinh phí thực hiện',
    subject: 'Tổng kinh phí thực hiện',
    phrases: { kinh_phi: { verb: 'là', words: '{n} đồng' } },
  },
};

/** Where the answers to text indicators stand; others follow section III under their own label. */
export const TEXT_PLACES: Readonly<Record<string, 'strengths' | 'weaknesses' | 'proposals'>> = {
  noi_bat: 'strengths',
  kho_khan: 'weaknesses',
  kien_nghi: 'proposals',
};

/** Names of papers as a citation writes them. */
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
