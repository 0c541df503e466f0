import type { Findings, Progress, TextReader } from './messageProgress.ts';
import { addDraft, placeIn, printed } from './messageProgress.ts';
import { askedFor, type NumberedReply } from './numberedReplies.ts';
import { addTextAnswer, readAnswer } from './readLabels.ts';
import type { TextLine } from './splitMessages.ts';

/** Adds the answer with a number of the office's own form, whose order is the form of the unit. */
export function readReply(
  reader: TextReader,
  progress: Progress,
  line: TextLine,
  { number, answer }: NumberedReply,
  found: Findings,
): void {
  const raw = printed(reader, answer);
  if (/^[….\s]*$/u.test(raw)) return;
  const { state } = progress;
  const asked = askedFor(number, state.unit, reader.context);
  if (asked.kind === 'beyond') {
    found.foreignRows.push({ label: `${number}.`, raw, source: reader.sourceOf(line, answer) });
    return;
  }
  if (asked.kind === 'one' && asked.indicator.type === 'text') {
    addTextAnswer(reader, progress, line, [asked.indicator.code], answer);
    return;
  }
  const reading = asked.kind === 'one' ? readAnswer(raw, asked.indicator) : null;
  if (asked.kind === 'one' && reading === null) return;
  addDraft(progress, {
    state,
    message: progress.message,
    line: line.at,
    indicator: asked.kind === 'one' ? asked.indicator.code : null,
    candidates: [],
    stated: reading?.stated ?? null,
    raw,
    name: `${number}.`,
    flags: [
      ...placeIn(reader, line, progress.message).flags,
      ...(reading?.flags ?? (['indicatorAmbiguous'] as const)),
    ],
    source: reader.sourceOf(line, answer),
  });
}
