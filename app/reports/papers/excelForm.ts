import type { IndicatorType } from '#app/domain/value.ts';
import { officeLine } from './paperModel.ts';
import type { PaperFacts, PaperForm } from './queryPaperFacts.ts';
import { sendBy, signerOf } from './reportForm.ts';

/** An Excel form before it is a workbook: of one unit, or of a group whose units choose themselves. */
export type ExcelForm = {
  readonly campaignId: string;
  readonly formId: string;
  readonly officeLine: string;
  readonly subject: string;
  readonly sendBy: string;
  readonly unit: ExcelFormUnit | null;
  /** Who may answer, in roster order. */
  readonly units: readonly ExcelFormUnit[];
  readonly questions: readonly ExcelFormQuestion[];
  readonly signer: string;
  readonly creator: string;
};

type ExcelFormUnit = { readonly code: string; readonly name: string };

export type ExcelFormQuestion = {
  readonly code: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  readonly type: IndicatorType;
  readonly helpText: string | null;
};

/** The Excel form of one unit, or without a unit code of the whole group of a form. */
export function excelForm(facts: PaperFacts, form: PaperForm, unitCode: string | null): ExcelForm {
  const only = form.units.find(({ entry }) => entry.code === unitCode)?.entry;
  const units = form.units.map(({ entry: { code, name } }) => ({ code, name }));
  return {
    campaignId: facts.campaign.id,
    formId: form.id,
    officeLine: officeLine(facts.office),
    subject: facts.campaign.reportSubject,
    sendBy: sendBy(facts, only === undefined ? facts.campaign.unitDeadline : only.deadline),
    unit: only === undefined ? null : { code: only.code, name: only.name },
    units: only === undefined ? units : [],
    questions: form.indicators,
    signer: signerOf(form),
    creator: facts.office.departmentName,
  };
}
