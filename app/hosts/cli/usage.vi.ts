/** Help of the command line. */
export const USAGE = `Cách dùng: npm run -s cli -- LỆNH [tùy chọn]

  init [--sample]               tạo thư mục dữ liệu; --sample kèm dữ liệu mẫu
       --commune "xã …" --place "…" [--superior "Sở …"] [--signer "Họ tên"]
                                thông tin đơn vị khi không dùng dữ liệu mẫu
  units import TỆP              nhập danh sách đơn vị (csv, xlsx)
  units list                    danh sách đơn vị
  intake TỆP…                   đọc văn bản chỉ đạo (pdf, docx, txt; - là đầu vào chuẩn), không lưu
  import TỆP… [--received NGÀY] [--kind first|replace|add|correct] [--apply]
                                đề xuất số liệu từ tệp, tin nhắn (- là đầu vào chuẩn); --apply lưu số liệu không vướng mắc
  status                        tình hình báo cáo, tên đơn vị chưa báo cáo
  report --out THƯ_MỤC [--submit]
                                xuất báo cáo Word, Excel và bản trình lãnh đạo; --submit là trình ký
  undo                          hoàn tác thao tác gần nhất
  audit verify                  kiểm tra nhật ký
  backup [--out TỆP [--passphrase-file TỆP]]
                                sao lưu; có tệp mật khẩu thì gói được mã hóa
  restore TỆP [--passphrase-file TỆP]
                                khôi phục từ bản sao lưu hoặc gói
  check                         kiểm tra dữ liệu và tệp

Tùy chọn chung: --data THƯ_MỤC (thư mục dữ liệu), --campaign MÃ (đợt báo cáo), --json,
--help (cách dùng)
Mã thoát: 0 xong, 1 không làm được, 2 gọi sai.
`;

export const USAGE_ERRORS = {
  noCommand: 'Chưa ghi lệnh.',
  seeHelp: 'Xem cách dùng bằng --help.',
  unknownCommand: (command: string) => `Không có lệnh “${command}”.`,
  unknownOption: (option: string) => `Không có tùy chọn “${option}”.`,
  missingValue: (option: string) => `Thiếu giá trị của tùy chọn “${option}”.`,
  needlessValue: (option: string) => `Tùy chọn “${option}” không kèm giá trị.`,
  missingFile: 'Thiếu tên tệp.',
  tooMany: (word: string) => `Thừa “${word}”.`,
  sampleAlone: (option: string) => `Dùng --sample hoặc “${option}”, không dùng cả hai.`,
  missingOption: (option: string) => `Thiếu tùy chọn ${option}.`,
  badKind: (kind: string) =>
    `--kind “${kind}” không hợp lệ: chọn first, replace, add hoặc correct.`,
  badDate: (date: string) => `Ngày “${date}” không hợp lệ. Ví dụ: 05/10/2025 hoặc 2025-10-05.`,
} as const;
