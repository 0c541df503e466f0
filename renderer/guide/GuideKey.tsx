import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { guideText } from '../i18n/guide.vi.ts';
import { shellText, type KeyHelp } from '../i18n/shell.vi.ts';
import { closeGuide, openGuide, useAskedGuide } from './guideSignal.ts';
import { ScreenKeys } from './ScreenKeys.tsx';
import type { GuideDialogProps } from './GuideDialog.tsx';

/**
 * F1: the guide at the page of this screen, with the keys of the screen. Text and
 * pictures are fetched at the first F1; where they do not come, the keys are there.
 */
export function GuideKey({
  page,
  keys,
}: {
  readonly page: string;
  readonly keys: readonly KeyHelp[];
}) {
  useHotkeys([['F1', () => openGuide(null)]], []);
  const asked = useAskedGuide();
  const isOpen = asked !== null;
  const dialog = useDialog(isOpen);
  // A screen that goes away takes its help along.
  useEffect(() => closeGuide, []);
  if (dialog === null || !isOpen) return null;
  if (dialog !== 'failed') {
    const place = asked.place ?? { page, anchor: null };
    return createElement(dialog, { place, keys, onClose: closeGuide });
  }
  return (
    <Modal
      opened
      onClose={closeGuide}
      returnFocus={false}
      title={guideText.title}
      closeButtonProps={{ 'aria-label': shellText.close }}
    >
      <p role="alert">{guideText.notLoaded}</p>
      <ScreenKeys keys={keys} />
    </Modal>
  );
}

type Loaded = ComponentType<GuideDialogProps> | 'failed' | null;

/** The dialog once its code is there; a failed fetch is tried again at the next opening. */
function useDialog(isOpen: boolean): Loaded {
  const [dialog, setDialog] = useState<{ readonly value: Loaded }>({ value: null });
  useEffect(() => {
    if (!isOpen) return;
    let isHere = true;
    const show = (value: Loaded) => {
      if (isHere) setDialog({ value });
    };
    import('./GuideDialog.tsx').then(
      ({ GuideDialog }) => show(GuideDialog),
      () => show('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [isOpen]);
  return dialog.value;
}
