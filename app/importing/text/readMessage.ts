import type { TextLine, Message } from './splitMessages.ts';
import type { Span } from './lexLine.ts';
import { readLine } from './readLine.ts';
import { readReply } from './readReply.ts';
import {
  askedFor,
  readBareReplies,
  readRepliesInLine,
  type NumberedReply,
} from './numberedReplies.ts';
import { signBack, type Findings, type Progress, type TextReader } from './messageProgress.ts';
import { addText } from './readLabels.ts';
import type { UnitState } from './reportingUnits.ts';

/**
 * Reads one message line by line; `first` is whose message it is as far as its
 * sender tells. Gives back who spoke last.
 */
export function readMessage(
  reader: TextReader,
  message: Message,
  index: number,
  first: UnitState,
  found: Findings,
): UnitState {
  const progress: Progress = {
    message: index,
    sentOn: message.sentOn,
    state: first,
    isCorrection: false,
    hasMeeting: false,
    drafts: [],
    signature: null,
    nothing: [],
    openText: null,
  };
  const { work } = reader.text;
  const replies = readBareReplies(
    work,
    message.lines.map(({ body }) => body),
  );
  for (const [at, line] of message.lines.entries()) {
    const reply = replies[at];
    if (reply !== undefined && reply !== null && isAnswer(reader, progress, reply))
      readReply(reader, progress, line, reply, found);
    else readWhole(reader, progress, line, found);
  }
  addText(reader, progress);
  finish(progress, found);
  return progress.state;
}

/** Words behind a number answer it where the form asks for words. */
function isAnswer(
  reader: TextReader,
  { state }: Progress,
  { number, isBare }: NumberedReply,
): boolean {
  if (isBare) return true;
  const asked = askedFor(number, state.unit, reader.context);
  return asked.kind === 'one' && asked.indicator.type === 'text';
}

/** A line of several numbered answers, or any other line. */
function readWhole(reader: TextReader, progress: Progress, line: TextLine, found: Findings): void {
  const inLine = readRepliesInLine(reader.text.work, line.body);
  if (inLine === null) {
    readLine(reader, progress, line, found);
    return;
  }
  const opening: Span = { start: line.body.start, end: inLine.from };
  if (opening.end > opening.start) readLine(reader, progress, { ...line, body: opening }, found);
  for (const reply of inLine.replies) readReply(reader, progress, line, reply, found);
}

function finish(progress: Progress, found: Findings): void {
  const { signature, nothing, drafts } = progress;
  if (signature !== null) {
    signBack(progress, signature);
    progress.state = signature;
  }
  found.drafts.push(...drafts);
  const telling = new Set(drafts.map(({ state }) => state.unit));
  found.drafts.push(
    ...nothing.filter(({ state, raw }) => !telling.has(state.unit) || OF_THE_REST.test(raw)),
  );
}

/** "Còn lại k có gì": nothing besides what was told. */
const OF_THE_REST = /(?<!\p{L})(?:còn lại|khác|con lai|khac)(?!\p{L})/iu;
