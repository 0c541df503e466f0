import { NativeSelect } from '@mantine/core';
import type { ReportFigure } from '#app/domain/reportParagraph.ts';
import { COMPARISON_NAMES, FIGURE_NAMES, paragraphText } from '../../../i18n/reportProse.vi.ts';

/** Puts a bound number where the caret was. */
export function FigureChoice({
  figures,
  onChoose,
}: {
  readonly figures: readonly ReportFigure[];
  readonly onChoose: (figure: ReportFigure) => void;
}) {
  return (
    <NativeSelect
      aria-label={paragraphText.insert}
      value=""
      onChange={(event) => {
        const found = figures.find(({ reference }) => reference === event.currentTarget.value);
        if (found !== undefined) onChoose(found);
      }}
      data={[
        { value: '', label: paragraphText.insert },
        ...figures.map((figure) => ({
          value: figure.reference,
          label: `${nameOf(figure)}: ${figure.text}`,
        })),
      ]}
    />
  );
}

function nameOf({ reference, label }: ReportFigure): string {
  const [name = ''] = reference.split(':');
  return COMPARISON_NAMES[name]?.(label) ?? FIGURE_NAMES[name] ?? label;
}
