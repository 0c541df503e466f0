import path from 'node:path';
import type { z } from 'zod';
import type { paperSchema } from '#app/contract/paperContract.ts';
import { fail, ok, type EntityName, type Result } from '#app/domain/result.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';
import { reminderLetter, requestLetter } from '#app/reports/papers/letters.ts';
import type { PaperModel } from '#app/reports/papers/paperModel.ts';
import { programmeList } from '#app/reports/papers/programmeList.ts';
import {
  queryPaperFacts,
  type PaperFacts,
  type PaperForm,
} from '#app/reports/papers/queryPaperFacts.ts';
import { callList, missingList, signSheet, trackingBook } from '#app/reports/papers/registers.ts';
import { reportForm } from '#app/reports/papers/reportForm.ts';
import { phoneRecord, supplementSlip, unitSheetPaper } from '#app/reports/papers/slips.ts';
import type { UnitResult } from '#app/reports/queryCampaignResults.ts';
import type { Submission } from '#app/storage/listSubmissions.ts';
import { fileNamePart, renderExcelForms } from './renderExcelForms.ts';
import { prepareFolder, writeReportFile } from './exportReport.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';

type Paper = z.infer<typeof paperSchema>;

/** Papers that are Word files; the others are workbooks. */
type WordPaper = Exclude<Paper, { readonly kind: 'excelForm' }>;

/** Writes one paper to the export folder; a file open in Word gets a neighbour with a number. */
export async function exportPaper(
  context: ServiceContext,
  reference: string | null,
  paper: Paper,
  directory: string,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const rendered = await renderPaper(context, reference, paper);
  if (!rendered.ok) return rendered;
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const written = writeReportFile(path.join(folder, rendered.value.name), rendered.value.bytes);
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

/** The bytes of one paper, for a browser that saves them itself. */
export async function renderPaper(
  context: ServiceContext,
  reference: string | null,
  paper: Paper,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const facts = queryPaperFacts(db, found.value, vietnamTime(context.clock()));
  if (paper.kind === 'excelForm') return renderExcelForms(facts, paper.of);
  const model = modelOf(facts, paper);
  if (!model.ok) return model;
  // The writer is big: it is loaded when a paper is written, not when the program starts.
  const { renderPaperDocx } = await import('#app/reports/papers/renderPaperDocx.ts');
  const bytes = await renderPaperDocx(model.value, facts.office.departmentName);
  return ok({ name: fileName(facts, paper), bytes });
}

function modelOf(facts: PaperFacts, paper: WordPaper): Result<PaperModel> {
  switch (paper.kind) {
    case 'requestLetter':
      return ok(requestLetter(facts));
    case 'reminderLetter':
      return ok(reminderLetter(facts));
    case 'trackingBook':
      return ok(trackingBook(facts));
    case 'signSheet':
      return ok(signSheet(facts));
    case 'callList':
      return ok(callList(facts));
    case 'missingList':
      return ok(missingList(facts));
    case 'programmeList':
      return ok(programmeList(facts));
    case 'reportForm': {
      const form = formById(facts, paper.formId);
      return form === undefined ? notFound('form', paper.formId) : ok(reportForm(facts, form));
    }
    case 'unitSheet': {
      const unit = facts.results.units.find(({ entry }) => entry.code === paper.unitCode);
      return unit === undefined
        ? notFound('unit', paper.unitCode)
        : ok(unitSheetPaper(facts, unit));
    }
    case 'supplementSlip':
    case 'phoneRecord': {
      const found = submissionById(facts, paper.submissionId);
      if (found === undefined) return notFound('submission', paper.submissionId);
      const build = paper.kind === 'supplementSlip' ? supplementSlip : phoneRecord;
      return ok(build(facts, found.unit, found.submission));
    }
  }
}

const FILE_NAMES: Readonly<Record<WordPaper['kind'], string>> = {
  requestLetter: 'cong-van-de-nghi-bao-cao',
  reminderLetter: 'cong-van-don-doc',
  trackingBook: 'so-theo-doi',
  signSheet: 'danh-sach-ky-nop',
  callList: 'danh-sach-goi',
  missingList: 'danh-sach-chua-bao-cao',
  programmeList: 'danh-sach-du-chuong-trinh',
  reportForm: 'phieu-bao-cao',
  unitSheet: 'phieu-ket-qua',
  supplementSlip: 'phieu-de-nghi-bo-sung',
  phoneRecord: 'phieu-ghi-nhan',
};

/** Papers of one form or unit carry its name, so that they lie side by side. */
function fileName(facts: PaperFacts, paper: WordPaper): string {
  return `${[FILE_NAMES[paper.kind], ...ownerOf(facts, paper).map(fileNamePart)].join('-')}.docx`;
}

function ownerOf(facts: PaperFacts, paper: WordPaper): string[] {
  if (paper.kind === 'reportForm') return [formById(facts, paper.formId)?.name ?? ''];
  if (paper.kind === 'unitSheet') return [paper.unitCode];
  if (paper.kind === 'supplementSlip' || paper.kind === 'phoneRecord') {
    return [submissionById(facts, paper.submissionId)?.unit.entry.code ?? ''];
  }
  return [];
}

function formById({ forms }: PaperFacts, formId: string): PaperForm | undefined {
  return forms.find(({ id }) => id === formId);
}

function submissionById(
  { results }: PaperFacts,
  submissionId: string,
): { readonly unit: UnitResult; readonly submission: Submission } | undefined {
  for (const unit of results.units) {
    const submission = unit.submissions.find(({ id }) => id === submissionId);
    if (submission !== undefined) return { unit, submission };
  }
  return undefined;
}

function notFound(entity: EntityName, reference: string): Result<never> {
  return fail({ code: 'notFound', entity, reference });
}
