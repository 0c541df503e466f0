import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { NOTE_SENTENCES, originalText } from '../../i18n/directives.vi.ts';
import classes from './Original.module.css';
import { OriginalBar } from './OriginalBar.tsx';
import type { Desk, Span } from './directiveTypes.ts';
import { byPage, litWords, type Lights } from './originalLight.ts';
import { wordsBetween, type OriginalWord } from './originalWords.ts';
import { PicturePage } from './PicturePage.tsx';
import { TextPage } from './TextPage.tsx';
import { originalKey, type Selection } from './useOriginalKeys.ts';

/** The original with the words of the fields lit; words are chosen by mouse or keyboard. */
export function OriginalPane({
  desk,
  words,
  lights,
  reveal,
  selection,
  fieldName,
  onSelect,
  onAssign,
  onLeave,
}: {
  readonly desk: Desk;
  readonly words: readonly OriginalWord[];
  readonly lights: Lights;
  /** Where to scroll to; a new object each time it is asked for. */
  readonly reveal: Span | null;
  readonly selection: Selection | null;
  /** The field that chosen words go to; null before one was looked at. */
  readonly fieldName: string | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onAssign: () => void;
  readonly onLeave: () => void;
}) {
  const { source } = desk;
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(0);
  const pages = useMemo(() => byPage(words), [words]);
  const scrollTo = (span: Span) => {
    const word = words.find(({ end }) => end > span.start);
    if (scroller.current !== null && word !== undefined) showWord(scroller.current, word);
  };
  const show = useEffectEvent(scrollTo);
  useEffect(() => {
    if (reveal !== null) show(reveal);
  }, [reveal]);
  const toPage = (next: number) =>
    scroller.current
      ?.querySelector(`[data-page="${next}"]`)
      ?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const select = (next: Selection) => {
    onSelect(next);
    const cursor = words[next.cursor];
    if (cursor !== undefined) scrollTo(cursor);
  };
  const point = (word: number, isStart: boolean) =>
    onSelect({ anchor: isStart || selection === null ? word : selection.anchor, cursor: word });
  const chosen =
    selection === null ? null : wordsBetween(words, selection.anchor, selection.cursor);
  const range =
    selection === null
      ? null
      : {
          from: Math.min(selection.anchor, selection.cursor),
          to: Math.max(selection.anchor, selection.cursor),
          isChosen: true,
        };
  const count = source?.pages.length ?? 0;
  return (
    <section className={classes.pane} data-region aria-label={originalText.label}>
      <OriginalBar
        page={page}
        pages={count}
        zoom={zoom}
        onPage={toPage}
        onZoom={setZoom}
        hasPictures={source?.pages.some(({ width }) => width > 0) ?? false}
      />
      <Notes desk={desk} />
      <div
        ref={scroller}
        className={classes.scroller}
        role="textbox"
        aria-readonly
        aria-multiline
        tabIndex={0}
        data-original
        aria-label={originalText.label}
        onKeyDown={(event) =>
          originalKey(event, {
            words,
            selection,
            onSelect: select,
            onPage: (by) => toPage(Math.min(count - 1, Math.max(0, page + by))),
            onAssign,
            onLeave,
          })
        }
        onScroll={({ currentTarget }) => setPage(pageAt(currentTarget))}
      >
        {count === 0 && (
          <p className={classes.none}>
            {desk.file === null ? originalText.noFile : originalText.none}
          </p>
        )}
        <div className={classes.sheets} style={{ width: `${100 * zoom}%` }}>
          {source?.pages.map((content, index) => {
            const own = pages.get(index) ?? [];
            const shared = { page: index, words: own, onPoint: point };
            return content.width === 0 ? (
              <TextPage
                key={content.start}
                {...shared}
                content={content}
                lights={lights}
                selection={range}
              />
            ) : (
              <PicturePage
                key={content.start}
                {...shared}
                id={desk.id}
                ratio={content.width / content.height}
                hasWords={content.boxes.length > 0}
                lit={litWords(own, lights, range)}
              />
            );
          })}
        </div>
      </div>
      {chosen !== null && (
        <div className={classes.chosen}>
          <span title={chosen.text}>{originalText.selected(chosen.text)}</span>
          {fieldName !== null && (
            <Button onClick={onAssign}>{`${originalText.assign(fieldName)} (Enter)`}</Button>
          )}
        </div>
      )}
      <VisuallyHidden role="status">
        {chosen === null ? '' : originalText.selected(chosen.text)}
      </VisuallyHidden>
    </section>
  );
}

/** What the reader saw in the file, and why its text is not trusted. */
function Notes({ desk: { source, doubt } }: { readonly desk: Desk }) {
  const notes = [
    ...(source?.notes ?? []).map((note) => NOTE_SENTENCES[note]),
    ...(source === null || source.signatures === 0
      ? []
      : [originalText.signatures(source.signatures)]),
  ];
  if (notes.length === 0 && doubt === null) return null;
  return (
    <div className={classes.notes}>
      {doubt !== null && <p role="alert">{doubt}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** A word that stands in sight stays where it is. */
function showWord(scroller: HTMLElement, word: OriginalWord): void {
  const sheet = scroller.querySelector<HTMLElement>(`[data-page="${word.page}"]`);
  if (sheet === null) return;
  const frame = scroller.getBoundingClientRect();
  const place = sheet.getBoundingClientRect();
  const drawn = sheet.querySelector(`[data-start="${word.start}"]`);
  const target =
    drawn?.getBoundingClientRect().top ?? place.top + ((word.box?.top ?? 0) / 100) * place.height;
  if (target >= frame.top + MARGIN && target <= frame.bottom - 2 * MARGIN) return;
  scroller.scrollTop += target - frame.top - frame.height / 3;
}

const MARGIN = 24;

/** The page that stands at the upper third. */
function pageAt(scroller: HTMLElement): number {
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  const sheets = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const at = sheets.findLastIndex((sheet) => sheet.getBoundingClientRect().top <= line);
  return Math.max(0, at);
}
