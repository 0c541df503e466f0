import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  property,
  record,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDICATOR_SETS } from '#app/domain/indicatorLibrary.ts';
import { isBlocking } from '#app/importing/importProposal.ts';
import { importMessage } from '#app/importing/text/importMessage.ts';
import { MESSAGE_CAMPAIGN, shortProposal } from '#test/support/messageCampaign.ts';

type Case = readonly [text: string, expected: readonly string[]];

const SENTENCES: readonly Case[] = [
  [
    'Thôn Trúc Sơn treo 3 băng rôn, 5 khẩu hiệu, phát thanh 12 lượt (mỗi lượt 15 phút), họp thôn 2 buổi 120 người dự ạ',
    [
      'T1.bang_ron = 3',
      'T1.khau_hieu = 5',
      'T1.luot_phat_thanh = 12',
      'T1.phut_phat_thanh = 15 (perEach)',
      'T1.so_buoi = 2',
      'T1.luot_nguoi_du = 120',
    ],
  ],
  [
    'Trúc Sơn bc: băng rôn 3 khẩu hiệu 5 pano 2',
    ['T1.bang_ron = 3', 'T1.khau_hieu = 5', 'T1.pa_no = 2'],
  ],
  [
    'Trúc Sơn bc 2 băng zôn; áp phích: 4 tờ; tờ gấp 50 tờ',
    ['T1.bang_ron = 2', 'T1.pa_no = 4', 'T1.to_roi = 50'],
  ],
  [
    'thon truc son bao cao: treo 3 bang ron, phat thanh 12 luot, hop thon 2 buoi, 120 nguoi du',
    ['T1.bang_ron = 3', 'T1.luot_phat_thanh = 12', 'T1.so_buoi = 2', 'T1.luot_nguoi_du = 120'],
  ],
  [
    'Thôn Hoà Lạc: 10 lá cờ, 2 cờ phướn',
    ['T2.co_to_quoc = 10 (severalPlaces)', 'T2.co_to_quoc = 2 (severalPlaces)'],
  ],
  [
    'Hòa Lạc: 2 video, 3 bài fb, 1 tin cổng ttđt',
    ['T2.video_clip = 2', 'T2.bai_mang_xa_hoi = 3', 'T2.tin_bai_cong = 1'],
  ],
  [
    'Thôn An Phú treo 12 lượt',
    [
      'T3.?man_hinh_led|luot_phat_thanh|xe_luu_dong|luot_tiep_can|luot_nguoi_du = 12 (indicatorAmbiguous)',
    ],
  ],
  ['Thôn An Phú: màn hình led 20 lượt', ['T3.man_hinh_led = 20']],
  [
    'Thôn An Phú: 5 bài',
    ['T3.?tin_bai_phat_thanh|tin_bai_cong|bai_mang_xa_hoi = 5 (indicatorAmbiguous)'],
  ],
  [
    'Thôn An Phú: 3 bài phát thanh, 4 bài trên zalo',
    ['T3.tin_bai_phat_thanh = 3', 'T3.bai_mang_xa_hoi = 4'],
  ],
  ['An Phu bc 3 bang ron', ['?T3|T4.bang_ron = 3 (unitAmbiguous)']],
  ['Thôn Vân Trì bc 3 băng rôn', ['?T7|T8.bang_ron = 3 (unitAmbiguous)']],
  [
    'Thôn Vân Trì Trung bc 3 băng rôn',
    ['?T7|T8.bang_ron = 3 (unitUnknown)', 'unknown Thôn Vân Trì Trung'],
  ],
  ['Thôn 5: 3 băng rôn. Thôn 6 bc 4 băng rôn', ['T5.bang_ron = 3', 'T6.bang_ron = 4']],
  [
    'Thôn 5 với thôn 6 họp chung 1 buổi 80 người',
    ['?T5|T6.so_buoi = 1 (sharedByUnits)', '?T5|T6.luot_nguoi_du = 80 (sharedByUnits)'],
  ],
  ['Thôn 7 bc 2 băng rôn', ['?.bang_ron = 2 (unitUnknown)', 'unknown Thôn 7']],
  [
    'Thôn 5 băng rôn, 3 khẩu hiệu',
    ['?.bang_ron = 5 (unitMissing)', '?.khau_hieu = 3 (unitMissing)'],
  ],
  ['5 băng rôn, khẩu hiệu - thôn Trúc Sơn', ['T1.?bang_ron|khau_hieu = 5 (indicatorAmbiguous)']],
  [
    'Trúc Sơn: mười hai lượt phát thanh, hai chục băng rôn, năm tư khẩu hiệu, bốn mươi lăm tờ rơi',
    ['T1.luot_phat_thanh = 12', 'T1.bang_ron = 20', 'T1.khau_hieu = 54', 'T1.to_roi = 45'],
  ],
  [
    'Trúc Sơn: khoảng 30 người dự họp, hơn 100 tờ rơi, gần 40 khẩu hiệu',
    ['T1.luot_nguoi_du = 30 (approx)', 'T1.to_roi = 100 (approx)', 'T1.khau_hieu = 40 (approx)'],
  ],
  ['Trúc Sơn: thêm 2 băng rôn', ['T1.bang_ron = 2 (addition)']],
  ['Trúc Sơn: 3 băng rôn. Sửa lại: 4 băng rôn', ['T1.bang_ron = 4 (corrected)']],
  [
    'Trúc Sơn 5 băng rôn, 3 khẩu hiệu. Nhầm, 4 chứ không phải 5',
    [
      'T1.bang_ron = 5 (severalPlaces)',
      'T1.khau_hieu = 3',
      'T1.bang_ron = 4 (corrected, indicatorAmbiguous, severalPlaces)',
    ],
  ],
  ['Trúc Sơn: 4 băng rôn chứ không phải 5', ['T1.bang_ron = 4 (corrected)']],
  ['Trúc Sơn k có hoạt động gì ạ', ['T1.? = none (wholeUnit)']],
  ['Trúc Sơn: không phát sinh', ['T1.? = none (wholeUnit)']],
  [
    'Trúc Sơn: pano k có, không treo băng rôn, khẩu hiệu chưa có, họp ko',
    ['T1.pa_no = none', 'T1.bang_ron = none', 'T1.khau_hieu = none (words)', 'T1.so_buoi = none'],
  ],
  ['Trúc Sơn: không chỉ treo băng rôn mà còn phát 50 tờ rơi', ['T1.to_roi = 50']],
  [
    'Trúc Sơn: 10/10 hộ ký cam kết, 3/5 băng rôn, 5-7 khẩu hiệu, 2+1 pano, 1.5 tờ rơi',
    [
      'T1.bang_ron = … (fraction)',
      'T1.khau_hieu = … (range)',
      'T1.pa_no = … (sumExpression)',
      'T1.to_roi = … (ambiguousSeparator)',
    ],
  ],
  ['Trúc Sơn: 60 người dự họp (trong đó 20 nữ)', ['T1.luot_nguoi_du = 60 (severalNumbers)']],
  [
    'Trúc Sơn: phát thanh ngày 2 lượt; mỗi buổi họp 40 người',
    ['T1.luot_phat_thanh = 2 (perEach)', 'T1.luot_nguoi_du = 40 (perEach)'],
  ],
  ['Trúc Sơn: kinh phí 1tr2', ['T1.kinh_phi = 1200000']],
  [
    'Trúc Sơn: kinh phí khoảng 1,5 triệu đồng; ủng hộ quỹ 500k; in băng rôn hết 300.000đ',
    ['T1.kinh_phi = 1500000 (approx)'],
  ],
  ['Trúc Sơn: kinh phí 5', ['T1.kinh_phi = … (moneyUnitMissing)']],
  [
    'TT Trúc Sơn 0912345678: họp lúc 19h30 ngày 28/9 tại nhà số 12 đường 39, tổ 3, 85 người dự, ông Ba 75 tuổi phát biểu',
    ['T1.luot_nguoi_du = 85'],
  ],
  [
    'Trúc Sơn: dự kiến treo 5 băng rôn. Năm ngoái 7 băng rôn. Đã treo 3 băng rôn',
    ['T1.bang_ron = 3'],
  ],
  ['Trúc Sơn: đề nghị xã cấp thêm 5 băng rôn', []],
  [
    'Trúc Sơn: 3 băng rôn. Khó khăn: thiếu loa. Kiến nghị: cấp 2 loa',
    ['T1.bang_ron = 3', 'T1.kho_khan = “thiếu loa”', 'T1.kien_nghi = “cấp 2 loa”'],
  ],
  ['Trúc Sơn: không có khó khăn gì', ['T1.kho_khan = none']],
  ['Trúc Sơn treo nhiều băng rôn', ['T1.bang_ron = … (words)']],
  ['Trúc Sơn: băng rôn: x; khẩu hiệu: -', ['T1.bang_ron = … (cross)', 'T1.khau_hieu = … (dash)']],
  ['Trúc Sơn treo 3 băng rôn à?', ['T1.bang_ron = 3 (words)']],
  ['Các thôn treo 3 băng rôn', ['?.bang_ron = 3 (unitMissing)']],
  [
    'Đề nghị các thôn báo cáo trước 16h ngày 5/10: số băng rôn, khẩu hiệu. Không có thì ghi không có',
    [],
  ],
  ['VD: 3 băng rôn, 5 khẩu hiệu', []],
  [
    'Thôn Trúc Sơn: BR 3, KH 5',
    ['T1.bang_ron = 3 (indicatorAmbiguous)', 'T1.khau_hieu = 5 (indicatorAmbiguous)'],
  ],
  [
    'Trúc Sơn: 2 bài fb, 1 bài zalo',
    ['T1.bai_mang_xa_hoi = 2 (severalPlaces)', 'T1.bai_mang_xa_hoi = 1 (severalPlaces)'],
  ],
  [
    'Trúc Sơn: Băng rôn: 02. Khẩu hiệu: 03. Pano: 1. Tờ rơi: 100',
    ['T1.bang_ron = 2', 'T1.khau_hieu = 3', 'T1.pa_no = 1', 'T1.to_roi = 100'],
  ],
  ['Trúc Sơn: băng rôn khẩu hiệu: 5 cái', ['T1.?khau_hieu|bang_ron = 5 (indicatorAmbiguous)']],
  ['Trúc Sơn: băng rôn 3 chiếc khẩu hiệu 5 chiếc', ['T1.bang_ron = 3', 'T1.khau_hieu = 5']],
  [
    'Trúc Sơn: treo băng rôn 3 chiếc khẩu hiệu',
    ['T1.?bang_ron|khau_hieu = 3 (indicatorAmbiguous)'],
  ],
  [
    'Trúc Sơn: phát thanh 12 lượt tiếp cận 1.250 lượt',
    ['T1.luot_phat_thanh = 12', 'T1.luot_tiep_can = 1250'],
  ],
  [
    'Trúc Sơn: họp 2 buổi 120 người phát thanh 12 lượt 180 phút tờ rơi 100 tờ',
    [
      'T1.so_buoi = 2',
      'T1.luot_nguoi_du = 120',
      'T1.luot_phat_thanh = 12',
      'T1.phut_phat_thanh = 180',
      'T1.to_roi = 100',
    ],
  ],
  [
    'Trúc Sơn: Hội nghị quân dân chính ngày 30/9/2025 tại nhà văn hóa thôn: 62 đại biểu. Đề nghị: cấp loa',
    [
      'T1.luot_nguoi_du = 62',
      'T1.kien_nghi = “cấp loa”',
      'T1: Hội nghị quân dân chính | 2025-09-30 | nhà văn hóa thôn | 62',
    ],
  ],
  [
    'TT Trúc Sơn: bên em treo 3 băng rôn, 30 em dự họp',
    ['T1.bang_ron = 3', 'T1.luot_nguoi_du = 30 (indicatorAmbiguous)'],
  ],
  [
    'Trúc Sơn: bà con treo 3 băng rôn, cán bộ thôn họp 2 buổi',
    ['T1.bang_ron = 3', 'T1.so_buoi = 2'],
  ],
  ['@Hòa Lạc thôn Trúc Sơn treo 3 băng rôn', ['T1.bang_ron = 3']],
  ['Trúc Sơn: treo hai, ba băng rôn', ['T1.bang_ron = 3 (range)']],
  ['Trúc Sơn: 3 băng rôn 🎉🎉, 5\uFE0F\u20E3 khẩu hiệu', ['T1.bang_ron = 3', 'T1.khau_hieu = 5']],
  ['Trúc Sơn: 3 băng r\u043En', []],
  [
    'Thôn Trúc Sơn: 3 băng rôn \u202E5 khẩu hiệu',
    ['T1.bang_ron = 3 (hiddenCharacters)', 'T1.khau_hieu = 5 (hiddenCharacters)'],
  ],
  [
    'Trúc Sơn 99999999999999999999 băng rôn, 2000000000000 khẩu hiệu',
    ['T1.bang_ron = … (tooLarge)', 'T1.khau_hieu = … (tooLarge)'],
  ],
  [
    'Ngày 28/9 thôn Trúc Sơn tổ chức hội nghị tuyên truyền tại nhà văn hoá, 85 người dự',
    ['T1.luot_nguoi_du = 85', 'T1: hội nghị tuyên truyền | 2025-09-28 | nhà văn hoá | 85'],
  ],
  ['Trúc Sơn tổ chức 2 buổi tọa đàm ngày 28/9/2025 tại nhà văn hóa', ['T1.so_buoi = 2']],
  [
    'Từ ngày 28/9 đến 30/9/2025, thôn Trúc Sơn mở lớp tập huấn kỹ năng số tại hội trường xã với khoảng 60 học viên',
    [
      'T1.luot_nguoi_du = 60 (approx, indicatorAmbiguous)',
      'T1: lớp tập huấn kỹ năng số | 2025-09-28..2025-09-30 | hội trường xã | 60',
    ],
  ],
  [
    'Chiều 28/9 trường Tiểu học tổ chức lễ phát động "Tuần lễ sách", 420 học sinh tham dự',
    ['TH.luot_nguoi_du = 420', 'TH: lễ phát động "Tuần lễ sách" | 2025-09-28 | null | 420'],
  ],
];

