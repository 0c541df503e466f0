import type { ReportModel } from '#app/domain/reportModel.ts';
import { textWidthTwips } from '#app/reports/textMetrics.ts';
import { paragraphWith, part, type ReadDocx, type ReadParagraph } from '#test/support/readDocx.ts';
import { attributeAt, childAt, descendants, type XmlElement } from '#test/support/xmlTree.ts';

/**
 * Where a report departs from Nghị định 30/2020, one sentence each: what can be
 * read from the file without laying it out. Empty for a report in form.
 */
export function departures(docx: ReadDocx, model: ReportModel): string[] {
  return [
    ...pages(docx),
    ...letters(docx),
    ...head(docx, model),
    ...numberAndDate(docx),
    ...pageNumbers(docx),
    ...body(docx),
    ...addressees(docx, model),
    ...signature(docx, model),
    ...annexes(docx, model),
    ...language(docx),
  ];
}

function check(isRight: boolean, sentence: string): string[] {
  return isRight ? [] : [sentence];
}

function pages({ sections }: ReadDocx): string[] {
  return sections.flatMap((section, index) => {
    const size = ['w:w', 'w:h'].map((side) => Number(attributeAt(section, ['w:pgSz'], side)));
    const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) =>
      Number(attributeAt(section, ['w:pgMar'], `w:${side}`)),
    );
    const isBetween = (value = 0, from: number, to: number) =>
      value >= from - 20 && value <= to + 20;
    return [
      ...check(size.toSorted((a, b) => a - b).join() === '11906,16838', `section ${index}: no A4`),
      ...check(
        isBetween(top, 1134, 1417) &&
          isBetween(bottom, 1134, 1417) &&
          isBetween(left, 1701, 1984) &&
          isBetween(right, 851, 1134),
        `section ${index}: margins`,
      ),
    ];
  });
}

/** One font, black, in every style and run; no direct weight or colour anywhere. */
function letters({ parts, body: root }: ReadDocx): string[] {
  const fonts = [...parts.values()]
    .flatMap((xml) => descendants(xml, 'w:rFonts'))
    .flatMap(({ attributes }) => Object.values(attributes));
  const colours = [...parts.values()]
    .flatMap((xml) => descendants(xml, 'w:color'))
    .map(({ attributes }) => attributes['w:val']);
  return [
    ...check(
      fonts.every((font) => font === 'Times New Roman'),
      `fonts ${fonts.join()}`,
    ),
    ...check(
      colours.every((colour) => colour === '000000' || colour === 'auto'),
      'colours',
    ),
    ...check(descendants(root, 'w:u').length === 0, 'underlined'),
  ];
}

type Look = {
  readonly style: string;
  readonly sizes: readonly number[];
  readonly bold: boolean;
  readonly italic?: boolean;
  readonly align?: string;
  readonly isCapital?: boolean;
};

/** Every element of mục II by its style: size, weight, slope, place, case. */
const LOOKS: readonly Look[] = [
  { style: 'StateName', sizes: [12, 13], bold: true, isCapital: true },
  { style: 'Motto', sizes: [13, 14], bold: true },
  { style: 'SuperiorBody', sizes: [12, 13], bold: false, isCapital: true },
  { style: 'IssuingBody', sizes: [12, 13], bold: true, isCapital: true },
  { style: 'DocumentNumber', sizes: [13], bold: false },
  { style: 'PlaceAndDate', sizes: [13, 14], bold: false, italic: true },
  { style: 'DocumentType', sizes: [13, 14], bold: true, isCapital: true },
  { style: 'Subject', sizes: [13, 14], bold: true },
  { style: 'Heading1', sizes: [13, 14], bold: true, align: 'both', isCapital: true },
  { style: 'Heading2', sizes: [13, 14], bold: true, align: 'both' },
  { style: 'BodyText', sizes: [13, 14], bold: false, align: 'both' },
  { style: 'Addressee', sizes: [13, 14], bold: false, align: 'left' },
  { style: 'RecipientsTitle', sizes: [12], bold: true, italic: true, align: 'left' },
  { style: 'RecipientItem', sizes: [11], bold: false, align: 'left' },
  { style: 'SignatureTitle', sizes: [13, 14], bold: true, isCapital: true },
  { style: 'SignerName', sizes: [13, 14], bold: true },
  { style: 'AnnexNumber', sizes: [14], bold: true },
  { style: 'AnnexTitle', sizes: [13, 14], bold: true, isCapital: true },
  { style: 'AnnexPointer', sizes: [13, 14], bold: false, italic: true },
];

