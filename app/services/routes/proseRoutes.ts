import { listReportTexts, saveReportText } from '../reportTexts.ts';
import { saveReportParagraph } from '../saveReportParagraph.ts';
import { inOffice, unwrap } from './routeBase.ts';

/** Sentences of the report: wordings of the office and paragraphs written by hand. */
export const proseRoutes = {
  texts: inOffice.prose.texts.handler(({ context, input }) =>
    unwrap(listReportTexts(context.office, input.campaign)),
  ),
  saveText: inOffice.prose.saveText.handler(({ context, input }) =>
    unwrap(saveReportText(context.office, input)),
  ),
  saveParagraph: inOffice.prose.saveParagraph.handler(({ context, input }) =>
    unwrap(saveReportParagraph(context.office, input)),
  ),
};
