import { formatNumber } from '#app/domain/formatNumber.ts';
import type { ActivityRow } from '#app/domain/annexModel.ts';
import { LANDSCAPE_TEXT_WIDTH } from './a4Page.ts';

type ActivityColumn = {
  readonly label: string;
  /** Twips, together the text width of a landscape page. */
  readonly width: number;
  readonly textOf: (row: ActivityRow) => string;
};

const ORDER_WIDTH = 624;
const DATE_WIDTH = 1500;
const PLACE_WIDTH = 2100;
const UNIT_WIDTH = 2300;
const PARTICIPANTS_WIDTH = 960;
const RESULT_WIDTH = 3200;

/** The columns of the annex of activities; the name takes what the others leave. */
export const ACTIVITY_COLUMNS: readonly ActivityColumn[] = [
  { label: 'STT', width: ORDER_WIDTH, textOf: ({ order }) => String(order) },
  {
    label: 'Hoạt động',
    width:
      LANDSCAPE_TEXT_WIDTH -
      (ORDER_WIDTH + DATE_WIDTH + PLACE_WIDTH + UNIT_WIDTH + PARTICIPANTS_WIDTH + RESULT_WIDTH),
    textOf: ({ name }) => name,
  },
  { label: 'Thời gian', width: DATE_WIDTH, textOf: ({ dateText }) => dateText },
  { label: 'Địa điểm', width: PLACE_WIDTH, textOf: ({ place }) => place },
  { label: 'Đơn vị', width: UNIT_WIDTH, textOf: ({ unitName }) => unitName },
  {
    label: 'Số người dự',
    width: PARTICIPANTS_WIDTH,
    textOf: ({ participants }) => (participants === null ? '' : formatNumber(participants)),
  },
  { label: 'Kết quả', width: RESULT_WIDTH, textOf: ({ result }) => result },
];