function head(docx: ReadDocx, { header, subject }: ReportModel): string[] {
  const looks = LOOKS.flatMap((look) =>
    docx.paragraphs
      .filter(({ style }) => style === look.style)
      .flatMap((paragraph) =>
        check(
          look.sizes.includes(paragraph.sizePt) &&
            paragraph.bold === look.bold &&
            paragraph.italic === (look.italic ?? false) &&
            paragraph.align === (look.align ?? 'center') &&
            (look.isCapital !== true || paragraph.text === paragraph.text.toUpperCase()),
          `${look.style}: ${paragraph.text.slice(0, 40)}`,
        ),
      ),
  );
  const [table] = descendants(docx.body, 'w:tbl');
  const [left = 0, right = 0] = descendants(table ?? docx.body, 'w:gridCol').map((column) =>
    Number(column.attributes['w:w']),
  );
  const oneLine = ['StateName', 'Motto'].flatMap((style) => {
    const paragraph = firstOf(docx, style);
    const width = textWidthTwips(paragraph.text, { sizePt: paragraph.sizePt, bold: true });
    return check(width <= right - 112, `${style} takes two lines`);
  });
  const [issuerLine, mottoLine, subjectLine] = docx.paragraphs.filter(
    ({ hasBottomBorder }) => hasBottomBorder,
  );
  const motto = firstOf(docx, 'Motto');
  const subjectText = firstOf(docx, 'Subject');
  const share = (line: ReadParagraph | undefined, room: number, text: string, sizePt: number) => {
    const length = room - (line?.indentLeft ?? 0) - (line?.indentRight ?? 0);
    return length / Math.min(room, textWidthTwips(text, { sizePt, bold: true }));
  };
  const issuer = header.issuerLines.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const issuerPt = firstOf(docx, 'IssuingBody').sizePt;
  const subjectRoom = 9354 - subjectText.indentLeft - subjectText.indentRight;
  return [
    ...looks,
    ...oneLine,
    ...inRange(
      share(mottoLine, right - 112, motto.text, motto.sizePt),
      0.98,
      1.02,
      'Tiêu ngữ line',
    ),
    ...(textWidthTwips(issuer, { sizePt: issuerPt, bold: true }) <= left - 112
      ? inRange(share(issuerLine, left - 112, issuer, issuerPt), 0.33, 0.5, 'issuer line')
      : []),
    ...inRange(
      (9354 - (subjectLine?.indentLeft ?? 0) - (subjectLine?.indentRight ?? 0)) /
        Math.min(subjectRoom, textWidthTwips(subject, { sizePt: 14, bold: true })),
      0.33,
      0.5,
      'trích yếu line',
    ),
  ];
}

function inRange(value: number, from: number, to: number, name: string): string[] {
  return check(value >= from && value <= to, `${name} ${value.toFixed(3)}`);
}

function numberAndDate(docx: ReadDocx): string[] {
  const number = firstOf(docx, 'DocumentNumber').text;
  const date = firstOf(docx, 'PlaceAndDate').text;
  return [
    ...check(/^Số:\s*(?:\d{2,}|\s+)\/BC-(?:UBND|[A-ZĐ]+)$/u.test(number), number),
    ...check(
      /, ngày (?:\s{5}tháng {6}năm \d{4}|(?:0[1-9]|[12]\d|3[01]) tháng (?:01|02|[3-9]|1[0-2]) năm \d{4})$/u.test(
        date,
      ),
      date,
    ),
  ];
}

