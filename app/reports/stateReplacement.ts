import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import type { BodyBlock, ReportModel } from '#app/domain/reportModel.ts';
import { text } from './inlineText.ts';

/** An issued report as another paper cites it. */
export type CitedReport = {
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
};

/** "Báo cáo số 07/BC-UBND ngày 08/10/2025" */
export function citeReport({ number, symbol, issuedOn }: CitedReport): string {
  return `Báo cáo số ${formatDocumentNumber(number, symbol)} ngày ${formatShortDate(issuedOn)}`;
}

/**
 * A report whose content was wrong is replaced by one of the same form that says
 * so (Nghị định 30/2020, Điều 18 khoản 3): in its trích yếu and before it closes.
 */
export function stateReplacement(model: ReportModel, replaced: CitedReport): ReportModel {
  const cited = citeReport(replaced);
  const sentence: BodyBlock = {
    kind: 'paragraph',
    id: 'replacement',
    inlines: [text(`Báo cáo này thay thế ${cited} của ${model.header.issuerName}.`)],
  };
  return {
    ...model,
    subject: `${model.subject} (thay thế ${cited})`,
    body: [...model.body.slice(0, -1), sentence, ...model.body.slice(-1)],
  };
}
