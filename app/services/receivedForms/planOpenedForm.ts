import { defaultReportSetting } from '#app/domain/reportSetting.ts';
import { fail, invariant, ok, type Result } from '#app/domain/result.ts';
import { vietnamDate } from '#app/domain/vietnamTime.ts';
import { createUnitMatcher } from '#app/importing/matchUnit.ts';
import { officialHeader, signatureBlock } from '#app/reports/issuingBody.ts';
import { queryCampaignResults, type CampaignResults } from '#app/reports/queryCampaignResults.ts';
import { readCampaign, type Campaign } from '#app/storage/campaignStore.ts';
import { readOffice } from '#app/storage/officeStore.ts';
import { listMappedCells } from '#app/storage/receivedFormStore.ts';
import { readReportSetting } from '#app/storage/reportSettingStore.ts';
import { listSummaryReports } from '#app/storage/summaryReportStore.ts';
import { listUnits } from '#app/storage/unitStore.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import type { FormFacts } from './formFigures.ts';
import { openForm, type OpenedForm } from './openForm.ts';
import { planFormFill, type FormPlan } from './planFormFill.ts';

export type PlannedForm = OpenedForm & {
  readonly results: CampaignResults;
  readonly plan: FormPlan;
};

/** A form with what would be written into it from the figures as they stand now. */
export async function planOpenedForm(
  context: ServiceContext,
  formId: string,
  signal?: AbortSignal,
): Promise<Result<PlannedForm>> {
  const opened = await openForm(context, formId, signal);
  if (!opened.ok) return opened;
  const db = reading(context);
  const { form, raw } = opened.value;
  const campaign = readCampaign(db, form.campaignId);
  invariant(campaign, 'the campaign of a form exists: foreign key');
  const results = queryCampaignResults(db, campaign);
  const facts = factsOf(context, campaign);
  if (!facts.ok) return facts;
  const aliases = new Map(listUnits(db).map((unit) => [unit.id, unit.aliases]));
  const matchUnit = createUnitMatcher(
    results.units.map(({ entry: { code, name, unitId } }) => ({
      code,
      name,
      aliases: aliases.get(unitId) ?? [],
    })),
  );
  const mapping = listMappedCells(db, formId);
  const filling = { raw, mapping, states: form.states, results, facts: facts.value, matchUnit };
  return ok({ ...opened.value, results, plan: planFormFill(filling) });
}

/** Number and date are those of the newest issued report; before that the form leaves them empty. */
function factsOf(context: ServiceContext, campaign: Campaign): Result<FormFacts> {
  const db = reading(context);
  const stored = readOffice(db);
  if (stored === null) return fail({ code: 'dataFolderMissing', path: context.folder.root });
  const { issuingBody } =
    readReportSetting(db, campaign.id) ?? defaultReportSetting(stored.issuingBody);
  const office = { ...stored, issuingBody };
  const header = officialHeader(office, Number(vietnamDate(context.clock()).slice(0, 4)));
  const signature = signatureBlock(office);
  const issued = listSummaryReports(db, campaign.id).findLast(({ state }) => state === 'issued');
  const number = issued?.number ?? null;
  const symbol = issued?.symbol ?? header.symbol;
  return ok({
    communeName: office.communeName,
    issuerName: header.issuerName,
    departmentName: office.departmentName,
    campaignName: campaign.name,
    reportSubject: campaign.reportSubject,
    cutOffOn: campaign.cutOffOn,
    reportNumber: number === null ? null : `${number.padStart(2, '0')}/${symbol}`,
    reportDate: issued?.issued_on ?? null,
    place: header.place,
    signerTitle: signature.lines.at(-1) ?? null,
    signerName: signature.signerName,
  });
}