const PASTES: readonly Case[] = [
  [
    [
      '[10:32, 03/10/2025] Bác Sơn thôn Trúc Sơn: Ngày 28/9 thôn tổ chức hội nghị tuyên truyền tại nhà văn hoá, 85 người dự',
      '[10:35, 03/10/2025] TT Hòa Lạc: 2 băng rôn ạ',
      '[10:40, 03/10/2025] TT Hòa Lạc: Sửa lại: 4 băng rôn',
      '[10:41, 03/10/2025] TT Hòa Lạc: thêm 5 khẩu hiệu nữa nhé',
    ].join('\n'),
    [
      'T1.luot_nguoi_du = 85',
      'T2.bang_ron = 4 (corrected)',
      'T2.khau_hieu = 5 (addition)',
      'T1: hội nghị tuyên truyền | 2025-09-28 | nhà văn hoá | 85',
    ],
  ],
  [
    '[28/12/2025 08:00] Trưởng thôn Trúc Sơn: ngày 26/12 tổ chức lễ phát động tại sân đình',
    ['T1: lễ phát động | 2025-12-26 | sân đình | null'],
  ],
  [
    [
      'Bác Sơn thôn Trúc Sơn',
      '3 băng rôn, 12 lượt phát thanh',
      '10:32',
      'Cô Hoa',
      '5 băng rôn',
      '10:33',
    ].join('\n'),
    ['T1.bang_ron = 3', 'T1.luot_phat_thanh = 12', '?.bang_ron = 5 (unitMissing)'],
  ],
  [
    ['08:15 Chị Hoa trường Tiểu học: đăng 2 bài fanpage', '08:20 Anh Nam: 3 băng rôn'].join('\n'),
    ['TH.bai_mang_xa_hoi = 2', '?.bang_ron = 3 (unitMissing)'],
  ],
  ['03/10/2025, 08:21 - Trưởng thôn Trúc Sơn: 3 băng rôn', ['T1.bang_ron = 3']],
  ['[09:00, 3/10/2025] Cô Hòa Lạc: 3 băng rôn', ['?T2.bang_ron = 3 (unitAmbiguous)']],
  [
    [
      '[09:00, 3/10/2025] Anh Nam: Thôn Trúc Sơn 3 băng rôn',
      '[09:05, 3/10/2025] Anh Nam: thêm 2 khẩu hiệu',
    ].join('\n'),
    ['T1.bang_ron = 3', '?T1.khau_hieu = 2 (unitAmbiguous, addition)'],
  ],
  [
    [
      '[09:00, 3/10/2025] TT Trúc Sơn: 3 băng rôn',
      '[09:01, 3/10/2025] TT Trúc Sơn: 3 băng rôn',
      '[09:02, 3/10/2025] TT Hòa Lạc: 3 băng rôn',
      '[09:03, 3/10/2025] TT Hòa Lạc: 4 băng rôn',
    ].join('\n'),
    ['T1.bang_ron = 3', 'T2.bang_ron = 3 (conflict)', 'T2.bang_ron = 4 (conflict)'],
  ],
  [
    [
      'Trúc Sơn: 2 băng rôn, 3 khẩu hiệu',
      'Hòa Lạc: 4 băng rôn',
      'An Phú 1 băng rôn, Ân Phú k có, Trạm Y tế 20 tờ rơi',
    ].join('\n'),
    [
      'T1.bang_ron = 2',
      'T1.khau_hieu = 3',
      'T2.bang_ron = 4',
      'T3.bang_ron = 1',
      'YT.to_roi = 20',
      'T4.? = none (wholeUnit)',
    ],
  ],
  [
    ['3 băng rôn', '5 khẩu hiệu', 'Thôn Trúc Sơn'].join('\n'),
    ['T1.bang_ron = 3', 'T1.khau_hieu = 5'],
  ],
  [
    ['Thôn Trúc Sơn báo cáo ạ', '1. 5', '2. không', '3.', '4. 1.250', '6. x', '23. Thiếu loa'].join(
      '\n',
    ),
    [
      'T1.bang_ron = 5',
      'T1.khau_hieu = none',
      'T1.to_roi = 1250',
      'T1.man_hinh_led = … (cross)',
      'T1.kho_khan = “Thiếu loa”',
    ],
  ],
  [
    'Thôn Trúc Sơn: 1. 5 2. 12 3. không 4. …',
    ['T1.bang_ron = 5', 'T1.khau_hieu = 12', 'T1.pa_no = none'],
  ],
  [
    ['1. 5', '2. 12'].join('\n'),
    ['?.bang_ron = 5 (unitMissing)', '?.khau_hieu = 12 (unitMissing)'],
  ],
  [
    [
      'Phòng VHXH kính đề nghị đơn vị báo cáo “Kết quả” trước 16:00 ngày 05/10/2025.',
      'Trả lời theo số thứ tự; không phát sinh ghi “không”:',
      'Đơn vị: Thôn Trúc Sơn',
      '1. Băng rôn (chiếc): 5',
      '2. Khẩu hiệu (chiếc): không',
      '3. Pa nô, áp phích (chiếc): …',
      '4. Tờ rơi, tờ gấp (tờ): 150 tờ ạ',
      '7. Lượt phát thanh (lượt) (cả loa cầm tay: có): 12 lượt, mỗi lượt 15 phút',
      '18. Kinh phí thực hiện (đồng): 1,5 triệu',
      '20. Khó khăn, vướng mắc: Không',
    ].join('\n'),
    [
      'T1.bang_ron = 5',
      'T1.khau_hieu = none',
      'T1.to_roi = 150',
      'T1.luot_phat_thanh = 12',
      'T1.phut_phat_thanh = 15 (perEach)',
      'T1.kinh_phi = 1500000',
      'T1.kho_khan = none',
    ],
  ],
  [['> 3 băng rôn', 'Thôn Trúc Sơn: 4 băng rôn'].join('\n'), ['T1.bang_ron = 4']],
  [
    ['Thôn Trúc Sơn: khó khăn:', '- thiếu loa', '- thiếu kinh phí', '3 băng rôn'].join('\n'),
    [['T1.kho_khan = “- thiếu loa', '- thiếu kinh phí”'].join('\n'), 'T1.bang_ron = 3'],
  ],
  [
    'Thôn Trúc Sơn và thôn Hòa Lạc mỗi thôn treo 3 băng rôn. Thôn Trúc Sơn họp 2 buổi',
    ['?T1|T2.bang_ron = 3 (sharedByUnits, perEach)', 'T1.so_buoi = 2'],
  ],
  ['Dạ thưa phòng VHXH, thôn Trúc Sơn báo cáo: 3 băng rôn', ['T1.bang_ron = 3']],
  [
    'Hôm qua họp 2 buổi có thôn Hòa Lạc sang dự, 60 người - thôn Trúc Sơn',
    ['T1.so_buoi = 2', 'T1.luot_nguoi_du = 60'],
  ],
  ['Thôn Trúc Sơn treo 2 băng rôn tại thôn Hòa Lạc', ['T1.bang_ron = 2']],
  ['treo 2 băng rôn tại thôn Hòa Lạc', ['?T2.bang_ron = 2 (unitAmbiguous)']],
  [
    'Thôn Trúc Sơn có 2 buổi họp; Hòa Lạc đã xong, dọn đường 39',
    ['?T1|T2.so_buoi = 2 (unitAmbiguous)'],
  ],
  [
    '[08:21, 3/10/2025] TT Trúc Sơn: TS bc: 2 băng zôn, 1,2 tr kinh phí, loa 10 lượt x15p, 2 cuộc họp/130 ng',
    [
      'T1.bang_ron = 2',
      'T1.kinh_phi = 1200000',
      'T1.luot_phat_thanh = 10',
      'T1.phut_phat_thanh = 15 (perEach)',
      'T1.so_buoi = 2',
      'T1.luot_nguoi_du = 130',
    ],
  ],
  [
    '[09:20, 3/10/2025] Thôn Hòa Lạc: Kính gửi phòng VHXH. Thôn Hòa Lạc xin báo cáo: 1/ Băng rôn: 3; 2/ Khẩu hiệu: 5; 3/ Phát thanh: 14 lượt, 210 phút; 4/ Kinh phí: 1.500.000đ; 5/ Khó khăn: không',
    [
      'T2.bang_ron = 3',
      'T2.khau_hieu = 5',
      'T2.luot_phat_thanh = 14',
      'T2.phut_phat_thanh = 210',
      'T2.kinh_phi = 1500000',
      'T2.kho_khan = none',
    ],
  ],
  [
    '[09:40, 3/10/2025] TT Trúc Sơn: ngày 1/10 họp thôn 70 người, ngày 2/10 họp chi hội phụ nữ 35 người',
    ['T1.luot_nguoi_du = 70 (severalPlaces)', 'T1.luot_nguoi_du = 35 (severalPlaces)'],
  ],
  [
    '[09:45, 3/10/2025] TT Hòa Lạc: băng rôn 2 chiếc cũ + 1 chiếc mới; khẩu hiệu không',
    [
      'T2.bang_ron = 2 (sumExpression)',
      'T2.?bang_ron|khau_hieu|pa_no|co_to_quoc = 1 (indicatorAmbiguous, sumExpression)',
      'T2.khau_hieu = none',
    ],
  ],
  ['[09:50, 3/10/2025] TT Trúc Sơn: gửi ảnh 3 băng rôn nhé', ['T1.bang_ron = 3 (words)']],
  [
    [
      '[08:40, 3/10/2025] Bí thư chi bộ thôn Trúc Sơn: băng rôn ba cái, họp dân một buổi khoảng tám chục người',
      '[08:41, 3/10/2025] Trưởng thôn Trúc Sơn: em đính chính họp dân 2 buổi chứ không phải 1 buổi',
    ].join('\n'),
    ['T1.bang_ron = 3', 'T1.luot_nguoi_du = 80 (approx)', 'T1.so_buoi = 2 (corrected)'],
  ],
  [
    [
      'Trúc Sơn: 2 băng rôn, 3 khẩu hiệu',
      'Đông Hải: 4 băng rôn, 5 pano',
      'Nguyễn Văn Nam: 5 tờ rơi',
    ].join('\n'),
    [
      'T1.bang_ron = 2',
      'T1.khau_hieu = 3',
      '?.bang_ron = 4 (unitUnknown)',
      '?.pa_no = 5 (unitUnknown)',
      '?.to_roi = 5 (unitMissing)',
      'unknown Đông Hải',
    ],
  ],
  [
    'Trúc Sơn 2 băng rôn, HCC 1 khẩu hiệu',
    ['T1.bang_ron = 2', '?.khau_hieu = 1 (unitUnknown)', 'unknown HCC'],
  ],
  [
    'Thôn Vân Trì Hạ: 3 băng rôn; Thượng: 2 băng rôn',
    ['T8.bang_ron = 3', '?.bang_ron = 2 (unitUnknown)', 'unknown Thượng'],
  ],
  [
    'Thôn Trúc Sơn treo băng rôn 3 điểm, pano (2), in khẩu hiệu hết 2 triệu',
    ['T1.bang_ron = 3 (unitMismatch)', 'T1.pa_no = 2'],
  ],
  [
    'Thôn Trúc Sơn: 2 buổi họp với 120 người dự (60 người/buổi), phát 100 tờ rơi cho bà con. Còn lại k có j ạ',
    [
      'T1.so_buoi = 2',
      'T1.luot_nguoi_du = 120',
      'T1.luot_nguoi_du = 60 (perEach)',
      'T1.to_roi = 100',
      'T1.? = none (wholeUnit)',
    ],
  ],
  [
    'Thôn Trúc Sơn: treo 5 băng rôn, trong đó 2 băng rôn xã cấp',
    ['T1.bang_ron = 5 (severalNumbers)'],
  ],
  [
    'BÁO CÁO THÔN TRÚC SƠN: BĂNG RÔN 03, PHÁT THANH 12 LƯỢT, HỌP 02 BUỔI 150 NGƯỜI',
    ['T1.bang_ron = 3', 'T1.luot_phat_thanh = 12', 'T1.so_buoi = 2', 'T1.luot_nguoi_du = 150'],
  ],
  [
    'Hội Phụ nữ xã báo cáo: 2 buổi tuyên truyền, 80 hội viên dự',
    ['?.so_buoi = 2 (unitUnknown)', '?.luot_nguoi_du = 80 (unitUnknown)', 'unknown Hội Phụ nữ xã'],
  ],
];

