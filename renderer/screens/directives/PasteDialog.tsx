import { PasteTextDialog } from '../../components/PasteTextDialog.tsx';
import { directiveText } from '../../i18n/directives.vi.ts';
import { textFile } from './usePastedText.ts';

/** The text of a paper pasted into a field. */
export function PasteDialog({
  onPaper,
  onClose,
}: {
  readonly onPaper: (file: File) => void;
  readonly onClose: () => void;
}) {
  return (
    <PasteTextDialog
      title={directiveText.pasteTitle}
      label={directiveText.pasteLabel}
      act={directiveText.read}
      later={directiveText.later}
      onText={(text) => onPaper(textFile(text))}
      onClose={onClose}
    />
  );
}
