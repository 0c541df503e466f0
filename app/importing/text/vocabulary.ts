/**
 * How people speak of what campaigns count. A family belongs to every indicator
 * whose label (without marks) fits, so the words of a campaign come from its
 * own labels. Phrases are parted by bars.
 */
export type WordFamily = {
  readonly label: RegExp;
  /** Labels that fit but mean something narrower. */
  readonly except?: RegExp;
  /** Names of the counted thing: a number beside one belongs to it. */
  readonly things?: string;
  /** Names of what it is about: they tell what "lượt", "bài" or "phút" means nearby. */
  readonly topics?: string;
  /** Words that only set the scene: they agree with a measure, but contradict none. */
  readonly scenes?: string;
  /** Topics that mean the thing itself where a bare number stands beside them. */
  readonly namesakes?: string;
  /** Words of measure that stand behind its number. */
  readonly measures?: string;
  /** Spellings that may mean it or something else: always asked. */
  readonly asks?: string;
};

const LOUDSPEAKERS =
  'phát thanh|truyền thanh|phát loa|loa phát|loa phát thanh|loa truyền thanh|loa đài|loa|đài truyền thanh|đài phát thanh|đài|phát trên loa|hệ thống loa';

export const WORD_FAMILIES: readonly WordFamily[] = [
  {
    label: /bang (?:ron|zon|rol)/,
    things: 'băng rôn|băng zôn|băng dôn|băng rol|băng rôl|băng roll|băng ron',
    measures: 'chiếc|cái|tấm|bức|bộ',
    asks: 'br',
  },
  {
    label: /khau hieu/,
    things: 'khẩu hiệu|câu khẩu hiệu|khẩu hiêu',
    measures: 'chiếc|cái|tấm|bức|câu',
    asks: 'kh',
  },
  {
    label: /pa ?no\b/,
    things: 'pa nô|pano|panô',
    measures: 'chiếc|cái|tấm|bức|cụm',
    asks: 'pa nơ',
  },
  { label: /ap phich/, things: 'áp phích', measures: 'chiếc|cái|tấm|tờ|bức', asks: 'poster' },
  { label: /to roi/, things: 'tờ rơi|tờ bướm', measures: 'tờ|bản' },
  { label: /to gap/, things: 'tờ gấp', measures: 'tờ|bản' },
  {
    label: /\bco (?:to quoc|phuon|do|hong ky)/,
    things: 'cờ tổ quốc|cờ phướn|cờ đỏ sao vàng|lá cờ|cờ',
    measures: 'lá|lá cờ|chiếc|cái',
  },
  { label: /\bled\b/, topics: 'màn hình led|led|màn hình điện tử', measures: 'lượt|lần' },
  {
    label: /(?:luot|so lan|so luong) .*(?:phat thanh|truyen thanh|loa)|^phat thanh$/,
    except: /thoi luong|phut|tin|bai/,
    things:
      'lượt phát thanh|lượt truyền thanh|lượt phát loa|lượt phát|lượt loa|lần phát thanh|lần phát|lần phát loa',
    topics: LOUDSPEAKERS,
    measures: 'lượt|lần',
  },
  {
    label: /thoi luong|so phut|\bphut\b/,
    things: 'thời lượng phát thanh|thời lượng|tổng thời lượng|phút phát thanh',
    topics: LOUDSPEAKERS,
    measures: 'phút|ph|p',
  },
  {
    label: /(?:tin|bai).*(?:phat thanh|truyen thanh|loa)/,
    things: 'tin bài phát thanh|bài phát thanh|tin phát thanh',
    topics: LOUDSPEAKERS,
    measures: 'tin bài|tin, bài|tin|bài|bản tin|bài viết',
  },
  {
    label: /luu dong|\bxe\b.*tuyen truyen/,
    things:
      'xe tuyên truyền lưu động|xe lưu động|xe tuyên truyền|lượt xe tuyên truyền lưu động|lượt xe tuyên truyền|lượt xe lưu động|lượt xe|tuyên truyền lưu động|xe loa',
    measures: 'lượt|chuyến|xe|lượt xe',
  },
  {
    label: /(?:cong|trang).*(?:thong tin|ttdt|dien tu)|website/,
    namesakes:
      'cổng thông tin điện tử|cổng thông tin|cổng ttđt|cổng điện tử|trang thông tin điện tử|trang thông tin|trang ttđt|trang điện tử|website|web|cổng xã|cổng ttđt xã|ttđt|trang web',
    topics: 'cổng',
    measures: 'tin bài|tin, bài|tin|bài|bài viết|tin tức|bài đăng',
  },
  {
    label: /(?:bai|tin|post).*(?:fanpage|facebook|zalo|mang xa hoi)|^fanpage|^facebook/,
    except: /tiep can|tuong tac/,
    namesakes: 'fanpage|fan page|facebook|face book|fb|trang fanpage|trang facebook|trang fb',
    topics: 'zalo|mạng xã hội|mxh|face|nhóm zalo|trang zalo|zalo oa|trang mạng xã hội',
    measures: 'bài|tin bài|tin, bài|tin|bài viết|bài đăng|post|lượt bài',
  },
  {
    label: /tiep can/,
    things: 'lượt tiếp cận|lượt người tiếp cận|người tiếp cận',
    namesakes: 'tiếp cận',
    measures: 'lượt|lượt người|người',
    asks: 'lượt xem|view|lượt view|lượt tương tác|tương tác',
  },
  { label: /video|\bclip/, things: 'video clip|video|clip', measures: 'video|clip' },
  {
    label: /\bbuoi\b|hoi nghi|cuoc hop/,
    except: /van nghe|ra quan|bieu dien/,
    things:
      'buổi họp|buổi họp thôn|buổi họp dân|cuộc họp|cuộc họp thôn|cuộc họp dân|buổi tuyên truyền|buổi hội nghị|hội nghị|hội nghị tuyên truyền|buổi sinh hoạt|buổi sinh hoạt chi bộ|buổi sinh hoạt chi hội|buổi nói chuyện|buổi tập huấn|buổi tọa đàm|cuộc tuyên truyền|buổi lồng ghép|buổi sinh hoạt cộng đồng|hội nghị quân dân chính|buổi nói chuyện chuyên đề',
    namesakes: 'họp thôn|họp dân|họp xóm|họp',
    topics:
      'sinh hoạt|tuyên truyền dưới cờ|dưới cờ|tuyên truyền miệng|tập huấn|tọa đàm|hội họp|nói chuyện chuyên đề|nói chuyện|chào cờ|họp chung|sinh hoạt chi bộ|họp chi bộ|họp chi hội',
    scenes: 'tuyên truyền|lồng ghép',
    measures: 'buổi|cuộc|hội nghị',
  },
  {
    label: /nguoi (?:tham )?(?:du|gia)|luot nguoi|nguoi nghe/,
    except: /xem|van dong vien|ra quan|tiep can/,
    things:
      'người tham dự|người dự|người dự họp|lượt người dự|lượt người tham dự|người tham gia|lượt người tham gia|người nghe|lượt người nghe|người đến dự|lượt người|lượt dự|người đi họp|số người dự|số người tham dự|số lượt người tham dự|ng dự|ng tham dự|ng tham gia|đại biểu dự|đại biểu tham dự|đại biểu|bà con dự|bà con tham dự|bà con đến dự|học sinh dự|học sinh tham dự|hội viên dự|hội viên tham dự|người dân tham dự|người dân dự|người dân tham gia|thành phần tham dự|đồng chí dự|đồng chí tham dự|phụ huynh dự|phụ huynh tham dự',
    measures: 'người|lượt người|lượt|ng|người dân',
    asks: 'bà con|học sinh|hội viên|đoàn viên|đảng viên|nhân dân|cán bộ|thành viên|học viên|giáo viên|đồng chí|phụ huynh|em',
  },
  {
    label: /(?:luot |so )?nguoi xem/,
    things: 'người xem|lượt người xem|khán giả',
    measures: 'người|lượt người|lượt',
  },
  {
    label: /van dong vien|dien vien/,
    things: 'vận động viên|diễn viên|lượt vận động viên',
    measures: 'người|lượt người|vđv',
  },
  {
    label: /van nghe|bieu dien/,
    things: 'buổi biểu diễn văn nghệ|buổi biểu diễn|buổi văn nghệ|đêm văn nghệ',
    topics: 'văn nghệ|biểu diễn',
    measures: 'buổi|đêm|chương trình',
  },
  {
    label: /buoi ra quan/,
    things: 'buổi ra quân|lần ra quân|cuộc ra quân',
    topics: 'ra quân|dọn vệ sinh|vệ sinh môi trường|tổng vệ sinh',
    measures: 'buổi|lần|cuộc',
  },
  { label: /giai the thao/, things: 'giải thể thao|giải đấu', measures: 'giải' },
  {
    label: /vinh danh|dien hinh|\bguong\b/,
    things: 'điển hình|gương điển hình|gương người tốt việc tốt',
    topics: 'vinh danh|tuyên dương|biểu dương|giới thiệu gương',
    measures: 'doanh nghiệp|tổ chức|cá nhân|trường hợp|gương|tấm gương|tập thể',
  },
  {
    label: /mo hinh|hoat dong/,
    things:
      'mô hình đổi mới sáng tạo|hoạt động đổi mới sáng tạo|hoạt động đmst|mô hình đmst|mô hình|hoạt động hưởng ứng',
    topics: 'phát động',
    measures: 'mô hình|hoạt động',
  },
  {
    label: /san pham|ocop/,
    things: 'sản phẩm ocop|sản phẩm đmst|sản phẩm trưng bày|sản phẩm|ocop',
    measures: 'sản phẩm|sp',
  },
  { label: /sang kien/, things: 'sáng kiến', measures: 'sáng kiến', asks: 'giải pháp' },
  { label: /suat qua/, things: 'suất quà|phần quà', measures: 'suất|phần', asks: 'quà' },
  {
    label: /\bho (?:duoc )?tham/,
    things: 'hộ được thăm hỏi|hộ được thăm',
    topics: 'thăm hỏi',
    measures: 'hộ',
  },
  { label: /tien ho tro/, things: 'tiền hỗ trợ|số tiền hỗ trợ' },
  {
    label: /kinh phi|chi phi/,
    things: 'kinh phí thực hiện|tổng kinh phí|kinh phí|chi phí|tổng chi',
    asks: 'kp',
  },
  { label: /noi bat/, things: 'kết quả nổi bật|điểm nổi bật|nổi bật' },
  { label: /kho khan|vuong mac/, things: 'khó khăn vướng mắc|khó khăn|vướng mắc|tồn tại hạn chế' },
  {
    label: /kien nghi|de xuat|de nghi/,
    things:
      'đề xuất kiến nghị|kiến nghị đề xuất|đề xuất|kiến nghị|ý kiến đề xuất|đề nghị|kiến nghị, đề xuất',
  },
];