/** The words of a text that a proposed value points to. */
function wordsOf(text: string, words: { start: number; end: number } | undefined): string {
  return words === undefined ? '' : Array.from(text).slice(words.start, words.end).join('');
}

function flat(text: string): string {
  return text.replace(/[\p{Cf}\s]+/gu, ' ').trim();
}

describe('messages are read as people write them', () => {
  test.each(SENTENCES)('%j', (text, expected) => {
    expect(shortProposal(importMessage(text, MESSAGE_CAMPAIGN))).toEqual(expected);
  });

  test.each(PASTES)('paste %j', (text, expected) => {
    expect(shortProposal(importMessage(text, MESSAGE_CAMPAIGN))).toEqual(expected);
  });

  test('the same marks in either Unicode form and at either place of the tone', () => {
    for (const [text, expected] of SENTENCES) {
      const decomposed = importMessage(text.normalize('NFD'), MESSAGE_CAMPAIGN);
      expect(shortProposal(decomposed)).toEqual(expected);
      const moved = text.replaceAll('hoá', 'hóa').replaceAll('Hoà', 'Hòa');
      const told = shortProposal(importMessage(moved, MESSAGE_CAMPAIGN));
      expect(told.map((line) => line.replaceAll('hóa', 'hoá'))).toEqual(
        expected.map((line) => line.replaceAll('hóa', 'hoá')),
      );
    }
  });

  test('every value points to the very words', () => {
    for (const [pasted] of [...SENTENCES, ...PASTES]) {
      const { cells, foreignRows, activities, text } = importMessage(pasted, MESSAGE_CAMPAIGN);
      expect(text).toBe(pasted.normalize('NFC'));
      for (const { raw, source } of [...cells, ...foreignRows]) {
        expect(flat(wordsOf(text, source.words))).toContain(flat(raw));
      }
      for (const { name, source } of activities) {
        expect(flat(wordsOf(text, source.words))).toContain(name);
      }
    }
  });

  test('an earlier figure stays visible beside its correction', () => {
    const { cells } = importMessage('Trúc Sơn: 3 băng rôn.\nSửa lại: 4 băng rôn', MESSAGE_CAMPAIGN);
    expect(cells).toMatchObject([
      { raw: '4', proposedKind: 'correct', corrects: { raw: '3', source: { at: 'dòng 1' } } },
    ]);
    const more = importMessage('Trúc Sơn: thêm 2 băng rôn', MESSAGE_CAMPAIGN);
    expect(more.cells).toMatchObject([{ proposedKind: 'add', flags: ['addition'] }]);
  });

  test('figures of other things are shown and never proposed', () => {
    const { cells, foreignRows } = importMessage(
      'Trúc Sơn: 12 cổng chào, 10/10 hộ ký cam kết',
      MESSAGE_CAMPAIGN,
    );
    expect(cells.filter(({ flags }) => !flags.some(isBlocking))).toEqual([]);
    expect(foreignRows).toMatchObject([{ raw: '10/10' }]);
  });

  test('the reply of a unit is counted by its own form', () => {
    const campaign = {
      ...MESSAGE_CAMPAIGN,
      applicable: { T1: ['khau_hieu', 'bang_ron', 'kinh_phi'], T2: ['bang_ron'] },
    };
    const read = (text: string): readonly string[] => shortProposal(importMessage(text, campaign));
    expect(read('Thôn Trúc Sơn\n1. 5\n2. 12\n3. 2tr')).toEqual([
      'T1.khau_hieu = 5',
      'T1.bang_ron = 12',
      'T1.kinh_phi = 2000000',
    ]);
    expect(read('1. 5\n2. 12')).toEqual([
      '?.? = … (unitMissing, indicatorAmbiguous)',
      '?.? = … (unitMissing, indicatorAmbiguous)',
    ]);
    expect(read('Hòa Lạc: 2 khẩu hiệu')).toEqual(['T2.khau_hieu = 2 (notOnForm)']);
  });
});

