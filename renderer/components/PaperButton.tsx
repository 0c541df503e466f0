import { paperNames } from '../i18n/handout.vi.ts';
import { usePaper, type Paper } from './usePaper.ts';
import { WrittenFileButton } from './WrittenFileButton.tsx';

/** A button that writes one paper; what goes wrong stays beside it. */
export function PaperButton({
  campaign,
  paper,
  label = paperNames[paper.kind],
  isPlain = false,
  onWritten,
}: {
  readonly campaign: string;
  readonly paper: Paper;
  readonly label?: string;
  /** Text only, where the button repeats in a list. */
  readonly isPlain?: boolean;
  /** After the file was written, for what can only be done then. */
  readonly onWritten?: () => void;
}) {
  const file = usePaper(campaign, paper, onWritten);
  return <WrittenFileButton label={label} isPlain={isPlain} file={file} />;
}
