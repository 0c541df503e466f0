import type { DataValidation, Workbook } from 'exceljs';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import {
  FORM_ACTIVITY_COLUMNS,
  formVersion,
  type FormIdentity,
  type FormQuestionPlace,
} from '#app/domain/formIdentity.ts';
import type { ExcelForm, ExcelFormQuestion } from '../papers/excelForm.ts';
import { answerCheck, COUNT_CHECK, DATE_CHECK, STATE_CHECK, unitCheck } from './formChecks.ts';
import { FORM_STYLES, valueStyle } from './formStyles.ts';
import {
  addPrintSheet,
  finishPrintArea,
  writeGap,
  writeLine,
  writeRow,
  type PrintSheet,
} from './printSheet.ts';
import { HEADING_STYLES, TABLE_STYLES, type SheetStyle } from './sheetStyles.ts';

/** The written sheet as the identity needs it. */
export type FormPlaces = {
  readonly sheetName: string;
  readonly identity: FormIdentity;
  readonly textAt: (address: string) => string;
};

/** The list of units that may answer, in the sheet nobody sees. */
export const UNIT_LIST_NAME = 'danh_sach_don_vi';

const SHEET_NAME = 'Biểu báo cáo';

/** STT, Nội dung, Đơn vị tính, Kết quả, Tình trạng: the width of an A4 page in twips. */
const WIDTHS = [620, 3160, 1330, 2144, 2100] as const;

/** An inside paper: narrower than an official page allows, so that its letters stay large (inches). */
const MARGINS = { top: 0.5, bottom: 0.5, left: 0.8, right: 0.5, header: 0.3, footer: 0.3 };

const ACTIVITY_ROWS = 4;

/** Least heights in points: to type and, printed, to write into by hand. */
const HEIGHTS = { answer: 18, text: 31.5, signature: 48 } as const;

/** Writes the sheet that is filled in: head, questions by group, activities, who signs. */
export function addFormSheet(workbook: Workbook, form: ExcelForm): FormPlaces {
  const sheet = addPrintSheet(workbook, SHEET_NAME, WIDTHS, { orientation: 'portrait', pages: 1 });
  const { worksheet } = sheet;
  const unitAt = writeHead(sheet, form);
  writeRow(
    sheet,
    ['STT', 'Nội dung', 'Đơn vị tính', 'Kết quả', 'Tình trạng'].map((value) => ({
      value,
      style: TABLE_STYLES.head,
    })),
  );
  const questions = writeQuestions(sheet, form.questions);
  writeLine(sheet, HOW_TO, HEADING_STYLES.note);
  const activityRows = writeActivities(sheet);
  writeSigning(sheet, form.signer);
  finishPrintArea(sheet, null);
  worksheet.pageSetup.margins = MARGINS;
  void worksheet.protect('', PROTECTION);
  worksheet.views = [
    {
      state: 'normal',
      showGridLines: false,
      activeCell: form.unit === null ? unitAt : (questions[0]?.valueAt ?? unitAt),
    },
  ];
  const labels = new Map(
    questions.map(({ labelAt }, index) => [labelAt, form.questions[index]?.label]),
  );
  return {
    sheetName: SHEET_NAME,
    textAt: (address) => cleanXmlText(labels.get(address) ?? ''),
    identity: {
      campaignId: form.campaignId,
      formId: form.formId,
      formVersion: formVersion(form.questions),
      unitCode: form.unit?.code ?? null,
      units: form.units,
      unitAt,
      questions,
      activityRows,
    },
  };
}

/** Widths and heights stay free: a long answer must be readable. */
const PROTECTION = { formatColumns: true, formatRows: true } as const;

const HOW_TO =
  'Ghi số vào cột Kết quả (0 cũng là số liệu); chưa có số liệu thì để trống. Không phát sinh hoặc không thuộc nhiệm vụ: chọn ở cột Tình trạng.';

function writeHead(sheet: PrintSheet, form: ExcelForm): string {
  writeLine(sheet, form.officeLine, HEADING_STYLES.caption);
  writeLine(sheet, 'BIỂU BÁO CÁO', HEADING_STYLES.title);
  writeLine(sheet, form.subject, FORM_STYLES.subject);
  writeLine(sheet, form.sendBy, HEADING_STYLES.pointer);
  writeGap(sheet, 6);
  const unitStyle = form.unit === null ? FORM_STYLES.openText : FORM_STYLES.fixedText;
  const unitAt = writeField(sheet, 'Đơn vị:', form.unit?.name ?? null, unitStyle);
  if (form.unit === null) setCheck(sheet, unitAt, unitCheck(UNIT_LIST_NAME));
  writeField(sheet, 'Người lập biểu:', null, FORM_STYLES.openText);
  writeField(sheet, 'Điện thoại:', null, FORM_STYLES.openText);
  writeGap(sheet, 6);
  return unitAt;
}

