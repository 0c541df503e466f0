import type { DataValidation } from 'exceljs';
import { FORM_STATES } from '#app/domain/formIdentity.ts';
import { MAX_AMOUNT, MAX_TEXT_LENGTH, type IndicatorType } from '#app/domain/value.ts';

/** The rule of the state column: one of three words, or nothing. */
export const STATE_CHECK: DataValidation = {
  type: 'list',
  allowBlank: true,
  formulae: [`"${Object.values(FORM_STATES).join(',')}"`],
  ...refusal('Chọn một mục trong danh sách, hoặc để trống.'),
};

/** The rule of the number of people at an activity. */
export const COUNT_CHECK: DataValidation = {
  type: 'whole',
  operator: 'between',
  allowBlank: true,
  formulae: [0, 1_000_000],
  ...refusal('Chỉ ghi số người bằng chữ số, ví dụ 120.'),
};

/** The rule of the day of an activity: a day of this century, which Excel keeps as a date. */
export const DATE_CHECK: DataValidation = {
  type: 'date',
  operator: 'between',
  allowBlank: true,
  formulae: [new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2099, 11, 31))],
  ...refusal('Ghi ngày, tháng, năm, ví dụ 05/10/2025.'),
};

/** Excel takes no more in a message. */
const LONGEST_MESSAGE = 255;

/** The rule of one answer; the help of the form shows when the cell is chosen. */
export function answerCheck(type: IndicatorType, helpText: string | null): DataValidation {
  const prompt =
    helpText === null
      ? {}
      : { showInputMessage: true, promptTitle: 'Cách ghi', prompt: shorten(helpText) };
  if (type === 'text') {
    return {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      allowBlank: true,
      formulae: [MAX_TEXT_LENGTH],
      ...refusal('Nội dung dài quá 5.000 chữ. Đề nghị ghi gọn lại.'),
      ...prompt,
    };
  }
  const isDecimal = type === 'decimal';
  return {
    type: isDecimal ? 'decimal' : 'whole',
    operator: 'between',
    allowBlank: true,
    formulae: [0, isDecimal ? MAX_AMOUNT / 100 : MAX_AMOUNT],
    ...refusal(
      `Chỉ ghi ${isDecimal ? 'số' : 'số nguyên'} từ 0 trở lên, không kèm chữ. Nếu không phát sinh hoặc không thuộc nhiệm vụ, để trống ô này và chọn ở cột Tình trạng.`,
    ),
    ...prompt,
  };
}

/** The rule of the unit's name on the form of a group: one of the group. */
export function unitCheck(listName: string): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [listName],
    ...refusal('Chọn tên đơn vị trong danh sách.'),
  };
}

function refusal(error: string): Partial<DataValidation> {
  return { showErrorMessage: true, errorStyle: 'stop', errorTitle: 'Đề nghị ghi lại', error };
}

function shorten(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}
