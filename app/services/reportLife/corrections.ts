import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { letterSymbol } from '#app/reports/issuingBody.ts';
import { readCampaign } from '#app/storage/campaignStore.ts';
import {
  insertCorrection,
  listCorrections,
  numberCorrection,
  readCorrection,
  type CorrectionItem,
} from '#app/storage/correctionStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { readReportSetting } from '#app/storage/reportSettingStore.ts';
import { readSummaryReport } from '#app/storage/summaryReportStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { plainNumber } from '../submitReport.ts';
import { write } from '../write.ts';
import { checkNumberFree } from './issuedNumbers.ts';

/**
 * A form error of an issued report is put right by a công văn đính chính, its
 * list kept; wrong content takes a new report instead (Nghị định 30/2020, Điều 18).
 */
export function correctReport(
  context: ServiceContext,
  reportId: string,
  items: readonly CorrectionItem[],
): Result<string> {
  const db = reading(context);
  const report = readSummaryReport(db, reportId);
  const campaign = report === null ? null : readCampaign(db, report.campaign_id);
  const office = readOffice(db);
  if (report === null || campaign === null) return notFound(reportId);
  if (report.state !== 'issued') {
    const { name: reference } = campaign;
    return fail({ code: 'conflict', entity: 'report', reference, reason: 'wrongState' });
  }
  if (items.length === 0 || items.some(({ was, corrected }) => was === corrected)) {
    return fail({
      code: 'validation',
      issues: [{ path: 'correctionItems', rule: 'required' }],
    });
  }
  invariant(office !== null, 'an office that issued a report has its settings');
  const issuingBody = readReportSetting(db, campaign.id)?.issuingBody ?? office.issuingBody;
  const action = { name: 'report.correct', subject: campaign.name, campaignId: campaign.id };
  return write(context, action, (scope) =>
    ok(
      insertCorrection(
        scope,
        { reportId, symbol: letterSymbol({ ...office, issuingBody }) },
        items,
      ),
    ),
  );
}

/** Number and date the văn thư gave to a công văn đính chính. */
export function identifyCorrection(
  context: ServiceContext,
  correctionId: string,
  identity: { readonly number: string; readonly issuedOn: string },
): Result<void> {
  const db = reading(context);
  const known = readCorrection(db, correctionId);
  const report = known === null ? null : readSummaryReport(db, known.report_id);
  if (report === null) return notFound(correctionId);
  const number = plainNumber(identity.number);
  const { issuedOn } = identity;
  const action = {
    name: 'report.numberCorrection',
    subject: number,
    campaignId: report.campaign_id,
  };
  return write(context, action, (scope): Result<void> => {
    const correction = readCorrection(scope.recorder.db, correctionId);
    invariant(correction !== null, 'the letter was found');
    const isSame = correction.number === number && correction.issued_on === issuedOn;
    const free = isSame
      ? ok(undefined)
      : checkNumberFree(scope.recorder.db, { number, symbol: correction.symbol, issuedOn });
    if (!free.ok) return free;
    numberCorrection(scope, correction, { number, issuedOn });
    return ok(undefined);
  });
}

/** Letters of one report as screens show them. */
export function describeCorrections(context: ServiceContext, reportId: string) {
  return listCorrections(reading(context), reportId).map((each) => ({
    id: each.id,
    symbol: each.symbol,
    number: each.number,
    issuedOn: each.issued_on,
    createdAt: each.created_at,
    items: [...each.items],
  }));
}

function notFound(reference: string): Result<never> {
  return fail({ code: 'notFound', entity: 'report', reference });
}
