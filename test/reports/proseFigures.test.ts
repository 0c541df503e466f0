import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineTemplate } from '#app/domain/inlineTemplate.ts';
import type { Inline } from '#app/domain/reportModel.ts';
import type { ReportKind } from '#app/domain/reportSetting.ts';
import type { StatedValue } from '#app/domain/value.ts';
import { inlineText } from '#app/reports/inlineText.ts';
import { addSubmission } from '#app/services/addSubmission.ts';
import { composeReport } from '#app/services/composeReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { saveReportParagraph } from '#app/services/saveReportParagraph.ts';
import { saveReportSetting } from '#app/services/saveReportSetting.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { countBySql } from '#test/acceptance/figuresBySql.ts';
import { placeholderBySql } from '#test/acceptance/placeholderBySql.ts';
import { amount, aNewSubmission, none, notApplicable, text } from '#test/support/builders.ts';
import { sampleOffice, valueOf } from '#test/support/serviceContext.ts';

const CODES = ['bang_ron', 'khau_hieu', 'pa_no', 'to_roi', 'so_buoi', 'luot_nguoi_du'] as const;
const UNITS = ['T01', 'T02', 'T03', 'T04', 'VHXH', 'KT'] as const;

const stated = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3000).map(amount) },
  { weight: 1, arbitrary: fc.constant(none) },
  { weight: 1, arbitrary: fc.constant(notApplicable) },
);

const cellsOf = (value: fc.Arbitrary<StatedValue>) =>
  fc.dictionary(fc.constantFrom<string>(...CODES), value, { minKeys: 1 });

const place = {
  unit: fc.constantFrom(...UNITS),
  receivedOn: fc.constantFrom('2025-10-01', '2025-10-09'),
};

/** An addition adds numbers; the other kinds state anything. */
const submission = fc.oneof(
  fc.record({ ...place, kind: fc.constantFrom('replace', 'correct'), cells: cellsOf(stated) }),
  fc.record({ ...place, kind: fc.constant('add'), cells: cellsOf(fc.nat(3000).map(amount)) }),
);

const campaign = fc.record({
  submissions: fc.array(submission, { maxLength: 7 }),
  prior: fc.dictionary(fc.constantFrom<string>(...CODES), fc.nat(3000)),
  kind: fc.constantFrom<ReportKind>('thematic', 'quick', 'short'),
});

test('every number of every sentence is the one that SQL alone counts, and stays so in an edited paragraph', () => {
  const context = sampleOffice();
  const { connection } = context;
  fc.assert(
    fc.property(campaign, fc.nat(), ({ submissions, prior, kind }, pick) => {
      connection.exec('begin');
      try {
        const known = new Set<string>();
        for (const each of submissions) report(context, known, each);
        for (const [code, value] of Object.entries(prior)) priorTotal(context, code, value);
        const { setting } = compose(context);
        valueOf(saveReportSetting(context, null, { ...setting, kind }));
        const figures = countBySql(connection);
        const { paragraphs } = compose(context).prose;
        for (const { automatic } of paragraphs) {
          for (const inline of automatic) {
            if (inline.kind !== 'number') continue;
            expect([inline.reference, inline.text]).toEqual([
              inline.reference,
              placeholderBySql(figures, prior, inline.reference ?? ''),
            ]);
          }
        }
        for (const code of Object.keys(prior)) {
          const isCompared = JSON.stringify(paragraphs).includes(`"chenhLech:${code}"`);
          const now = figures.totals.find(({ indicator }) => indicator === code)?.amount ?? null;
          const isDifferent = now !== null && now !== prior[code];
          expect([code, isCompared]).toEqual([code, kind === 'thematic' && isDifferent]);
        }
        const chosen = paragraphs[pick % paragraphs.length];
        if (chosen === undefined) return;
        const wording = `Đoạn sửa: ${inlineTemplate(chosen.automatic)}`;
        const edit = { campaign: null, paragraphId: chosen.id, wording, seen: null };
        valueOf(saveReportParagraph(context, edit));
        expect(printed(context, chosen.id)).toBe(`Đoạn sửa: ${sentence(chosen.automatic)}`.trim());
        expect(compose(context).prose.handTyped).toEqual([]);
      } finally {
        connection.exec('rollback');
      }
    }),
    { numRuns: 40 },
  );
});

function report(
  context: ServiceContext,
  known: Set<string>,
  each: {
    unit: string;
    kind: 'replace' | 'add' | 'correct';
    receivedOn: string;
    cells: Record<string, StatedValue>;
  },
): void {
  const isFirst = !known.has(each.unit);
  known.add(each.unit);
  const cells = isFirst ? { ...each.cells, kien_nghi: text('Cấp 3 loa, 2 micro.') } : each.cells;
  const added = aNewSubmission(each.unit, cells, {
    kind: isFirst ? 'first' : each.kind,
    receivedOn: each.receivedOn,
  });
  valueOf(addSubmission(context, null, added));
}

function priorTotal({ connection }: ServiceContext, code: string, value: number): void {
  connection
    .prepare(
      `insert into prior_total (id, campaign_id, indicator_id, amount)
       select 'prior-' || code, campaign_id, id, ? from indicator where code = ?`,
    )
    .run(value, code);
}

function compose(context: ServiceContext) {
  return valueOf(composeReport(context, valueOf(findCampaign(reading(context), null))));
}

function printed(context: ServiceContext, id: string): string | null {
  const block = compose(context).content.release.body.find(
    (each) => each.kind === 'paragraph' && each.id === id,
  );
  return block?.kind === 'paragraph' ? sentence(block.inlines) : null;
}

function sentence(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}
