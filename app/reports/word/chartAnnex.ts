import { ImageRun, Paragraph } from 'docx';
import type { ChartAnnex } from '#app/domain/annexModel.ts';
import { cleanXmlText } from '#app/domain/cleanXmlText.ts';
import { chartTitle, YEAR_LEGEND } from '../charts/chartTitle.ts';
import type { DrawChart } from '../charts/chartDrawer.ts';
import { styledParagraph } from './styledText.ts';
import { pageTurn } from './unitAnnex.ts';

/** Charts as pictures under their titles, on the pages the model puts them; their figures in words beside. */
export function chartPictures(annex: ChartAnnex, draw: DrawChart): Paragraph[] {
  return annex.pages.flatMap(({ parts }, page) => [
    ...(page === 0 ? [] : [pageTurn()]),
    ...parts.flatMap((place) => {
      const chart = annex.charts[place.chart];
      const bars = chart?.parts[place.part];
      if (chart === undefined || bars === undefined) return [];
      const description = cleanXmlText(chart.description);
      const name = cleanXmlText(chart.title);
      return [
        styledParagraph('ChartTitle', chartTitle(chart, place.part)),
        ...(chart.hasYears ? [styledParagraph('PhotoCaption', YEAR_LEGEND)] : []),
        new Paragraph({
          style: 'Chart',
          children: [
            new ImageRun({
              type: 'png',
              data: draw(bars),
              transformation: { width: Math.ceil(bars.width), height: Math.ceil(bars.height) },
              altText: { name, title: name, description },
            }),
          ],
        }),
      ];
    }),
  ]);
}
