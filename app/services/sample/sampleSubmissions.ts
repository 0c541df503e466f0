import type { SubmissionKind } from '#app/domain/foldSubmissions.ts';
import type { SubmissionChannel } from '#app/storage/listSubmissions.ts';

/** Columns of `numbers` below. */
export const SAMPLE_COLUMNS = [
  'bang_ron',
  'khau_hieu',
  'pa_no',
  'to_roi',
  'luot_phat_thanh',
  'phut_phat_thanh',
  'xe_luu_dong',
  'tin_bai_cong',
  'bai_mang_xa_hoi',
  'luot_tiep_can',
  'so_buoi',
  'luot_nguoi_du',
  'dien_hinh',
  'hoat_dong_dmst',
  'kinh_phi',
] as const;

export type SampleSubmission = {
  readonly unit: string;
  readonly kind?: SubmissionKind;
  readonly on: string;
  readonly time?: string;
  readonly channel: SubmissionChannel;
  /**
   * One word a column: a number, `k` không phát sinh, `~300` khoảng 300, `.` not
   * stated or not on the form of the unit.
   */
  readonly numbers: string;
  readonly texts?: Readonly<Partial<Record<'noi_bat' | 'kho_khan' | 'kien_nghi', string>>>;
  readonly awaitsConfirmation?: boolean;
  readonly review?: 'checked' | { readonly returned: string };
};

/**
 * Practice reports of 25 of the 28 units in every kind and state: 20 on time,
 * three late, one without activity, one asked to supplement, three silent. All
 * numbers are invented.
 */
