import { formatShortDate } from '#app/domain/officialDate.ts';
import type { OfficialHeader } from '#app/domain/reportModel.ts';
import { citeDocument, inlineText, lowerFirst, MISSING_TEXT } from '../inlineText.ts';
import { officialHeader, recipientItems, shortIssuerName, signatureBlock } from '../issuingBody.ts';
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
      `2. Thời gian: gửi báo cáo trước ${deadlineText(facts)}.`,
      `3. Nơi nhận báo cáo: ${facts.office.departmentName}. Đơn vị không có hoạt động cũng gửi báo cáo và ghi rõ “không có hoạt động”.`,
      'Đề nghị các đơn vị quan tâm, thực hiện./.',
    ],
  });
}

/** More names than this under "Kính gửi" push the letter itself off its page. */
const MOST_ADDRESSEES = 12;

/** Công văn đôn đốc: goes to the units themselves, so it names them, many of them on a list of its own. */
export function reminderLetter(facts: PaperFacts): PaperModel {
  const names = facts.results.units
    .filter(({ status }) => status === 'missing')
    .map(({ entry }) => entry.name);
  const isListed = names.length > MOST_ADDRESSEES;
  const written = letter(facts, {
    about: `đôn đốc báo cáo ${lowerFirst(facts.campaign.reportSubject)}`,
    addressees: isListed ? ['Các đơn vị có tên trong danh sách kèm theo'] : names,
    paragraphs: [
      `${basis(facts)}, ${shortIssuerName(facts.office)} đã đề nghị các đơn vị báo cáo ${lowerFirst(facts.campaign.reportSubject)} trước ${deadlineText(facts)}.`,
      `Đến ngày ${formatShortDate(facts.today)}, ${facts.office.departmentName} chưa nhận được báo cáo của các đơn vị có tên ${isListed ? 'trong danh sách kèm theo' : 'trên'}.`,
      `Để kịp tổng hợp, đề nghị các đơn vị khẩn trương gửi báo cáo về ${facts.office.departmentName}. Đơn vị không có hoạt động cũng gửi báo cáo và ghi rõ “không có hoạt động”.`,
      'Đề nghị các đơn vị quan tâm, thực hiện./.',
    ],
  });
  return isListed ? { ...written, attachment: nameList(written, names) } : written;
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

function letter(
  { office, campaign, today }: PaperFacts,
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
      header: letterHeader(officialHeader(office, year), office),
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

/** A letter has no type in its symbol: who issues it and who drafted it (Phụ lục I, ô 3). */
function letterHeader(
  header: OfficialHeader,
  { issuingBody, departmentAbbreviation }: PaperFacts['office'],
): OfficialHeader {
  const symbol = issuingBody === 'ubnd' ? `UBND-${departmentAbbreviation}` : departmentAbbreviation;
  return { ...header, symbol };
}

/** "Thực hiện Công văn số … của …"; without the request on record it says what the campaign is. */
function basis({ requestedBy, campaign }: PaperFacts): string {
  if (requestedBy === null) return `Thực hiện nhiệm vụ ${lowerFirst(campaign.name)}`;
  const cited = citeDocument(requestedBy, 'request');
  const issuer = requestedBy.issuer ?? MISSING_TEXT;
  const about = requestedBy.subject === null ? '' : ` về việc ${lowerFirst(requestedBy.subject)}`;
  return `Thực hiện ${cited.map(inlineText).join('')} của ${issuer}${about}`;
}

function deadlineText({ campaign }: PaperFacts): string {
  const { unitDeadline } = campaign;
  if (unitDeadline === null) return MISSING_TEXT;
  const hour = unitDeadline.time === null ? '' : `${unitDeadline.time} `;
  return `${hour}ngày ${formatShortDate(unitDeadline.on)}`;
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
