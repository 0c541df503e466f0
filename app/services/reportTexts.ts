import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { proseContract } from '#app/contract/proseContract.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { readReference } from '#app/domain/proseReferences.ts';
import { checkTemplate } from '#app/domain/proseTemplate.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listFormTexts, listTexts, type TextSpec } from '#app/reports/prose/textCatalogue.ts';
import { listIndicators, type Indicator } from '#app/storage/campaignStore.ts';
import { readReportTexts, replaceReportText } from '#app/storage/reportTextStore.ts';
import { findCampaign } from './findCampaign.ts';
import { reading, type ServiceContext } from './serviceContext.ts';
import { write } from './write.ts';

type ReportText = InferContractRouterOutputs<typeof proseContract>['texts'][number];

/** Every wording of the office's reports: per kind, then the words of this campaign's form. */
export function listReportTexts(
  context: ServiceContext,
  reference: string | null,
): Result<ReportText[]> {
  const db = reading(context);
  const found = findCampaign(db, reference);
  if (!found.ok) return found;
  const indicators = listIndicators(db, found.value.id);
  const own = readReportTexts(db);
  return ok(
    specsOf(indicators).map((spec) => ({
      kind: spec.kind,
      key: spec.key,
      subject: subjectOf(spec, indicators),
      form: spec.form,
      builtIn: spec.builtIn,
      wording: own.get(`${spec.kind} ${spec.key}`) ?? null,
      own: [...spec.own],
    })),
  );
}

/** Changes one wording for all reports of the office from now on. */
export function saveReportText(
  context: ServiceContext,
  { campaign, kind, key, wording }: InferContractRouterInputs<typeof proseContract>['saveText'],
): Result<void> {
  const db = reading(context);
  const found = findCampaign(db, campaign);
  if (!found.ok) return found;
  const spec = specsOf(listIndicators(db, found.value.id)).find(
    (each) => each.kind === kind && each.key === key,
  );
  if (spec === undefined) return fail({ code: 'notFound', entity: 'reportText', reference: key });
  const written = wording === null ? null : cleanXmlText(wording).replaceAll('\n', ' ').trim();
  if (written !== null) {
    const checked = checkWording(spec, written);
    if (!checked.ok) return checked;
  }
  const stored = written === spec.builtIn ? null : written;
  return write(context, { name: 'report.text', subject: stored ?? spec.builtIn }, (scope) => {
    replaceReportText(scope, { kind, key }, stored);
    return ok(undefined);
  });
}

function checkWording(spec: TextSpec, wording: string): Result<unknown> {
  if (wording === '' && !MAY_BE_EMPTY.test(spec.key)) {
    return fail({ code: 'validation', issues: [{ path: 'wording', rule: 'emptyText' }] });
  }
  const isKnown = (reference: string): boolean =>
    spec.own.includes(reference) || (spec.form === 'sentence' && readReference(reference) !== null);
  const checked = checkTemplate(wording, isKnown, spec.form === 'figure' ? spec.own : []);
  return checked.ok ? checked : fail({ code: 'wordingBroken', fault: checked.error });
}

/** A group without a subject and a figure without a verb print as a bare list. */
const MAY_BE_EMPTY = /^(?:group\.subject|figure\.verb):/u;

function specsOf(indicators: readonly Indicator[]): TextSpec[] {
  return [
    ...(['thematic', 'quick', 'short'] as const).flatMap((kind) => listTexts(kind)),
    ...listFormTexts(indicators),
  ];
}

function subjectOf({ key, kind }: TextSpec, indicators: readonly Indicator[]): string | null {
  if (kind !== 'all') return null;
  const name = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('group.')) return name;
  return indicators.find(({ code }) => code === name)?.label ?? name;
}