export const sampleSubmissions: readonly SampleSubmission[] = [
  {
    unit: 'VP',
    on: '2025-10-03',
    time: '08:15',
    channel: 'email',
    numbers: '4 6 2 0 . . . 6 5 1240 2 86 k 1 1200000',
    review: 'checked',
  },
  {
    unit: 'KT',
    on: '2025-10-03',
    time: '09:40',
    channel: 'email',
    numbers: '2 3 k 120 . . . 3 4 860 1 42 5 2 800000',
    review: 'checked',
    texts: {
      noi_bat: 'Giới thiệu 05 hộ kinh doanh, hợp tác xã ứng dụng công nghệ số trong bán hàng',
    },
  },
  {
    unit: 'VHXH',
    on: '2025-10-02',
    time: '14:20',
    channel: 'paper',
    numbers: '6 10 4 500 . . . 8 12 5400 3 210 2 3 4500000',
    review: 'checked',
    texts: {
      noi_bat:
        'Hướng dẫn các đơn vị và 17 thôn thực hiện tuyên truyền đúng thời gian, bám sát chủ đề của Ngày hội',
    },
  },
  {
    unit: 'HCC',
    on: '2025-10-03',
    time: '10:05',
    channel: 'email',
    numbers: '2 2 1 300 k k k 2 3 640 1 25 k 1 k',
    review: 'checked',
  },
  {
    unit: 'VHTT',
    on: '2025-10-04',
    time: '15:30',
    channel: 'email',
    numbers: '12 20 8 1000 42 630 6 9 18 12650 2 150 1 2 9800000',
    review: 'checked',
    texts: {
      noi_bat: 'Phát thanh chuyên mục về Ngày hội Đổi mới sáng tạo trong 14 ngày liên tục',
      kho_khan: 'Cụm loa tại một số thôn xuống cấp, chất lượng âm thanh chưa bảo đảm',
    },
  },
  {
    unit: 'YT',
    on: '2025-10-04',
    time: '08:50',
    channel: 'paper',
    numbers: '1 2 k 200 k k k 1 3 410 1 38 k 1 350000',
    review: 'checked',
  },
  {
    unit: 'CA',
    on: '2025-10-06',
    time: '09:10',
    channel: 'zalo',
    numbers: '2 4 1 k 4 40 3 2 6 2300 2 95 k 1 600000',
    review: 'checked',
  },
  {
    unit: 'MN',
    on: '2025-10-01',
    time: '16:00',
    channel: 'email',
    numbers: '1 2 1 20 . . . 1 3 500 1 40 k 1 k',
    review: 'checked',
  },
  {
    unit: 'MN',
    kind: 'replace',
    on: '2025-10-04',
    time: '10:20',
    channel: 'email',
    numbers: '2 3 2 . . . . 2 5 930 1 64 k 1 400000',
    review: 'checked',
    texts: { noi_bat: 'Tổ chức hoạt động trải nghiệm “Bé sáng tạo cùng vật liệu tái chế”' },
  },
  {
    unit: 'TH',
    on: '2025-10-07',
    time: '08:40',
    channel: 'email',
    numbers: '2 4 2 k . . . 3 6 1480 2 512 1 2 1500000',
    texts: { noi_bat: 'Tổ chức Ngày hội STEM cho học sinh khối 4, khối 5' },
  },
  {
    unit: 'CS',
    on: '2025-10-02',
    time: '11:15',
    channel: 'email',
    numbers: '2 4 3 k . . . 2 2 760 1 420 1 2 1800000',
    review: 'checked',
    texts: {
      noi_bat: 'Phát động cuộc thi ý tưởng sáng tạo học sinh, có 24 ý tưởng tham gia',
      kien_nghi: 'Đề nghị hỗ trợ thiết bị thực hành STEM cho nhà trường',
    },
  },
  {
    unit: 'T01',
    on: '2025-10-03',
    time: '19:30',
    channel: 'zalo',
    numbers: '3 6 0 100 14 210 . . 2 340 2 135 k k 500000',
    review: 'checked',
  },
  {
    unit: 'T02',
    on: '2025-10-04',
    time: '20:05',
    channel: 'zalo',
    numbers: '2 4 k 60 10 120 . . 3 420 1 88 k 1 300000',
    review: 'checked',
  },
  {
    unit: 'T03',
    on: '2025-10-04',
    time: '09:00',
    channel: 'paper',
    numbers: '2 3 k 50 12 150 . . 1 ~200 1 75 k k 250000',
    review: 'checked',
    texts: { kho_khan: 'Người cao tuổi ít dùng mạng xã hội nên khó tiếp cận nội dung' },
  },
  {
    unit: 'T04',
    on: '2025-10-03',
    time: '10:05',
    channel: 'zalo',
    numbers: '3 5 0 80 12 140 . . 3 450 1 70 k k 400000',
    review: 'checked',
  },
  {
    unit: 'T04',
    kind: 'add',
    on: '2025-10-03',
    time: '10:12',
    channel: 'zalo',
    numbers: '2 . . 20 2 30 . . 1 90 1 26 . 1 100000',
    review: 'checked',
  },
  {
    unit: 'T05',
    on: '2025-10-02',
    time: '18:45',
    channel: 'zalo',
    numbers: '3 4 k 70 12 1500 . . 2 310 1 64 k k 300000',
    review: 'checked',
  },
  {
    unit: 'T05',
    kind: 'correct',
    on: '2025-10-03',
    time: '07:50',
    channel: 'zalo',
    numbers: '. . . . . 150 . . . . . . . . .',
    review: 'checked',
  },
  {
    unit: 'T06',
    on: '2025-10-05',
    time: '09:30',
    channel: 'paper',
    numbers: '2 4 k 40 8 96 . . 2 280 1 92 k 1 350000',
    review: 'checked',
    texts: { kien_nghi: 'Đề nghị cấp tài liệu, tờ rơi in sẵn để phát đến các hộ' },
  },
  {
    unit: 'T07',
    on: '2025-10-05',
    time: '10:40',
    channel: 'paper',
    numbers: '3 4 1 60 10 115 . . 2 260 2 110 k k 300000',
    review: 'checked',
  },
  {
    unit: 'T08',
    on: '2025-10-04',
    time: '21:10',
    channel: 'zalo',
    numbers: '4 5 k 80 16 200 . . 4 620 2 145 k 1 450000',
    review: 'checked',
    texts: {
      kien_nghi:
        'Đề nghị Sở Khoa học và Công nghệ cung cấp tài liệu, ấn phẩm điện tử phục vụ tuyên truyền tại thôn',
    },
  },
  {
    unit: 'T09',
    on: '2025-10-05',
    time: '14:00',
    channel: 'zalo',
    numbers: '2 3 k . 9 108 . . 1 150 1 60 k k k',
  },
  {
    unit: 'T10',
    on: '2025-10-05',
    time: '15:20',
    channel: 'paper',
    numbers: '3 4 k 50 11 132 . . 2 240 1 83 k k 280000',
    review: 'checked',
  },
  {
    unit: 'T12',
    on: '2025-10-05',
    time: '15:45',
    channel: 'phone',
    numbers: 'k k k k k k . . k k k k k k k',
    awaitsConfirmation: true,
  },
  {
    unit: 'T13',
    on: '2025-10-05',
    time: '08:30',
    channel: 'paper',
    numbers: '4 6 1 90 15 225 . . 3 480 2 160 1 1 600000',
    review: 'checked',
    texts: {
      noi_bat: 'Gia đình ông Vũ Văn Sáng giới thiệu mô hình tưới tự động cho vườn ổi',
      kien_nghi:
        'Đề nghị Sở Khoa học và Công nghệ cung cấp tài liệu, ấn phẩm điện tử phục vụ tuyên truyền tại thôn.',
    },
  },
  {
    unit: 'T14',
    on: '2025-10-04',
    time: '20:30',
    channel: 'zalo',
    numbers: '2 2 . . 6 72 . . . . . . . . .',
    review: { returned: 'Báo “đã treo xong băng rôn”, chưa có số buổi sinh hoạt và lượt người dự' },
  },
  {
    unit: 'T16',
    on: '2025-10-05',
    time: '11:10',
    channel: 'zalo',
    numbers: '3 4 k 40 10 120 . . 2 200 1 78 k k 250000',
    review: 'checked',
  },
  {
    unit: 'T17',
    on: '2025-10-07',
    time: '09:12',
    channel: 'zalo',
    numbers: '2 . . 30 8 96 . . . . 1 52 . . .',
  },
];