/** What a word does to the numbers and names around it. */
export type Cue =
  | 'not'
  | 'notYet'
  | 'noNegation'
  | 'each'
  | 'more'
  | 'again'
  | 'instead'
  | 'plan'
  | 'earlier'
  | 'vague'
  | 'within'
  | 'about'
  | 'everyone'
  | 'and'
  | 'together'
  | 'at'
  | 'time'
  | 'become'
  | 'picture';

export const CUE_WORDS: Readonly<Record<Cue, string>> = {
  not: 'không|ko|kg|hok|hông|khum|chẳng|chả|không hề',
  notYet: 'chưa',
  noNegation:
    'không chỉ|không những|không kể|không tính|không bao gồm|không quá|không biết|không rõ|không kịp|không khí|không gian|không đủ|không đạt|chưa kể|chưa tính|không ngừng|không nhỏ|không ít|không thể',
  each: 'mỗi|mỗi lượt|mỗi buổi|mỗi ngày|mỗi lần|mỗi thôn|mỗi tuần|mỗi tổ|mỗi hộ|mỗi bài|mỗi cuộc|bình quân|trung bình|hàng ngày|hằng ngày|hàng tuần|hằng tuần|một ngày|ngày nào cũng|trung bình mỗi|bình quân mỗi',
  more: 'thêm|bổ sung|bổ sung thêm|nữa|tăng thêm|cộng thêm|phát sinh thêm',
  again:
    'sửa lại|sửa|sửa thành|xin sửa|đính chính|nhầm|báo nhầm|ghi nhầm|gõ nhầm|viết nhầm|nhập nhầm|chỉnh lại|điều chỉnh|điều chỉnh lại|cập nhật lại|mới đúng|đúng là|đúng ra là|báo lại|thay bằng|lộn|báo lộn|báo sai|ghi sai',
  instead:
    'chứ không phải|chứ ko phải|chứ k phải|chứ không phải là|không phải|không phải là|ko phải|k phải|thay vì',
  plan: 'sẽ|dự kiến|dự tính|chuẩn bị|đăng ký|sắp|dự định|kế hoạch|chỉ tiêu|được giao|chỉ tiêu giao|phấn đấu|xin cấp|đề nghị cấp|cần',
  earlier:
    'lũy kế|luỹ kế|từ đầu năm|năm ngoái|năm trước|kỳ trước|đợt trước|tháng trước|cùng kỳ|tuần trước',
  vague: 'nhiều|một số|vài|mấy|một vài|dăm|hàng chục|hàng trăm',
  within: 'trong đó|trong số đó|gồm|bao gồm|kể cả',
  about:
    'khoảng|chừng|tầm|gần|hơn|trên|dưới|ước tính|ước đạt|ước|xấp xỉ|ít nhất|tối thiểu|không dưới|trên dưới',
  everyone:
    'toàn xã|cả xã|toàn phường|cả phường|các thôn|các đơn vị|các trường|tất cả các thôn|toàn bộ các thôn|tổng hợp các thôn|các xóm|các tổ dân phố',
  and: 'và|cùng|với|cùng với|và cả|cộng',
  together: 'chung|họp chung|phối hợp|phối hợp với|cùng nhau|liên thôn',
  at: 'tại|ở|cho|đến|từ|đi|về',
  time: 'buổi sáng|buổi chiều|buổi tối|buổi trưa|sáng|chiều|tối|ngày|hôm|tháng|năm|quý|tuần|thứ|lúc|hồi|vào|trong|giờ',
  become: 'thành|sang|lên thành',
  picture: 'ảnh|hình ảnh|gửi ảnh|hình|có ảnh',
};

/** Words between a number and its name that say nothing of what is counted. */
export const FILLER_WORDS =
  'dạ|vâng|ạ|nhé|nha|nhá|ah|à|ơi|rồi|đã|được|đc|dc|là|có|thì|cũng|cả|tổng|tổng cộng|tổng số|số|lượng|số lượng|đạt|treo|căng|dán|lắp|lắp đặt|đăng|đăng tải|làm|thực hiện|của|mới|xong|kẻ|in|in ấn|cấp phát|phát|tổ chức|triển khai|mở|cử|ghi nhận|đăng được|ak|ok|nhe|hết|hiện|hiện có|bằng|ra|tuyên truyền được|em|bác|anh|chị|cô|chú|báo cáo|bc|báo|xin|gửi|kết quả|như sau|cụ thể|ntn|vậy|đấy|đó|này|kia|các|những';