function pageNumbers({ parts, sections }: ReadDocx): string[] {
  const targets = new Map(
    descendants(part(parts, 'word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => [attributes['Id'], `word/${attributes['Target']}`],
    ),
  );
  return sections.flatMap((section, index) => [
    ...check(attributeAt(section, ['w:pgNumType'], 'w:start') === '1', `section ${index} restarts`),
    ...check(childAt(section, 'w:titlePg') !== undefined, `section ${index} hides page 1`),
    ...check(descendants(section, 'w:footerReference').length === 0, `section ${index} footer`),
    ...descendants(section, 'w:headerReference').flatMap(({ attributes }) => {
      const text = part(parts, targets.get(attributes['r:id']) ?? '').text;
      return check(text === (attributes['w:type'] === 'first' ? '' : 'PAGE'), `header ${text}`);
    }),
  ]);
}

function body(docx: ReadDocx): string[] {
  const prose = docx.paragraphs.filter(({ style }) => style === 'BodyText');
  const numerals = docx.paragraphs.filter(({ style }) => style === 'Heading1');
  const last = prose.at(-1);
  return [
    ...prose.flatMap((paragraph) =>
      check(
        [567, 720].includes(paragraph.firstLine) &&
          paragraph.before + paragraph.after >= 120 &&
          paragraph.line >= 240 &&
          paragraph.line <= 360,
        `body: ${paragraph.text.slice(0, 40)}`,
      ),
    ),
    ...numerals.flatMap(({ text }, index) =>
      check(text.startsWith(`${['I', 'II', 'III', 'IV', 'V'][index]}. `), `mục ${text}`),
    ),
    ...check(last?.text.endsWith('./.') === true, 'the body does not end with ./.'),
    ...check(last?.keepNext === true, 'the last paragraph leaves the signature'),
  ];
}

function addressees(docx: ReadDocx, model: ReportModel): string[] {
  if (model.addressees.length <= 1) {
    const text = `Kính gửi: ${model.addressees[0] ?? '[...]'}`;
    return check(firstOf(docx, 'Addressee').text === text, 'Kính gửi on one line');
  }
  const call = paragraphWith(docx, 'Kính gửi:');
  const colon = call.indentLeft + textWidthTwips('Kính gửi', { sizePt: 14 });
  return model.addressees.flatMap((addressee, index) => {
    const mark = index === model.addressees.length - 1 ? '.' : ';';
    const item = paragraphWith(docx, `- ${addressee}${mark}`);
    return check(Math.abs(item.indentLeft - item.hanging - colon) <= 40, `dash of ${addressee}`);
  });
}

function signature(docx: ReadDocx, model: ReportModel): string[] {
  const row = descendants(docx.body, 'w:tr').find(({ text }) => text.includes('Nơi nhận:'));
  const items = docx.paragraphs.filter(({ style }) => style === 'RecipientItem');
  return [
    ...check(
      row !== undefined && childAt(row, 'w:trPr', 'w:cantSplit') !== undefined,
      'the signature row may split',
    ),
    ...check(row?.text.includes(model.signature.signerName) === true, 'signer beside Nơi nhận'),
    ...check(items[0]?.text === '- Như trên;', 'first recipient'),
    ...check(/^- Lưu: VT, .+\.$/u.test(items.at(-1)?.text ?? ''), 'last recipient'),
    ...items.slice(0, -1).flatMap(({ text }) => check(text.endsWith(';'), text)),
  ];
}

function annexes(docx: ReadDocx, model: ReportModel): string[] {
  const prose = docx.paragraphs.filter(({ style }) => style === 'BodyText');
  const numbers = docx.paragraphs.filter(({ style }) => style === 'AnnexNumber');
  const pointers = docx.paragraphs.filter(({ style }) => style === 'AnnexPointer');
  const ends = docx.paragraphs.filter(({ style }) => style === 'EndMark');
  const count = model.annexes.length;
  const names =
    count === 1 ? ['Phụ lục'] : ['I', 'II', 'III', 'IV'].map((each) => `Phụ lục ${each}`);
  const pictures = descendants(docx.body, 'wp:docPr');
  return [
    ...check(numbers.map(({ text }) => text).join() === names.slice(0, count).join(), 'numerals'),
    ...check(
      count === 0 || prose.some(({ text }) => text.includes('Phụ lục')),
      'the body does not point to its annexes',
    ),
    ...check(
      pointers.length === count &&
        pointers.every(({ text }) => /^\(Kèm theo Báo cáo số .+ của .+\)$/u.test(text)),
      'pointers',
    ),
    ...check(ends.length === count && ends.every(({ text }) => text === './.'), 'end marks'),
    ...check(
      pictures.every(({ attributes }) => (attributes['descr'] ?? '') !== ''),
      'a picture without its words',
    ),
    ...check(
      descendants(docx.body, 'w:tr').every((row) => childAt(row, 'w:trPr', 'w:cantSplit')),
      'a row may split',
    ),
  ];
}

function language({ parts }: ReadDocx): string[] {
  const languages = [...parts.values()]
    .flatMap((xml) => descendants(xml, 'w:lang'))
    .map(({ attributes }) => attributes['w:val']);
  const core = part(parts, 'docProps/core.xml');
  const property = (name: string): XmlElement | undefined => descendants(core, name)[0];
  return [
    ...check(languages.length > 0 && languages.every((each) => each === 'vi-VN'), 'language'),
    ...check(property('dc:language')?.text === 'vi-VN', 'language of the properties'),
    ...check((property('dc:title')?.text ?? '') !== '', 'title of the properties'),
    ...check((property('dc:creator')?.text ?? '') !== '', 'creator of the properties'),
  ];
}

function firstOf(docx: ReadDocx, style: string): ReadParagraph {
  const found = docx.paragraphs.find((paragraph) => paragraph.style === style);
  if (found === undefined) throw new Error(`no ${style}`);
  return found;
}