export type SampleActivity = {
  readonly unit: string;
  readonly name: string;
  readonly startOn: string;
  readonly endOn?: string;
  readonly place: string;
  readonly participants?: number;
  readonly result: string;
  /** Captions of its photos; the first `chosen` of them go into the report. */
  readonly photos?: readonly string[];
  readonly chosen?: number;
};

/** Activities belong to the newest submission of their unit. */
export const sampleActivities: readonly SampleActivity[] = [
  {
    unit: 'VP',
    name: 'Quán triệt nội dung Nghị quyết số 57-NQ/TW tại hội nghị giao ban',
    startOn: '2025-09-29',
    place: 'Hội trường UBND xã',
    participants: 48,
    result: 'Cán bộ, công chức nắm được nội dung trọng tâm',
  },
  {
    unit: 'KT',
    name: 'Giới thiệu hộ kinh doanh, hợp tác xã ứng dụng công nghệ số',
    startOn: '2025-09-30',
    place: 'Nhà văn hóa xã',
    participants: 42,
    result: 'Giới thiệu 05 hộ kinh doanh, hợp tác xã',
    photos: ['Trưng bày sản phẩm của hợp tác xã'],
    chosen: 1,
  },
  {
    unit: 'VHXH',
    name: 'Hội nghị hướng dẫn tuyên truyền Ngày hội Đổi mới sáng tạo quốc gia 01-10',
    startOn: '2025-09-24',
    place: 'Hội trường UBND xã',
    participants: 85,
    result: '28 đơn vị được hướng dẫn',
    photos: ['Hội nghị hướng dẫn tại hội trường UBND xã', 'Phát tài liệu cho các thôn'],
    chosen: 1,
  },
  {
    unit: 'VHTT',
    name: 'Chuyên mục phát thanh “Đổi mới sáng tạo toàn dân”',
    startOn: '2025-09-22',
    endOn: '2025-10-05',
    place: 'Đài truyền thanh xã',
    result: '42 lượt phát, 630 phút',
  },
  {
    unit: 'VHTT',
    name: 'Xe tuyên truyền lưu động qua 17 thôn',
    startOn: '2025-10-01',
    place: 'Các tuyến đường trong xã',
    result: '06 lượt xe',
  },
  {
    unit: 'CA',
    name: 'Tuyên truyền kỹ năng an toàn trên không gian mạng',
    startOn: '2025-10-01',
    place: 'Nhà văn hóa thôn Hòa Bình',
    participants: 60,
    result: 'Phát 60 tờ hướng dẫn',
  },
  {
    unit: 'MN',
    name: 'Trải nghiệm “Bé sáng tạo cùng vật liệu tái chế”',
    startOn: '2025-10-01',
    place: 'Sân trường',
    participants: 64,
    result: '32 sản phẩm của trẻ',
    photos: ['Trẻ làm đồ chơi từ vật liệu tái chế'],
    chosen: 1,
  },
  {
    unit: 'TH',
    name: 'Ngày hội STEM cho học sinh khối 4, khối 5',
    startOn: '2025-10-03',
    place: 'Trường Tiểu học xã',
    participants: 320,
    result: '12 gian trải nghiệm',
  },
  {
    unit: 'CS',
    name: 'Phát động cuộc thi ý tưởng sáng tạo học sinh',
    startOn: '2025-09-29',
    endOn: '2025-10-04',
    place: 'Trường Trung học cơ sở xã',
    participants: 420,
    result: '24 ý tưởng tham gia',
    photos: ['Lễ phát động cuộc thi', 'Học sinh trình bày ý tưởng'],
    chosen: 1,
  },
  {
    unit: 'T01',
    name: 'Sinh hoạt cộng đồng lồng ghép tuyên truyền Ngày hội',
    startOn: '2025-10-01',
    place: 'Nhà văn hóa thôn An Khê',
    participants: 70,
    result: '',
  },
  {
    unit: 'T08',
    name: 'Ra mắt tổ công nghệ số cộng đồng',
    startOn: '2025-10-02',
    place: 'Nhà văn hóa thôn Đồng Hòa',
    participants: 75,
    result: 'Tổ gồm 07 thành viên',
  },
  {
    unit: 'T13',
    name: 'Tham quan mô hình tưới tự động cho vườn ổi',
    startOn: '2025-10-04',
    place: 'Vườn của ông Vũ Văn Sáng',
    participants: 45,
    result: '12 hộ đăng ký làm theo',
    photos: ['Giới thiệu mô hình tưới tự động'],
    chosen: 1,
  },
];
