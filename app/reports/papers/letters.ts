import type { Deadline } from '#app/domain/completeness.ts';
import { formatShortDate } from '#app/domain/officialDate.ts';
import { citeDocument, inlineText, lowerFirst, MISSING_TEXT } from '../inlineText.ts';
import {
  letterSymbol,
  officialHeader,
  recipientItems,
  shortIssuerName,
  signatureBlock,
} from '../issuingBody.ts';
import type { PaperModel } from './paperModel.ts';
import type { PaperFacts } from './queryPaperFacts.ts';

/** Công văn đề nghị báo cáo (Nghị định 30/2020, Phụ lục III, Mẫu 1.5). */
export function requestLetter(facts: PaperFacts): PaperModel {
  const { campaign, forms } = facts;
  const attached = forms
    .filter(({ units }) => units.length > 0)
    .map(({ name }) => lowerFirst(name));
  return letter(facts, {
    about: `báo cáo ${lowerFirst(campaign.reportSubject)}`,
    addressees: groupNames(facts),
    paragraphs: [
      `${basis(facts)}, ${shortIssuerName(facts.office)} đề nghị các đơn vị báo cáo ${lowerFirst(campaign.reportSubject)}, cụ thể như sau:`,
      `1. Nội dung: theo phiếu báo cáo gửi kèm${attached.length === 0 ? '' : ` (${attached.join('; ')})`}. Chỉ tiêu không phát sinh ghi “không”; chỉ tiêu không thuộc nhiệm vụ của đơn vị thì gạch chéo.`,
      `2. Thời gian: gửi báo cáo trước ${deadlineText(campaign.unitDeadline)}.`,
      `3. Nơi nhận báo cáo: ${facts.office.departmentName}. Đơn vị không có hoạt động cũng gửi báo cáo và ghi rõ “không có hoạt động”.`,
      'Đề nghị các đơn vị quan tâm, thực hiện./.',
    ],
  });
}

/** More names than this under "Kính gửi" push the letter itself off its page. */
const MOST_ADDRESSEES = 12;

/** Công văn đôn đốc: goes to the units themselves, so it names them, many of them on a list of its own. */
export function reminderLetter(facts: PaperFacts): PaperModel {
  const { office, campaign, results, today, time } = facts;
  const silent = results.units.filter(({ status }) => status === 'missing');
  const names = silent.map(({ entry }) => entry.name);
  const { reported, expected } = results.completeness;
  const isListed = names.length > MOST_ADDRESSEES;
  const written = letter(facts, {
    about: `đôn đốc báo cáo ${lowerFirst(campaign.reportSubject)}`,
    addressees: isListed ? ['Các đơn vị có tên trong danh sách kèm theo'] : names,
    paragraphs: [
      `${request(facts)} trước ${deadlineText(commonDeadline(facts, silent))}.`,
      `Đến ${time} ngày ${formatShortDate(today)}, ${office.departmentName} đã nhận báo cáo của ${reported}/${expected} đơn vị, chưa nhận được báo cáo của ${whoIsSilent(names.length, isListed)}.`,
      `Để kịp tổng hợp, đề nghị đơn vị khẩn trương gửi báo cáo về ${office.departmentName} trước ${MISSING_TEXT}. Đơn vị không có hoạt động cũng gửi báo cáo và ghi rõ “không có hoạt động”.`,
      'Đề nghị các đơn vị quan tâm, thực hiện./.',
    ],
  });
  return isListed ? { ...written, attachment: nameList(written, names) } : written;
}

function whoIsSilent(count: number, isListed: boolean): string {
  if (isListed) return 'các đơn vị có tên trong danh sách kèm theo';
  return count === 1 ? 'đơn vị' : 'các đơn vị có tên trên';
}

/** What the units were asked by: the commune's own công văn where it is on record. */
function request(facts: PaperFacts): string {
  const { office, campaign, passedOnBy } = facts;
  const issuer = shortIssuerName(office);
  const asked = `đề nghị các đơn vị báo cáo ${lowerFirst(campaign.reportSubject)}`;
  if (passedOnBy === null) return `${basis(facts)}, ${issuer} đã ${asked}`;
  const cited = citeDocument(passedOnBy, 'passedOn').map(inlineText).join('');
  return `${issuer} đã có ${cited} ${asked}`;
}

/** The deadline of the units written to; the campaign's where they have several. */
function commonDeadline(
  { campaign }: PaperFacts,
  units: PaperFacts['results']['units'],
): Deadline | null {
  const [first, ...others] = units.map(({ entry }) => entry.deadline);
  const isCommon = others.every((each) => each?.on === first?.on && each?.time === first?.time);
  return first !== undefined && isCommon ? first : campaign.unitDeadline;
}

function nameList(
  { letterhead }: PaperModel,
  names: readonly string[],
): NonNullable<PaperModel['attachment']> {
  return {
    title: 'DANH SÁCH ĐƠN VỊ',
    subtitle: `Kèm theo Công văn số ${BLANK_NUMBER}/${letterhead?.header.symbol ?? ''}`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'STT', share: 10, align: 'center' },
          { title: 'Tên đơn vị', share: 90, align: 'left' },
        ],
        rows: names.map((name, at) => [String(at + 1), name]),
      },
    ],
  };
}

/** The văn thư writes the number by hand. */
const BLANK_NUMBER = '………';

/** An official letter of the office; number and date are the văn thư's. */
export function letter(
  { office, campaign, today }: Pick<PaperFacts, 'office' | 'campaign' | 'today'>,
  content: {
    readonly about: string;
    readonly addressees: readonly string[];
    readonly paragraphs: readonly string[];
  },
): PaperModel {
  const { about, addressees, paragraphs } = content;
  const year = Number((campaign.collectFrom ?? today).slice(0, 4));
  return {
    orientation: 'portrait',
    letterhead: {
      header: { ...officialHeader(office, year), symbol: letterSymbol(office) },
      about,
      isNumbered: true,
    },
    topLines: [],
    title: null,
    subtitle: null,
    addressees,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    signing: {
      kind: 'official',
      recipients: recipientItems(office),
      signature: signatureBlock(office),
    },
  };
}

/** "Thực hiện Công văn số … của …"; without the request on record it says what the campaign is. */
function basis({ requestedBy, campaign }: PaperFacts): string {
  if (requestedBy === null) return `Thực hiện nhiệm vụ ${lowerFirst(campaign.name)}`;
  const cited = citeDocument(requestedBy, 'request');
  const issuer = requestedBy.issuer ?? MISSING_TEXT;
  const about = requestedBy.subject === null ? '' : ` về việc ${lowerFirst(requestedBy.subject)}`;
  return `Thực hiện ${cited.map(inlineText).join('')} của ${issuer}${about}`;
}

function deadlineText(deadline: Deadline | null): string {
  if (deadline === null) return MISSING_TEXT;
  const hour = deadline.time === null ? '' : `${deadline.time} `;
  return `${hour}ngày ${formatShortDate(deadline.on)}`;
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  'phong-ban': 'Các phòng, ban',
  'don-vi': 'Các đơn vị',
  'truong-hoc': 'Các trường học',
  thon: 'Các thôn',
};

/** Groups of the roster; a group of one is named itself. */
function groupNames({ results }: PaperFacts): string[] {
  const groups = Map.groupBy(results.units, ({ entry }) => entry.kind);
  return Array.from(groups, ([kind, units]) => {
    const [only] = units;
    return units.length === 1 && only !== undefined ? only.entry.name : (GROUP_NAMES[kind] ?? kind);
  });
}
