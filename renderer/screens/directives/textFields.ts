import { formatShortDate } from '#app/domain/officialDate.ts';
import { deadlineText } from '../../i18n/board.vi.ts';
import { dayText, readDate, readDeadline } from '../campaign/factsDraft.ts';
import { findMailbox, readPeriod, readReference } from './readWords.ts';
import type { Content } from './directiveTypes.ts';

/** A field that is one text on the screen, whatever it is in the content. */
export type TextFieldSpec = {
  readonly id: TextFieldId;
  /** Every item on a line of its own. */
  readonly isList: boolean;
  /** Where words of the original go to. */
  readonly target: string;
  readonly format: (content: Content) => string;
  /** Null when the text is not what the field holds. */
  readonly parse: (text: string, content: Content) => Content | null;
};

type TextFieldId =
  | 'number'
  | 'symbol'
  | 'issuer'
  | 'place'
  | 'issuedOn'
  | 'subject'
  | 'addressees'
  | 'references'
  | 'theme'
  | 'slogans'
  | 'forms'
  | 'activities'
  | 'periods'
  | 'deadline'
  | 'contactEmails'
  | 'recipients'
  | 'signerTitle'
  | 'signerName';

type PlainField = 'number' | 'symbol' | 'issuer' | 'place' | 'subject' | 'theme';
type ListField = 'addressees' | 'slogans' | 'forms' | 'activities' | 'recipients';

function plain(id: PlainField): TextFieldSpec {
  return {
    id,
    isList: false,
    target: `/${id}`,
    format: (content) => content[id] ?? '',
    parse: (text, content) => ({ ...content, [id]: orNull(text) }),
  };
}

function list(id: ListField): TextFieldSpec {
  return {
    id,
    isList: true,
    target: `/${id}/-`,
    format: (content) => content[id].join('\n'),
    parse: (text, content) => ({ ...content, [id]: linesOf(text) }),
  };
}

function ofSigner(id: 'signerTitle' | 'signerName', part: 'title' | 'name'): TextFieldSpec {
  return {
    id,
    isList: false,
    target: `/signer/${part}`,
    format: ({ signer }) => signer?.[part] ?? '',
    parse: (text, content) => {
      const signer = { ...(content.signer ?? { title: null, name: null }), [part]: orNull(text) };
      const isEmpty = signer.title === null && signer.name === null;
      return { ...content, signer: isEmpty ? null : signer };
    },
  };
}

/** Fields of one text, in the order of the paper. */
export const TEXT_FIELDS: readonly TextFieldSpec[] = [
  plain('number'),
  plain('symbol'),
  plain('issuer'),
  plain('place'),
  {
    id: 'issuedOn',
    isList: false,
    target: '/issuedOn',
    format: ({ issuedOn }) => dayText(issuedOn),
    parse: (text, content) => {
      const issuedOn = readDate(text);
      return issuedOn === undefined ? null : { ...content, issuedOn };
    },
  },
  plain('subject'),
  list('addressees'),
  {
    id: 'references',
    isList: true,
    target: '/references/-',
    format: ({ references }) =>
      references
        .map(({ number, date }) => (date === null ? number : `${number}, ${dayText(date)}`))
        .join('\n'),
    parse: (text, content) => ({ ...content, references: linesOf(text).map(readReference) }),
  },
  plain('theme'),
  list('slogans'),
  list('forms'),
  list('activities'),
  {
    id: 'periods',
    isList: true,
    target: '/periods/-',
    format: ({ periods }) => periods.map(periodText).join('\n'),
    parse: (text, content) => {
      const periods = linesOf(text).map(readPeriod);
      return periods.includes(null)
        ? null
        : { ...content, periods: periods.flatMap((period) => period ?? []) };
    },
  },
  {
    id: 'deadline',
    isList: false,
    target: '/deadline',
    format: ({ reportDueOn, reportDueTime }) =>
      reportDueOn === null ? '' : deadlineText({ on: reportDueOn, time: reportDueTime }),
    parse: (text, content) => {
      const read = readDeadline(text);
      if (read === undefined) return null;
      return { ...content, reportDueOn: read?.on ?? null, reportDueTime: read?.time ?? null };
    },
  },
  {
    id: 'contactEmails',
    isList: true,
    target: '/contactEmails/-',
    format: ({ contactEmails }) => contactEmails.join('\n'),
    parse: (text, content) => {
      const found = linesOf(text).map(findMailbox);
      return found.includes(null)
        ? null
        : { ...content, contactEmails: found.flatMap((each) => each ?? []) };
    },
  },
  list('recipients'),
  ofSigner('signerTitle', 'title'),
  ofSigner('signerName', 'name'),
];

export function periodText({
  start,
  end,
}: {
  readonly start: string;
  readonly end: string;
}): string {
  const from = formatShortDate(start);
  return start === end ? from : `${from} – ${formatShortDate(end)}`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function orNull(text: string): string | null {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
}
