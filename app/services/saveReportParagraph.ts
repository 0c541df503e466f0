import type { InferContractRouterInputs } from '@orpc/contract';
import type { proseContract } from '#app/contract/proseContract.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { inlineTemplate } from '#app/domain/inlineTemplate.ts';
import { readReference } from '#app/domain/proseReferences.ts';
import { checkTemplate } from '#app/domain/proseTemplate.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { replaceReportParagraph } from '#app/storage/reportParagraphStore.ts';
import { paragraphHome } from './collectProseFacts.ts';
import { composeReport } from './composeReport.ts';
import { findOpenCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

/**
 * Keeps a paragraph of the live report as a person wrote it, with the automatic
 * sentence of the moment beside it; a wording equal to that sentence is none of
 * the person's own. Refused when another window saved the paragraph in between.
 */
export function saveReportParagraph(
  context: ServiceContext,
  input: InferContractRouterInputs<typeof proseContract>['saveParagraph'],
): Result<void> {
  const found = findOpenCampaign(reading(context), input.campaign);
  if (!found.ok) return found;
  const composed = composeReport(context, found.value);
  if (!composed.ok) return composed;
  const { campaign, setting, prose } = composed.value;
  const paragraph = prose.paragraphs.find(({ id }) => id === input.paragraphId);
  const isGone = paragraph === undefined || (paragraph.place === '' && input.wording !== null);
  if (isGone) return fail({ code: 'notFound', entity: 'paragraph', reference: campaign.name });
  if ((paragraph.edited?.source ?? null) !== input.seen) {
    return fail({
      code: 'conflict',
      entity: 'paragraph',
      reference: paragraph.place,
      reason: 'changedElsewhere',
    });
  }
  const wording =
    input.wording === null ? null : cleanXmlText(input.wording).replaceAll('\n', ' ').trim();
  const checked = checkTemplate(wording ?? '', (reference) => readReference(reference) !== null);
  if (!checked.ok) return fail({ code: 'wordingBroken', fault: checked.error });
  const automatic = inlineTemplate(paragraph.automatic);
  const edit = wording === null || wording === automatic ? null : { source: wording, automatic };
  const subject = paragraph.place === '' ? campaign.name : paragraph.place;
  const action = { name: 'report.paragraph', subject, campaignId: campaign.id };
  return write(context, action, (scope) => {
    replaceReportParagraph(scope, paragraphHome(campaign.id, setting), paragraph.id, edit);
    return ok(undefined);
  });
}
