import { Paragraph } from 'docx';
import type { ReportModel } from '#app/domain/reportModel.ts';
import { textWidthTwips, wrapText } from '../textMetrics.ts';
import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { SHORT_LINE_SHARE, shortLine } from './shortLine.ts';
import { styledParagraph, textRuns } from './styledText.ts';

/** Type name, trích yếu with its line, and Kính gửi. */
export function subjectBlock(model: ReportModel): Paragraph[] {
  return [
    styledParagraph('DocumentType', model.typeName),
    ...subjectLines(model.subject),
    ...addresseeLines(model.addressees),
  ];
}

const SUBJECT_STYLE = { sizePt: 14, bold: true } as const;
const SUBJECT_MAX_WIDTH = PORTRAIT_TEXT_WIDTH - 2 * 567;

/** Room left beside a balanced line, so that Word never breaks it elsewhere than measured. */
const BALANCE_SLACK = 60;

/** Lines of about equal length look calmer than one long and one short line. */
function subjectLines(subject: string): Paragraph[] {
  const width = balancedWidth(subject);
  const widest = Math.max(
    ...wrapText(subject, width, SUBJECT_STYLE).map((line) => textWidthTwips(line, SUBJECT_STYLE)),
  );
  const indent = Math.max(0, Math.floor((PORTRAIT_TEXT_WIDTH - width - BALANCE_SLACK) / 2));
  return [
    new Paragraph({
      style: 'Subject',
      indent: { left: indent, right: indent },
      children: textRuns(subject),
    }),
    shortLine(Math.min(widest, PORTRAIT_TEXT_WIDTH) * SHORT_LINE_SHARE, PORTRAIT_TEXT_WIDTH),
  ];
}

/** The smallest width that takes no more lines than the full one. */
function balancedWidth(subject: string): number {
  const lineCount = wrapText(subject, SUBJECT_MAX_WIDTH, SUBJECT_STYLE).length;
  let tooNarrow = 0;
  let wideEnough = SUBJECT_MAX_WIDTH;
  while (wideEnough - tooNarrow > 20) {
    const middle = Math.round((tooNarrow + wideEnough) / 2);
    const lines = wrapText(subject, middle, SUBJECT_STYLE);
    const fits =
      lines.length <= lineCount &&
      lines.every((line) => textWidthTwips(line, SUBJECT_STYLE) <= middle);
    if (fits) wideEnough = middle;
    else tooNarrow = middle;
  }
  return wideEnough;
}

const ADDRESSEE_STYLE = { sizePt: 14 } as const;
const CALL = 'Kính gửi:';
const CALL_WIDTH = Math.round(textWidthTwips(`${CALL} `, ADDRESSEE_STYLE));

/** Start of "Kính gửi:" before a list (Mẫu 1.5). */
const CALL_INDENT = 1982;

/** The rule puts the dashes under the colon (Nghị định 30/2020, Phụ lục I, mục II, khoản 9). */
const DASH_INDENT = CALL_INDENT + Math.round(textWidthTwips('Kính gửi', ADDRESSEE_STYLE));
const DASH_WIDTH = Math.round(textWidthTwips('- ', ADDRESSEE_STYLE));

/** "Kính gửi" with one name, or with a list of names under it. */
export function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const [only = '[...]'] = addressees;
  if (addressees.length <= 1) return [singleAddressee(only)];
  return [
    styledParagraph('Addressee', CALL, { indent: { left: CALL_INDENT }, keepNext: true }),
    ...addressees.map((addressee, index) =>
      styledParagraph('Addressee', `- ${addressee}${index === addressees.length - 1 ? '.' : ';'}`, {
        indent: { left: DASH_INDENT + DASH_WIDTH, hanging: DASH_WIDTH },
        spacing: { before: 0, after: index === addressees.length - 1 ? 240 : 0 },
      }),
    ),
  ];
}

/** Centred as one line; a long name hangs under its own first word instead. */
function singleAddressee(addressee: string): Paragraph {
  const text = `${CALL} ${addressee}`;
  const spare = PORTRAIT_TEXT_WIDTH - textWidthTwips(text, ADDRESSEE_STYLE);
  const start = spare > 0 ? Math.floor(Math.min(spare / 2, CALL_INDENT)) : 567;
  return styledParagraph('Addressee', text, {
    indent: { left: start + CALL_WIDTH, hanging: CALL_WIDTH },
    spacing: { after: 240 },
  });
}