describe('the words of a campaign come from its own labels', () => {
  const sets = new Set(['ve-sinh-moi-truong', 'an-sinh', 'van-nghe-the-thao']);
  const campaign = {
    ...MESSAGE_CAMPAIGN,
    indicators: [
      ...INDICATOR_SETS.filter(({ code }) => sets.has(code)).flatMap(
        ({ indicators }) => indicators,
      ),
      { code: 'cay', label: 'Cây xanh trồng mới', unitOfMeasure: 'cây', type: 'integer' as const },
      { code: 'ha', label: 'Diện tích gieo cấy', unitOfMeasure: 'ha', type: 'decimal' as const },
    ],
  };

  test.each<Case>([
    [
      'Trúc Sơn ra quân 2 buổi, 150 người tham gia; tặng 20 suất quà, thăm hỏi 15 hộ, số tiền hỗ trợ 10 triệu',
      [
        'T1.buoi_ra_quan = 2',
        'T1.nguoi_ra_quan = 150',
        'T1.suat_qua = 20',
        'T1.ho_duoc_tham = 15',
        'T1.tien_ho_tro = 10000000',
      ],
    ],
    [
      'Trúc Sơn: 1 đêm văn nghệ, 300 người xem, 25 diễn viên, 2 giải thể thao; trồng mới 50 cây, gieo cấy 12,5 ha',
      [
        'T1.buoi_van_nghe = 1',
        'T1.luot_nguoi_xem = 300',
        'T1.luot_van_dong_vien = 25',
        'T1.giai_the_thao = 2',
        'T1.cay = 50',
        'T1.ha = 1250',
      ],
    ],
    ['Trúc Sơn: treo 3 băng rôn, 1.5 ha', ['T1.ha = … (ambiguousSeparator)']],
  ])('%j', (text, expected) => {
    expect(shortProposal(importMessage(text, campaign))).toEqual(expected);
  });
});

