import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { reportText, stepText, storedText } from '../../i18n/report.vi.ts';
import { CheckList } from './CheckList.tsx';
import classes from './ReportSide.module.css';
import type { Preview } from './ReportScreen.tsx';
import { EditedParagraphs } from './paragraph/EditedParagraphs.tsx';
import { AfterSubmit } from './life/AfterSubmit.tsx';
import { DraftDifferences } from './life/DraftDifferences.tsx';
import { ReturnNote } from './life/ReturnNote.tsx';
import { StepActions } from './StepActions.tsx';
import { StepList } from './StepList.tsx';
import { StoredReports } from './StoredReports.tsx';

type ReportSideProps = {
  readonly preview: Preview;
  readonly campaign: string;
  readonly onChoose: (reportId: string | null) => void;
  readonly onFollow: () => void;
  readonly onFill: () => void;
  readonly onEdit: (paragraphId: string) => void;
  /** Shows the release copy's pages. */
  readonly onRelease: () => void;
};

/** Where the report stands, what is open before "trình ký", the next step. */
export function ReportSide({
  preview,
  campaign,
  onChoose,
  onFollow,
  onFill,
  onEdit,
  onRelease,
}: ReportSideProps) {
  const shown = preview.reports.find(({ id }) => id === preview.shown) ?? null;
  return (
    <div className={classes.side}>
      <div className={classes.body}>
        {shown !== null && (
          <div className={classes.frozen} role="note">
            <IconLock size={15} stroke={1.8} aria-hidden />
            <span>{reportText.frozen(storedText.name(shown.sequence))}</span>
            <Button variant="subtle" onClick={() => onChoose(null)}>
              {reportText.backToDraft}
            </Button>
          </div>
        )}
        <section aria-label={stepText.heading}>
          <h2 className={classes.title}>{stepText.heading}</h2>
          <StepList state={shown?.state ?? 'draft'} />
        </section>
        {shown === null && (
          <>
            <ReturnNote reports={preview.reports} />
            <CheckList
              checks={preview.checks}
              campaign={campaign}
              canFill={asksPassedOn(preview)}
              onFill={onFill}
            />
            {preview.reports.length > 0 && <DraftDifferences campaign={campaign} />}
          </>
        )}
        <EditedParagraphs paragraphs={preview.paragraphs} onEdit={onEdit} />
        {shown !== null && (
          <AfterSubmit
            report={shown}
            campaign={campaign}
            isFirst={shown.sequence === 1}
            onRelease={onRelease}
          />
        )}
        <StoredReports preview={preview} onChoose={onChoose} />
      </div>
      <StepActions
        preview={preview}
        shown={shown}
        campaign={campaign}
        onChoose={onChoose}
        onFollow={onFollow}
      />
    </div>
  );
}

function asksPassedOn({ release }: Preview): boolean {
  return release.body.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.inlines.some(
        (inline) =>
          inline.kind === 'missing' &&
          (inline.fact === 'passedOnNumber' || inline.fact === 'passedOnDate'),
      ),
  );
}
