import type { ReportChartPicture } from '#app/domain/annexModel.ts';

/** Title of a chart or of the part it goes on with. */
export function chartTitle({ title }: ReportChartPicture, part: number): string {
  return part === 0 ? title : `${title} (tiếp theo)`;
}

/** What tells the years apart. */
export const YEAR_LEGEND =
  'Thanh đặc: năm nay; thanh rỗng: năm trước. Mỗi chỉ tiêu một thang riêng.';
