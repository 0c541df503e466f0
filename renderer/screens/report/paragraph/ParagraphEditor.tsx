import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { countNumbers, findHandTyped } from '#app/domain/handTypedNumbers.ts';
import { inlineTemplate } from '#app/domain/inlineTemplate.ts';
import { lettersOf } from '#app/domain/proseTemplate.ts';
import type { ReportFigure, ReportParagraph } from '#app/domain/reportParagraph.ts';
import { errorSentence } from '../../../api/errors.ts';
import { paperText, reportText } from '../../../i18n/report.vi.ts';
import { paragraphText } from '../../../i18n/reportProse.vi.ts';
import dialogClasses from '../Dialogs.module.css';
import type { Preview } from '../ReportScreen.tsx';
import { FigureChoice } from './FigureChoice.tsx';
import classes from './ParagraphDialog.module.css';
import { ProseField } from './ProseField.tsx';
import { createChip, readField } from './proseNodes.ts';
import { useSaveParagraph } from './useSaveParagraph.ts';

type ParagraphEditorProps = {
  readonly preview: Preview;
  readonly campaign: string;
  readonly paragraph: ReportParagraph;
  /** Esc was pressed with words unsaved. */
  readonly isWarned: boolean;
  readonly onChange: (isChanged: boolean) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** One paragraph under the hands: letters are free, numbers are chips that stay bound. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { preview, campaign, paragraph, isWarned, onChange, onDone, onClose } = props;
  const field = useRef<HTMLDivElement>(null);
  const caret = useRef<Range | null>(null);
  const [start] = useState(() => shownInlines(preview, paragraph));
  const [wording, setWording] = useState(() => inlineTemplate(start));
  const [isAutomaticShown, setAutomaticShown] = useState(false);
  const saving = useSaveParagraph(campaign, paragraph, onDone);
  const typed = countHandTyped(wording, inlineTemplate(paragraph.automatic));
  const take = (now: string) => {
    setWording(now);
    onChange(now !== inlineTemplate(start));
  };
  const insert = ({ reference, text }: ReportFigure) => {
    const element = field.current;
    if (element === null) return;
    const chip = createChip(reference, text, false);
    const range = caret.current;
    if (range !== null && element.contains(range.commonAncestorContainer)) {
      range.deleteContents();
      range.insertNode(chip);
    } else element.append(chip);
    element.focus();
    document
      .getSelection()
      ?.collapse(chip.parentNode, Array.from(element.childNodes).indexOf(chip) + 1);
    take(readField(element));
  };
  return (
    <div className={dialogClasses.form}>
      {paragraph.edited?.isStale === true && <p className={classes.stale}>{paragraphText.stale}</p>}
      <ProseField
        field={field}
        onLeave={(range) => {
          caret.current = range;
        }}
        initial={start}
        onInput={take}
        onSave={() => saving.mutate(wording)}
      />
      <div className={classes.under}>
        <span data-hand-typed={typed > 0 || undefined} aria-live="polite">
          {typed > 0 ? paragraphText.handTyped(typed) : paragraphText.none}
        </span>
        <FigureChoice figures={preview.figures} onChoose={insert} />
      </div>
      {isAutomaticShown && (
        <section className={classes.automatic} aria-label={paragraphText.automatic} lang="vi">
          {paragraph.automatic
            .map((inline) => (inline.kind === 'missing' ? paperText.missing : inline.text))
            .join('')}
        </section>
      )}
      {isWarned && <p role="alert">{paragraphText.unsaved}</p>}
      {saving.isError && <p role="alert">{errorSentence(saving.error)}</p>}
      <div className={classes.actions}>
        <Button
          size="md"
          variant="subtle"
          aria-expanded={isAutomaticShown}
          onClick={() => setAutomaticShown(!isAutomaticShown)}
        >
          {isAutomaticShown ? paragraphText.hideAutomatic : paragraphText.showAutomatic}
        </Button>
        {paragraph.edited !== null && (
          <Button size="md" variant="subtle" onClick={() => saving.mutate(null)}>
            {paragraphText.takeAutomatic}
          </Button>
        )}
        {paragraph.edited?.source !== '' && paragraph.id !== 'closing' && (
          <Button size="md" variant="subtle" onClick={() => saving.mutate('')}>
            {paragraphText.leaveOut}
          </Button>
        )}
        <span className={classes.space} />
        <Button size="md" variant="default" onClick={onClose}>
          {reportText.back}
        </Button>
        <Button size="md" title={paragraphText.saveKeys} onClick={() => saving.mutate(wording)}>
          {paragraphText.save}
        </Button>
      </div>
    </div>
  );
}

/** What stands on the page; the automatic sentence of a paragraph that is left out. */
function shownInlines(preview: Preview, { id, automatic }: ReportParagraph) {
  const block = preview.release.body.find((each) => each.kind === 'paragraph' && each.id === id);
  return block?.kind === 'paragraph' ? block.inlines : automatic;
}

function countHandTyped(wording: string, automatic: string): number {
  const excused = countNumbers(lettersOf(automatic));
  return lettersOf(wording).flatMap((text) =>
    findHandTyped(text, excused).filter(({ isHandTyped }) => isHandTyped),
  ).length;
}
