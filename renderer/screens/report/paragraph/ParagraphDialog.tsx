import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { paragraphText } from '../../../i18n/reportProse.vi.ts';
import { reportText } from '../../../i18n/report.vi.ts';
import type { Preview } from '../ReportScreen.tsx';
import { LostParagraph } from './LostParagraph.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';

/** The editor of one paragraph; what was typed and not saved is let go only by a second Esc. */
export function ParagraphDialog({
  preview,
  campaign,
  paragraphId,
  onClose,
}: {
  readonly preview: Preview;
  readonly campaign: string;
  /** Null while no paragraph is edited. */
  readonly paragraphId: string | null;
  readonly onClose: () => void;
}) {
  const isChanged = useRef(false);
  const [isWarned, setWarned] = useState(false);
  const paragraph = preview.paragraphs.find(({ id }) => id === paragraphId);
  const leave = () => {
    isChanged.current = false;
    setWarned(false);
    onClose();
  };
  const close = () => {
    if (isChanged.current && !isWarned) setWarned(true);
    else leave();
  };
  const isLost = paragraph?.edited?.isOrphan === true;
  return (
    <Modal
      opened={paragraph !== undefined}
      onClose={close}
      size={760}
      title={isLost ? paragraphText.lostTitle : paragraphText.title(paragraph?.place ?? '')}
      closeButtonProps={{ 'aria-label': reportText.close }}
    >
      {paragraph !== undefined &&
        (isLost ? (
          <LostParagraph campaign={campaign} paragraph={paragraph} onDone={leave} />
        ) : (
          <ParagraphEditor
            key={paragraph.id}
            preview={preview}
            campaign={campaign}
            paragraph={paragraph}
            isWarned={isWarned}
            onChange={(changed) => {
              isChanged.current = changed;
              setWarned(false);
            }}
            onDone={leave}
            onClose={close}
          />
        ))}
    </Modal>
  );
}
