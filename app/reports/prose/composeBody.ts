import { PORTRAIT_TEXT_WIDTH } from '../a4Page.ts';
import { composeAssessment, composeProposals } from '../composeAssessment.ts';
import {
  composeQuickResults,
  composeResults,
  composeSummary,
  describeEvent,
} from '../composeResults.ts';
import { MISSING_TEXT, text } from '../inlineText.ts';
import type { BodyBlock, Inline } from '#app/domain/reportModel.ts';
import type { ProseWriter } from './proseWriter.ts';

/** The automatic body of a report of its kind, from the opening to the closing sentence. */
export function composeBody(writer: ProseWriter, hasAnnexes: boolean): BodyBlock[] {
  const isSupplement = writer.facts.prose.event !== null;
  const opening = paragraph(
    'opening',
    writer.write(isSupplement ? 'openingSupplement' : 'opening'),
  );
  const coverage = paragraph(
    'coverage',
    writer.write(isSupplement ? 'coverageSupplement' : 'coverage'),
  );
  const end = hasAnnexes ? [paragraph('annexes', writer.write('annexes'))] : [];
  const closing = paragraph('closing', writer.write('closing'));
  switch (writer.facts.setting.kind) {
    case 'thematic':
      return [
        opening,
        section(writer, 'I', 'sectionDirection'),
        paragraph('direction', writer.write('direction')),
        coverage,
        section(writer, 'II', 'sectionResults'),
        ...composeResults(writer),
        ...laterEvents(writer),
        ...end,
        ...composeAssessment(writer),
        closing,
      ];
    case 'quick':
      return [
        opening,
        section(writer, 'I', 'sectionDirection'),
        coverage,
        section(writer, 'II', 'sectionResults'),
        ...composeQuickResults(writer),
        ...laterEvents(writer),
        ...end,
        ...composeProposals(writer, 'III'),
        closing,
      ];
    case 'short':
      return [
        opening,
        coverage,
        ...composeSummary(writer),
        ...laterEvents(writer),
        ...dutyTable(writer),
        ...end,
        closing,
      ];
  }
}

function section(writer: ProseWriter, numeral: string, key: string): BodyBlock {
  return { kind: 'section', numeral, title: writer.words(key) };
}

function paragraph(id: string, inlines: readonly Inline[]): BodyBlock {
  return { kind: 'paragraph', id, inlines };
}

/** Events the report leaves to a supplement because they end after its cut-off. */
function laterEvents(writer: ProseWriter): BodyBlock[] {
  return writer.facts.prose.laterEvents.map((event) =>
    paragraph(
      `later:${event.id}`,
      writer.write('laterEvents', { suKien: [text(describeEvent(event))] }),
    ),
  );
}

function dutyTable(writer: ProseWriter): BodyBlock[] {
  const { duties } = writer.facts.prose;
  if (duties.length === 0) return [];
  return [
    paragraph('dutyLead', writer.write('dutyLead')),
    {
      kind: 'dutyTable',
      id: 'duties',
      widths: DUTY_WIDTHS,
      rows: duties.map(({ text: duty, result, assessment }, index) => ({
        order: index + 1,
        duty,
        result: result === '' ? MISSING_TEXT : result,
        assessment: assessment === '' ? MISSING_TEXT : assessment,
      })),
    },
  ];
}

const NARROW = { order: 640, duty: 3650, assessment: 1500 } as const;

const DUTY_WIDTHS = [
  NARROW.order,
  NARROW.duty,
  PORTRAIT_TEXT_WIDTH - NARROW.order - NARROW.duty - NARROW.assessment,
  NARROW.assessment,
];
