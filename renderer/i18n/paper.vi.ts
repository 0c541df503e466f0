const BLANK = '\u2003\u2003';

/** Fixed words of an official page (Nghị định 30/2020). */
export const paperText = {
  committee: 'ỦY BAN NHÂN DÂN',
  ubnd: 'UBND',
  superior: (commune: string) => `UBND ${commune}`,
  number: (issuer: string) => `Số:${BLANK}/BC-${issuer}`,
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: (place: string, year: number) =>
    `${place}, ngày${BLANK}tháng${BLANK}năm ${String(year)}`,
};
