/**
 * What the words of labels mean, by the things they name. Words under one name
 * are other words for one thing; words that are not listed stand for themselves.
 * A name of two parts stands for both. Words are parted by bars, in keys of
 * `searchKey` with `y` as `i`, because people drop accents and mix i/y.
 */
export const LABEL_WORDS: Readonly<Record<string, string>> = {
  banner: 'bang ron|bang zon|bang rol|bang roll|bangron|br|bang don|bang dzon',
  slogan: 'khau hieu|cau khau hieu|khauhieu|kh',
  pano: 'pa no|pano|panno|bang pa no',
  poster: 'ap phich|apphich|poster|posters',
  leaflet: 'to roi|to gap|to roi to gap|toroi|to buom|to roi tuien truien|to roi da phat',
  flag: 'co to quoc|co phuon',
  broadcast:
    'phat thanh|truien thanh|phat loa|loa phat thanh|loa truien thanh|' +
    'phat loa truien thanh|phat loa phat thanh|loa dai|loa thon|loa|' +
    'he thong loa truien thanh|dai phat thanh|dai truien thanh|phat tren loa|loa phat',
  minutes: 'thoi luong|tong thoi luong|so phut|phut|tong so phut',
  'minutes+broadcast': 'thoi gian phat thanh|thoi gian phat loa|thoi gian truien thanh',
  times: 'luot|so luot|lan|so lan',
  van:
    'xe luu dong|xe tuien truien luu dong|xe tuien truien|xe loa luu dong|xe loa|' +
    'xe co dong|xe thong tin luu dong|xe tuien truien co dong|tuien truien luu dong|' +
    'luot xe luu dong|luot xe tuien truien',
  news:
    'tin bai|tin|bai|bai viet|bai dang|tin bai dang|bai tuien truien|bai dang tin|tin tuc|' +
    'so tin bai',
  portal:
    'cong|cong ttdt|trang ttdt|ttdt|cong trang ttdt|cong thong tin|cong thong tin dien tu|' +
    'cong trang thong tin dien tu|trang thong tin|trang thong tin dien tu|' +
    'thong tin dien tu|website|web|trang web|trang web xa|cong xa|trang tin dien tu|' +
    'trang dien tu|trang ttdt xa|cong ttdt xa|cong thong tin dien tu xa|' +
    'trang thong tin dien tu xa|website xa|cong dien tu',
  social:
    'mang xa hoi|mxh|facebook|fb|face book|fanpage|fan page|zalo|nhom zalo|facebook zalo|' +
    'fanpage facebook zalo|trang fanpage|trang facebook|trang zalo|zalo oa|' +
    'mang xa hoi facebook zalo|cac mang xa hoi|nen tang mang xa hoi',
  reach: 'tiep can',
  meeting:
    'buoi|cuoc|hoi nghi|sinh hoat|hop|cuoc hop|buoi hop|hop thon|hop dan|' +
    'tuien truien mieng|buoi tuien truien|cuoc hop thon|buoi hop thon|cuoc hop dan|' +
    'buoi hop dan|buoi sinh hoat|buoi noi chuien|toa dam|tap huan|buoi tap huan|hop xom',
  people: 'nguoi|luot nguoi|so nguoi|so luot nguoi|nguoi dan|dai bieu|so dai bieu|ng',
  attend:
    'tham du|tham gia|du|di du|du hop|den du|du hoi nghi|tham du hoi nghi|' +
    'tham gia hoi nghi|du cac buoi|tham du cac buoi|tham gia cac buoi|tham du hop|' +
    'tham gia hop|du sinh hoat|tham du sinh hoat|tham gia sinh hoat|du buoi|tham du buoi|' +
    'du cac hoi nghi|tham du cac hoi nghi|du cuoc hop|tham du cuoc hop|nghe',
  techfest: 'techfest|tech fest',
  organisation: 'doanh nghiep',
  person: 'ca nhan',
  honour:
    'vinh danh|dien hinh|guong|guong dien hinh|bieu duong|dien hinh tien tien|tam guong|' +
    'tuien duong|guong tieu bieu',
  innovation: 'doi moi sang tao|dmst',
  activity: 'hoat dong',
  model: 'mo hinh',
  product: 'san pham',
  money:
    'kinh phi|chi phi|so tien|tien|tong kinh phi|kinh phi da chi|so tien da chi|tong chi|' +
    'kp|kinh phi su dung',
  highlight:
    'noi bat|ket qua noi bat|ket qua tieu bieu|hoat dong noi bat|diem noi bat|' +
    'viec noi bat|thanh tich noi bat|ket qua noi bat tieu bieu|cach lam hai',
  difficulty: 'kho khan|vuong mac|ton tai|han che|ton tai han che|kho khan han che',
  proposal: 'de xuat|kien nghi|de nghi|i kien|i kien de xuat|i kien kien nghi',
};

/**
 * Words that neither make a label another one nor make it this one: how much,
 * done, by whom. A label of nothing else says what its outer head says.
 */
export const EMPTY_WORDS =
  'so|luong|so luong|tong|tong so|cac|duoc|da|ve|tren|tai|cua|va|hoac|cho|trong|theo|' +
  'bang|tuien truien|thuc hien|ket qua|noi dung|treo|lap dat|in|phat hanh|cap phat|phat|' +
  'dang|dang tai|to chuc|huong ung|phat dong|gioi thieu|trung bai|truong hop|' +
  'don vi tinh|dvt|sl|cau|trong ki|ki nai|ki bao cao|trong ki bao cao|trong dot|dot nai|' +
  'trong thang|cua thon|tai thon|o thon|toan thon|cua don vi|tren dia ban';

/** Measures that belong to many things: alone they say nothing without their outer head. */
export const MEASURE_WORDS: ReadonlySet<string> = new Set(['times', 'minutes', 'people', 'news']);

/** Words that an indicator may name and people leave out. */
export const OPTIONAL_WORDS: ReadonlySet<string> = new Set(['times', 'organisation', 'person']);

/** Names of one event: what is counted for it is never taken for what is counted at large. */
export const EVENT_WORDS: ReadonlySet<string> = new Set(['techfest']);
