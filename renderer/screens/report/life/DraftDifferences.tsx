import { Button } from '@mantine/core';
import { IconFileDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { lifeText } from '../../../i18n/reportLife.vi.ts';
import { DifferencesDialog } from './DifferencesDialog.tsx';

/** What the draft says differently from the version that was submitted before it. */
export function DraftDifferences({ campaign }: { readonly campaign: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileDiff size={14} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {lifeText.draftDifferences}
      </Button>
      {isOpen && (
        <DifferencesDialog campaign={campaign} reportId={null} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
