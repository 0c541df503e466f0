import { Box, Button, Modal } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { GuidePlace } from '#app/domain/guide/guidePage.ts';
import { usePrint } from '../components/usePrint.ts';
import { guideText } from '../i18n/guide.vi.ts';
import { shellText, type KeyHelp } from '../i18n/shell.vi.ts';
import { GuideArticle } from './GuideArticle.tsx';
import { guidePage } from './guideBook.ts';
import { GuideContents } from './GuideContents.tsx';
import classes from './GuideDialog.module.css';
import { headingId } from './headingId.ts';
import { PrintGuide } from './PrintGuide.tsx';
import { ScreenKeys } from './ScreenKeys.tsx';

export type GuideDialogProps = {
  readonly place: GuidePlace;
  readonly keys: readonly KeyHelp[];
  readonly onClose: () => void;
};

/**
 * The guide over the screen it tells of: contents at the left, the page, the keys
 * of the screen at the right. A letter typed anywhere goes into the search; Esc
 * first puts an enlarged picture away.
 */
export function GuideDialog({ place: asked, keys, onClose }: GuideDialogProps) {
  const [walked, setWalked] = useState<readonly GuidePlace[]>([asked]);
  const [picture, setPicture] = useState<string | null>(null);
  const { print, trouble } = usePrint();
  const searchRef = useRef<HTMLInputElement>(null);
  const articleRef = useRef<HTMLElement>(null);
  const place = walked.at(-1) ?? asked;
  const page = guidePage(place.page);

  const go = (to: GuidePlace) => {
    setPicture(null);
    setWalked((before) => [...before, to]);
    articleRef.current?.focus({ preventScroll: true });
  };
  const back = () => {
    setPicture(null);
    setWalked((before) => before.slice(0, -1));
    articleRef.current?.focus({ preventScroll: true });
  };
  const stepBack = () => (picture === null ? onClose() : setPicture(null));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) stepBack();
    const isLetter = event.key.length === 1 && event.key !== ' ';
    if (!isLetter || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLInputElement)) searchRef.current?.focus();
  };
  if (page === undefined) return null;
  return (
    <Modal
      opened
      onClose={stepBack}
      returnFocus={false}
      title={guideText.title}
      size="min(94vw, 1560px)"
      closeButtonProps={{ 'aria-label': shellText.close }}
      classNames={{ content: classes.content, header: classes.header, body: classes.body }}
      onKeyDown={press}
      onFocusCapture={keepEscape}
    >
      <GuideContents place={place} onGo={go} searchRef={searchRef} />
      <div className={classes.column}>
        <div className={classes.bar}>
          {walked.length > 1 && (
            <Button
              variant="subtle"
              leftSection={<IconArrowLeft size={16} stroke={1.6} />}
              onClick={back}
            >
              {guideText.back}
            </Button>
          )}
          <Button
            variant="default"
            ml="auto"
            leftSection={<IconPrinter size={16} stroke={1.6} />}
            onClick={print}
          >
            {guideText.print}
          </Button>
          {trouble !== null && <p role="alert">{trouble}</p>}
        </div>
        <Box
          component="article"
          className={classes.article}
          aria-label={guideText.page}
          tabIndex={0}
          ref={articleRef}
          data-autofocus
        >
          <GuideArticle page={page} onGo={go} enlarged={picture} onEnlarge={setPicture} />
          <ScrollTo place={place} pane={articleRef} />
        </Box>
      </div>
      <Box component="section" className={classes.keys} aria-label={guideText.keys} tabIndex={0}>
        <ScreenKeys keys={keys} />
      </Box>
      <PrintGuide page={page} />
    </Modal>
  );
}

/** Brings the place into sight; it stands in the pane, because a dialog draws its content late. */
function ScrollTo({
  place,
  pane,
}: {
  readonly place: GuidePlace;
  readonly pane: RefObject<HTMLElement | null>;
}) {
  useLayoutEffect(() => {
    const heading = place.anchor === null ? null : document.getElementById(headingId(place.anchor));
    if (heading === null) pane.current?.scrollTo({ top: 0 });
    else heading.scrollIntoView({ block: 'start' });
  }, [place, pane]);
  return null;
}

/** A dialog below the guide hears every key; this mark of Mantine's leaves it open on Esc. */
function keepEscape({ target }: FocusEvent<HTMLElement>): void {
  target.dataset['mantineStopPropagation'] = 'true';
}
