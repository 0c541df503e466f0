import { BLANK_DIRECTIVE, type Directive } from '#app/domain/directive.ts';

/**
 * The Sở's request as the commune's own công văn cites it. Only the cited facts
 * are known: it states no deadline that could be printed.
 */
export const sampleRequest: Directive = {
  ...BLANK_DIRECTIVE,
  documentType: 'cong-van',
  issuer: 'Sở Khoa học và Công nghệ thành phố Hải Phòng',
  number: '3093',
  symbol: 'SKHCN-QLCN',
  issuedOn: '2025-09-19',
  subject: 'tuyên truyền hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10',
};

/**
 * The commune's công văn that passed the request on. Its copy carries neither
 * number nor date, and names no day by which the units report: all three stay
 * empty and ask.
 */
export const samplePassedOn: Directive = {
  readable: true,
  reason: null,
  documentType: 'cong-van',
  issuer: 'ỦY BAN NHÂN DÂN XÃ NAM THANH MIỆN',
  number: null,
  symbol: 'UBND-VHXH',
  place: 'Nam Thanh Miện',
  issuedOn: null,
  subject: 'tuyên truyền hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia 01-10',
  addressees: ['Các phòng, ban, đơn vị thuộc UBND xã', '17 thôn trên địa bàn xã'],
  references: [
    { number: '3093/SKHCN-QLCN', date: '2025-09-19' },
    { number: '57-NQ/TW', date: '2024-12-22' },
    { number: '03/NQ-CP', date: '2025-01-09' },
    { number: '12-KH/TU', date: '2025-08-26' },
    { number: '238/KH-UBND', date: '2025-09-13' },
  ],
  theme: 'Đổi mới sáng tạo toàn dân - Động lực phát triển quốc gia',
  slogans: ['Nhiệt liệt chào mừng Ngày hội đổi mới sáng tạo quốc gia 01-10'],
  forms: [
    'treo băng rôn, khẩu hiệu tại trụ sở cơ quan',
    'đăng tải trên trang thông tin điện tử do đơn vị quản lý',
  ],
  activities: [
    'Truyền thông, giới thiệu, vinh danh các doanh nghiệp, tổ chức, cá nhân có kết quả, thành tựu ĐMST phục vụ phát triển kinh tế - xã hội',
    'Tiếp tục phổ biến, quán triệt để thực thi hiệu quả trong toàn xã hội về đường lối, chính sách đột phá của Đảng, Nhà nước về phát triển KHCN, ĐMST và CĐS quốc gia tại Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Nghị quyết số 03/NQ-CP ngày 09/01/2025 Ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Luật Khoa học, công nghệ và ĐMST năm 2025 và các quy định mới được ban hành trong lĩnh vực KHCN, ĐMST&CĐS; Kế hoạch hành động số 12-KH/TU ngày 26/8/2025 của Ban thường vụ Thành ủy Hải Phòng thực hiện Nghị quyết số 57- NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Kế hoạch số 238/KH-UBND ngày 13/9/2025 của Ủy ban nhân dân thành phố Hải Phòng thực hiện Kế hoạch hành động số 12-KH/TU, ngày 26/8/2025 của Ban Thường vụ Thành ủy về thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    'Tổ chức, phát động các hoạt động thiết thực, ý nghĩa để thực thi ĐMST trong từng việc làm của cá nhân, nhiệm vụ của cơ quan, tổ chức, trong các hoạt động sản xuất, kinh doanh, dịch vụ của doanh nghiệp và toàn xã hội; giúp tăng năng suất, hiệu quả lao động, phát triển kinh tế - xã hội, nâng cao chất lượng cuộc sống. Xây dựng văn hóa ĐMST, không gian sáng tạo trong các lĩnh vực, gắn với chuyển đổi số',
  ],
  periods: [
    { start: '2025-09-22', end: '2025-10-05' },
    { start: '2025-10-09', end: '2025-10-11' },
  ],
  events: [
    {
      name: 'Techfest Hải Phòng 2025',
      theme: 'Sáng tạo không giới hạn – Hải Phòng vươn mình ra biển lớn',
      start: '2025-10-09',
      end: '2025-10-11',
      venue: 'Trung tâm Hội nghị - Biểu diễn thành phố, phường Thủy Nguyên, thành phố Hải Phòng',
      programme: [
        {
          order: 1,
          title: 'Lễ khai mạc Techfest HaiPhong 2025',
          timeText: 'Sáng ngày 9/10/2025',
          date: '2025-10-09',
          part: 'sáng',
        },
        {
          order: 2,
          title:
            'Diễn đàn “Nghị quyết 57-NQ/TW, đường băng cất cánh cho khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số”',
          timeText: 'Chiều ngày 9/10/2025',
          date: '2025-10-09',
          part: 'chiều',
        },
        {
          order: 3,
          title:
            'Hội thảo khoa học “Khoa học và Công nghệ biển thành phố Hải Phòng: Tầm nhìn chiến lược và đề xuất đột phá”',
          timeText: 'Sáng ngày 10/10/2025',
          date: '2025-10-10',
          part: 'sáng',
        },
        {
          order: 4,
          title:
            'Hội thảo “AI tạo sinh – Xu thế khởi nghiệp và phát triển kinh tế số tại thành phố Hải Phòng”',
          timeText: 'Sáng ngày 10/10/2025',
          date: '2025-10-10',
          part: 'sáng',
        },
        {
          order: 5,
          title:
            'Hội thảo “Xây dựng Hải Phòng thành trung tâm nhân lực chất lượng cao ngành điện tử, bán dẫn”',
          timeText: 'Sáng ngày 11/10/2025',
          date: '2025-10-11',
          part: 'sáng',
        },
        {
          order: 6,
          title:
            'Phiên kết nối cung cầu công nghệ giữa các tổ chức, doanh nghiệp trong nước và doanh nghiệp nước ngoài',
          timeText: 'Sáng ngày 11/10/2025',
          date: '2025-10-11',
          part: 'sáng',
        },
        {
          order: 7,
          title: 'Phiên kết nối đầu tư cho doanh nghiệp khởi nghiệp',
          timeText: 'Chiều ngày 11/10/2025',
          date: '2025-10-11',
          part: 'chiều',
        },
        {
          order: 8,
          title: 'Tổng kết Hội thi “công dân số – sử dụng thông minh, sống an toàn”',
          timeText: 'Chiều ngày 11/10/2025',
          date: '2025-10-11',
          part: 'chiều',
        },
        {
          order: 9,
          title: 'Bế mạc Techfest HaiPhong 2025',
          timeText: 'Chiều ngày 11/10/2025',
          date: '2025-10-11',
          part: 'chiều',
        },
        {
          order: 10,
          title: 'Trình diễn, trưng bày, giới thiệu và kết nối sản phẩm ĐMST, sản phẩm OCOP',
          timeText: '3 ngày diễn ra sự kiện',
          date: null,
          part: null,
        },
        {
          order: 11,
          title: 'Khu trải nghiệm không gian tương lai và thực hành STEAM',
          timeText: '3 ngày diễn ra sự kiện',
          date: null,
          part: null,
        },
      ],
    },
  ],
  duties: [
    {
      unit: 'Phòng Văn hóa – Xã hội',
      text: 'Tổ chức hướng dẫn thực hiện các hoạt động tuyên truyền, hưởng ứng Ngày hội Đổi mới sáng tạo Quốc gia. Tổng hợp báo cáo kết quả thực hiện theo yêu cầu của Sở khoa học và Công nghệ và các cơ quan chức năng.',
    },
    {
      unit: 'Trung tâm Văn hóa, Thể thao và Truyền thông',
      text: 'Tổ chức tuyên truyền qua hệ thống Đài truyền thanh xã, Cổng thông tin điện tử, trang Fanpage của xã và băng rôn, khẩu hiệu ở các nơi trung tâm xã.',
    },
    {
      unit: 'Các phòng, ban, đơn vị thuộc xã',
      text: 'Tuyên truyền phổ biến hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia và thông tin sự kiện Techfest Hải phòng 2025 đến người dân, tổ chức, doanh nghiệp thuộc phạm vi quản lý.',
    },
    {
      unit: 'Các thôn trên địa bàn xã',
      text: 'Tích cực tuyên truyền về Ngày hội Đổi mới sáng tạo quốc gia và thông tin sự kiện Techfest Hải phòng 2025 đến người dân, tổ chức, doanh nghiệp trên địa bàn để hưởng ứng tham gia sự kiện.',
    },
  ],
  reportDueOn: null,
  reportDueTime: null,
  contactEmails: [],
  recipients: ['Như trên', 'Lưu: VT, VHXH (2b)'],
  signer: { title: 'PHÓ CHỦ TỊCH', name: 'Vũ Văn Nguyễn' },
  signatureStamps: [
    {
      signedAt: '2025-09-26T14:04:43+07:00',
      name: 'Vũ Văn Nguyễn',
      email: 'vuvannguyen72@haiphong.gov.vn',
    },
    {
      signedAt: '2025-09-26T14:16:17+07:00',
      name: 'ỦY BAN NHÂN DÂN XÃ NAM THANH MIỆN',
      email: 'xanamthanhmien@haiphong.gov.vn',
    },
    {
      signedAt: '2025-09-26T14:16:18+07:00',
      name: 'ỦY BAN NHÂN DÂN XÃ NAM THANH MIỆN',
      email: 'xanamthanhmien@haiphong.gov.vn',
    },
    {
      signedAt: '2025-09-26T14:16:18+07:00',
      name: 'ỦY BAN NHÂN DÂN XÃ NAM THANH MIỆN',
      email: 'xanamthanhmien@haiphong.gov.vn',
    },
    {
      signedAt: '2025-09-26T14:16:19+07:00',
      name: 'ỦY BAN NHÂN DÂN XÃ NAM THANH MIỆN',
      email: 'xanamthanhmien@haiphong.gov.vn',
    },
  ],
  evidence: {},
  text: null,
};
