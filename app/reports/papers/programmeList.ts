import { countPersons } from '#app/domain/countPersons.ts';
import { formatNumber } from '#app/domain/formatNumber.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { officialHeader, signatureBlock } from '../issuingBody.ts';
import type { PaperBlock, PaperColumn, PaperModel } from './paperModel.ts';
import type { PaperFacts } from './queryPaperFacts.ts';

type Item = PaperFacts['programme'][number];

/**
 * Danh sách dự chương trình: who goes to which row of each event, on the
 * office's letterhead and signed. Before the event "Có mặt" is blank for a pen.
 * Rows nobody is sent to are left out; while nobody is sent anywhere all of them
 * stand there with room for names.
 */
export function programmeList(facts: PaperFacts): PaperModel {
  const { office, campaign, programme, today } = facts;
  const year = Number((campaign.collectFrom ?? today).slice(0, 4));
  const manned = programme.filter(({ people }) => people.length > 0);
  const items = manned.length === 0 ? programme : manned;
  const events = [...Map.groupBy(items, ({ row }) => row.event_id).values()];
  const present = countPersons(programme.flatMap(({ people }) => people));
  return {
    orientation: 'portrait',
    letterhead: { header: officialHeader(office, year), about: null, isNumbered: false },
    topLines: [],
    title: 'DANH SÁCH',
    subtitle:
      events.length === 1
        ? `Cử người dự ${items[0]?.row.eventName ?? ''}`
        : 'Cử người dự chương trình các sự kiện',
    addressees: [],
    blocks: [
      ...events.flatMap((event, at) => eventBlocks(event, events.length > 1 ? at + 1 : null)),
      ...(present === 0
        ? []
        : [
            {
              kind: 'line',
              text: `Số người có mặt: ${formatNumber(present)}. Một người dự nhiều mục tính một lần.`,
            } as const,
          ]),
    ],
    signing: {
      kind: 'official',
      recipients: ['Các đơn vị có người được cử', `Lưu: VT, ${office.departmentAbbreviation}`],
      signature: signatureBlock(office),
    },
  };
}

const COLUMNS: readonly PaperColumn[] = [
  { title: 'Thời gian', share: 13, align: 'center', joinsBlanks: true },
  { title: 'Nội dung', share: 27, align: 'left', joinsBlanks: true },
  { title: 'STT', share: 7, align: 'center' },
  { title: 'Họ và tên', share: 21, align: 'left' },
  { title: 'Chức vụ, đơn vị', share: 24, align: 'left' },
  { title: 'Có mặt', share: 8, align: 'center' },
];

/** Not joined with the row above, which is another row of the programme. */
const OWN_BLANK = '\u00a0';

/** As the document words it; a date of its own only where it gives no words. */
function whenOf({ time_text, part, date }: Item['row']): string {
  if (time_text !== '') return time_text;
  return [part ?? '', date === null ? '' : formatShortDate(date)].filter(Boolean).join(' ');
}

/** A lone event is named in the title of the list already. */
function eventBlocks(items: readonly Item[], place: number | null): PaperBlock[] {
  let number = 0;
  const rows = items.flatMap(({ row, people }) => {
    const head = [whenOf(row) || OWN_BLANK, row.title];
    if (people.length === 0) return [[...head, '', '', '', '']];
    return people.map(({ name, title, unitName, attended }, index) => {
      number += 1;
      const office = [title ?? '', unitName ?? ''].filter(Boolean).join(', ');
      const first = index === 0 ? head : ['', ''];
      return [...first, String(number), name, office, attended ? 'x' : ''];
    });
  });
  const name = items[0]?.row.eventName ?? '';
  return [
    ...(place === null ? [] : [{ kind: 'heading', text: `${place}. ${name}` } as const]),
    { kind: 'table', columns: COLUMNS, rows },
  ];
}
