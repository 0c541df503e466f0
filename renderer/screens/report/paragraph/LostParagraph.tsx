import { Button } from '@mantine/core';
import type { ReportParagraph } from '#app/domain/reportParagraph.ts';
import { errorSentence } from '../../../api/errors.ts';
import { paragraphText } from '../../../i18n/reportProse.vi.ts';
import dialogClasses from '../Dialogs.module.css';
import { useSaveParagraph } from './useSaveParagraph.ts';

/** An edited paragraph the report has no place for: its words stay to be read until a person drops them. */
export function LostParagraph({
  campaign,
  paragraph,
  onDone,
}: {
  readonly campaign: string;
  readonly paragraph: ReportParagraph;
  readonly onDone: () => void;
}) {
  const saving = useSaveParagraph(campaign, paragraph, onDone);
  return (
    <div className={dialogClasses.form}>
      <p>{paragraphText.lost}</p>
      <p lang="vi">{paragraph.edited?.source}</p>
      {saving.isError && <p role="alert">{errorSentence(saving.error)}</p>}
      <div className={dialogClasses.actions}>
        <Button size="md" variant="default" data-autofocus onClick={() => saving.mutate(null)}>
          {paragraphText.drop}
        </Button>
      </div>
    </div>
  );
}