/** A label over the first two columns and its answer beside it; gives the answer's cell. */
function writeField(
  sheet: PrintSheet,
  label: string,
  value: string | null,
  style: SheetStyle,
): string {
  const row = writeRow(sheet, [
    { value: label, style: TABLE_STYLES.boldText, span: 2 },
    { value, style, span: 3 },
  ]);
  raise(sheet, row, HEIGHTS.answer);
  return `C${row}`;
}

function writeQuestions(
  sheet: PrintSheet,
  questions: readonly ExcelFormQuestion[],
): FormQuestionPlace[] {
  let group: string | null = null;
  return questions.map((question, index) => {
    if (question.groupLabel !== group) {
      group = question.groupLabel;
      writeRow(sheet, [{ value: group, style: FORM_STYLES.group, span: WIDTHS.length }]);
    }
    return writeQuestion(sheet, question, index + 1);
  });
}

function writeQuestion(
  sheet: PrintSheet,
  { code, label, unitOfMeasure, type, helpText }: ExcelFormQuestion,
  order: number,
): FormQuestionPlace {
  const isText = type === 'text';
  const answer = { value: null, style: valueStyle(type) };
  const row = writeRow(sheet, [
    { value: order, style: TABLE_STYLES.order },
    { value: label, style: TABLE_STYLES.text },
    { value: unitOfMeasure, style: TABLE_STYLES.centredText },
    ...(isText
      ? [{ ...answer, span: 2 }]
      : [answer, { value: null, style: FORM_STYLES.openChoice }]),
  ]);
  raise(sheet, row, isText ? HEIGHTS.text : HEIGHTS.answer);
  const valueAt = `D${row}`;
  const stateAt = isText ? null : `E${row}`;
  setCheck(sheet, valueAt, answerCheck(type, helpText));
  if (stateAt !== null) setCheck(sheet, stateAt, STATE_CHECK);
  return { indicator: code, labelAt: `B${row}`, valueAt, stateAt };
}

function writeActivities(sheet: PrintSheet): FormIdentity['activityRows'] {
  writeLine(sheet, 'Hoạt động tiêu biểu', HEADING_STYLES.caption);
  const head = writeRow(
    sheet,
    ['STT', 'Tên hoạt động', 'Ngày', 'Địa điểm', 'Số người dự'].map((value) => ({
      value,
      style: TABLE_STYLES.head,
    })),
  );
  for (let order = 1; order <= ACTIVITY_ROWS; order += 1) {
    const row = writeRow(sheet, [
      { value: order, style: TABLE_STYLES.order },
      { value: null, style: FORM_STYLES.openText },
      { value: null, style: FORM_STYLES.openDate },
      { value: null, style: FORM_STYLES.openText },
      { value: null, style: FORM_STYLES.openCount },
    ]);
    raise(sheet, row, HEIGHTS.answer);
    setCheck(sheet, `${FORM_ACTIVITY_COLUMNS.date}${row}`, DATE_CHECK);
    setCheck(sheet, `${FORM_ACTIVITY_COLUMNS.participants}${row}`, COUNT_CHECK);
  }
  return { first: head + 1, last: head + ACTIVITY_ROWS };
}

function writeSigning(sheet: PrintSheet, signer: string): void {
  writeGap(sheet, 10);
  const pair = (left: string, right: string, style: SheetStyle) =>
    writeRow(sheet, [
      { value: left, style, span: 2 },
      { value: right, style, span: 3 },
    ]);
  pair('NGƯỜI LẬP', signer, FORM_STYLES.signTitle);
  pair('(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)', FORM_STYLES.signNote);
  writeGap(sheet, HEIGHTS.signature);
}

function setCheck({ worksheet }: PrintSheet, address: string, check: DataValidation): void {
  worksheet.getCell(address).dataValidation = check;
}

/** Rows are as high as their words, and never lower than a hand needs. */
function raise({ worksheet }: PrintSheet, row: number, least: number): void {
  const { height } = worksheet.getRow(row);
  if (height < least) worksheet.getRow(row).height = least;
}
