import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { CellHistory } from '../../components/CellHistory.tsx';
import { sheetText } from '../../i18n/sheet.vi.ts';
import classes from './WhoChangedIt.module.css';
import { useSheetKeys } from './useSheetKeys.ts';

/** "Ai sửa số này?" of the active cell; it stays open while the clerk goes from cell to cell. */
export function WhoChangedIt(props: {
  readonly campaign: string;
  readonly unitCode: string;
  readonly indicator: string;
}) {
  const [isOpen, setOpen] = useState(false);
  useSheetKeys({ 'Alt+h': () => setOpen(!isOpen) });
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-keyshortcuts="Alt+H"
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron size={14} stroke={1.6} aria-hidden />
        {sheetText.whoChangedIt}
        <kbd>Alt+H</kbd>
      </button>
      {isOpen && <CellHistory {...props} />}
    </>
  );
}