describe('hostile and senseless texts', () => {
  test.each([
    '',
    '\n\n\n',
    '🎉🎉🎉',
    '👨‍👩‍👧‍👦 1️⃣ 2️⃣',
    '\u0000\u0001\u0002\uFFFE',
    '((((((((((',
    '1.1.1.1.1.1.1.1.1',
    '\u202E\u202D\u2066\u2069',
    'Trúc Sơn: 🎉 băng rôn',
    'a'.repeat(20_000),
    '1'.repeat(20_000),
    '1,'.repeat(20_000),
    '- '.repeat(20_000),
    'băng rôn, '.repeat(5_000),
    'không '.repeat(5_000),
    'thôn Trúc Sơn và '.repeat(3_000),
    '\uD800 băng rôn',
  ])('%#: proposes nothing', (text) => {
    const proposal = importMessage(text, MESSAGE_CAMPAIGN);
    expect(proposal.cells.filter(({ flags }) => !flags.some(isBlocking))).toEqual([]);
  });

  test('10,000 lines are read, and time grows with their number', () => {
    const villages = ['Trúc Sơn', 'Hòa Lạc', 'An Phú'];
    const lines = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) =>
          `[08:21, 3/10/2025] TT ${villages[at % 3]}: treo ${at} băng rôn, nhầm ${at + 1} băng rôn, họp 2 buổi 120 người, k có pano`,
      ).join('\n');
    const sentence = (count: number): string => '3 băng rôn, 5 khẩu hiệu k có pano '.repeat(count);
    const cost = (text: string): number => {
      const runs = [0, 1].map(() => {
        const start = performance.now();
        importMessage(text, MESSAGE_CAMPAIGN);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    for (const make of [lines, sentence]) {
      cost(make(300));
      expect(cost(make(4_000)) / cost(make(400))).toBeLessThan(50);
    }
    const { cells } = importMessage(lines(10_000), MESSAGE_CAMPAIGN);
    // Four figures of each village, the last ones said.
    expect(cells).toHaveLength(12);
  });
});

/** Ways to write one figure; each names the indicator and the number plainly. */
const WAYS: readonly ((count: string, thing: string) => string)[] = [
  (count, thing) => `${count} ${thing}`,
  (count, thing) => `${thing} ${count}`,
  (count, thing) => `${thing}: ${count}`,
  (count, thing) => `${thing} = ${count}`,
  (count, thing) => `treo được ${count} ${thing}`,
  (count, thing) => `${thing} có ${count} ạ`,
  (count, thing) => `tổng số ${count} ${thing}`,
];
const THINGS: Readonly<Record<string, readonly string[]>> = {
  bang_ron: ['băng rôn', 'bang ron', 'Băng Rôn', 'băng zôn'],
  khau_hieu: ['khẩu hiệu', 'khau hieu'],
  pa_no: ['pano', 'pa nô', 'áp phích'],
  to_roi: ['tờ rơi', 'to roi'],
  video_clip: ['video', 'clip'],
  so_buoi: ['buổi họp', 'hội nghị'],
  luot_phat_thanh: ['lượt phát thanh', 'lượt truyền thanh'],
  luot_tiep_can: ['lượt tiếp cận'],
  luot_nguoi_du: ['người dự', 'người tham dự'],
  san_pham_ocop: ['sản phẩm OCOP'],
};
const UNITS = {
  T1: 'Thôn Trúc Sơn',
  T2: 'thôn Hoà Lạc',
  T5: 'Thôn 5',
  TH: 'Trường Tiểu học',
} as const;
const JOINTS = ['; ', '. ', '\n', '.\n- ', '; '];

const facts = uniqueArray(
  record({
    indicator: constantFrom(...Object.keys(THINGS)),
    amount: integer({ min: 0, max: 9_999 }),
    way: nat(WAYS.length - 1),
    spelling: nat(3),
    isGrouped: boolean(),
  }),
  { minLength: 1, maxLength: 6, selector: ({ indicator }) => indicator },
);

function written({
  indicator,
  amount,
  way,
  spelling,
  isGrouped,
}: {
  readonly indicator: string;
  readonly amount: number;
  readonly way: number;
  readonly spelling: number;
  readonly isGrouped: boolean;
}): string {
  const things = THINGS[indicator] ?? [];
  const count =
    isGrouped && amount >= 1000
      ? `${Math.floor(amount / 1000)}.${String(amount % 1000).padStart(3, '0')}`
      : String(amount);
  return WAYS[way]?.(count, things[spelling % things.length] ?? '') ?? '';
}

describe('any set of facts', () => {
  test('written out in any of the usual ways is read back exactly', () => {
    assert(
      property(
        constantFrom('T1', 'T2', 'T5', 'TH'),
        facts,
        nat(JOINTS.length - 1),
        (unit, told, joint) => {
          const text = `${UNITS[unit]} báo cáo: ${told.map(written).join(JOINTS[joint])}`;
          const { cells } = importMessage(text, MESSAGE_CAMPAIGN);
          const clear = cells.filter(({ flags }) => !flags.some(isBlocking));
          expect(clear.map((cell) => [cell.unit, cell.indicator, cell.stated])).toEqual(
            told.map(({ indicator, amount }) => [unit, indicator, { state: 'value', amount }]),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('thrown together without order never gives a wrong value in silence', () => {
    const noise = constantFrom(
      '',
      ' ạ',
      ' (trong đó 3 mới)',
      ' và',
      ', khẩu hiệu',
      ', băng rôn',
      ' 16h ngày 5/10',
      ' mỗi thôn',
      ' k có',
      ' khoảng',
      ' tại thôn Hòa Lạc',
      ' sđt 0912345678',
      ' phát thanh',
    );
    assert(
      property(
        facts,
        array(noise, { minLength: 6, maxLength: 6 }),
        constantFrom(', ', ' ', '; ', ' - '),
        (told, between, joint) => {
          const parts = told.map((fact, at) => written(fact) + (between[at] ?? ''));
          const text = `Thôn Trúc Sơn bc ${parts.join(joint)}`;
          const { cells } = importMessage(text, MESSAGE_CAMPAIGN);
          const amounts = new Map(told.map(({ indicator, amount }) => [indicator, amount]));
          for (const { indicator, stated, flags } of cells) {
            if (flags.some(isBlocking) || stated?.state !== 'value' || !('amount' in stated))
              continue;
            expect([text, indicator, stated.amount]).toEqual([
              text,
              indicator,
              amounts.get(indicator ?? ''),
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
