import type { Workbook } from 'exceljs';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';

/** A fixed moment: the file says when it was written by its own name and record, not inside. */
const FIXED_MOMENT = new Date(Date.UTC(1980, 0, 1));

/** What a workbook says of itself to Windows, and the window it opens in. */
export function describeWorkbook(
  workbook: Workbook,
  facts: { readonly issuer: string; readonly title: string; readonly subject: string },
): void {
  const issuer = cleanXmlText(facts.issuer);
  workbook.title = cleanXmlText(facts.title);
  workbook.subject = cleanXmlText(facts.subject);
  workbook.creator = issuer;
  workbook.lastModifiedBy = issuer;
  workbook.company = issuer;
  workbook.created = FIXED_MOMENT;
  workbook.modified = FIXED_MOMENT;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ];
}
