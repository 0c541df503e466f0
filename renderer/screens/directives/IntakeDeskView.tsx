import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { IconAction } from '../../components/IconAction.tsx';
import {
  DIRECTIONS,
  directiveText,
  draftText,
  FIELD_NAMES,
  INTAKE_KEYS,
} from '../../i18n/directives.vi.ts';
import { Chip } from '../../components/Chip.tsx';
import { focusWhenDrawn } from '../../shell/focusWhenDrawn.ts';
import { Page } from '../../shell/Page.tsx';
import { DraftPane } from './DraftPane.tsx';
import { assignWords } from './draftEdits.ts';
import { directivePath } from './directivePaths.ts';
import type { Desk, Span } from './directiveTypes.ts';
import { evidenceOf, FIELD_ORDER, litSpans, suggestionsFor } from './fieldLooks.ts';
import { IntakeProvider, type CurrentField } from './intakeContext.tsx';
import classes from './Intake.module.css';
import { OriginalPane } from './OriginalPane.tsx';
import { wordsBetween, wordsOf } from './originalWords.ts';
import { useDirectiveDraft } from './useDirectiveDraft.ts';
import type { Selection } from './useOriginalKeys.ts';
import { useStoring } from './useStoring.ts';

const CONTROL = ':is(textarea, select)';

/** The original at the left, what was read of it at the right, and the way between them. */
export function IntakeDeskView({ desk }: { readonly desk: Desk }) {
  const api = useApi();
  const [, navigate] = useLocation();
  const saving = useDirectiveDraft(desk);
  const storing = useStoring(desk, saving);
  const { draft, edit, editContent } = saving;
  const words = useMemo(() => (desk.source === null ? [] : wordsOf(desk.source)), [desk.source]);
  const [current, setCurrent] = useState<CurrentField | null>(null);
  const [reveal, setReveal] = useState<Span | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [lastControl, setLastControl] = useState<HTMLElement | null>(null);
  const [refusedWords, setRefusedWords] = useState<string | null>(null);
  const look = (next: CurrentField) => {
    setCurrent(next);
    setSelection(null);
    const [first] = litSpans(next, draft.content);
    if (first !== undefined) setReveal({ ...first });
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) setLastControl(activeElement);
  };
  const toOriginal = () => {
    const [first] = current === null ? [] : litSpans(current, draft.content);
    const at = first === undefined ? 0 : words.findIndex(({ end }) => end > first.start);
    if (words.length > 0) setSelection({ anchor: Math.max(0, at), cursor: Math.max(0, at) });
    document.querySelector<HTMLElement>('[data-original]')?.focus();
  };
  const toField = () => {
    setSelection(null);
    lastControl?.focus();
  };
  const assign = () => {
    const chosen =
      selection === null ? null : wordsBetween(words, selection.anchor, selection.cursor);
    if (chosen === null || current?.target == null) return;
    const { target, field } = current;
    const { text, start, end } = chosen;
    const next = assignWords(draft.content, target, text, { start, end });
    setRefusedWords(next === null ? draftText.badWords(FIELD_NAMES[field]) : null);
    if (next === null) return;
    edit((now) => ({
      ...now,
      content: assignWords(now.content, target, text, { start, end }) ?? now.content,
    }));
    toField();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
    const run =
      event.key === 'F4'
        ? toOriginal
        : event.key === 'Enter' && event.ctrlKey
          ? () => void storing.store(false)
          : event.key === 'Escape'
            ? () => navigate(directivePath(null))
            : null;
    if (run === null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  // A record that was taken back is no more: its draft stands in the list again.
  const list = useQuery({ queryKey: ['directives'], queryFn: () => api.directive.list() });
  const isGone =
    desk.isStored && list.data !== undefined && !list.data.stored.some(({ id }) => id === desk.id);
  useEffect(() => {
    if (isGone) navigate(directivePath(null), { replace: true });
  }, [isGone, navigate]);
  // What asks first is at hand at once: Tab goes on from there.
  useEffect(() => {
    focusWhenDrawn(() => document.querySelector<HTMLElement>(`[data-field] ${CONTROL}`));
  }, []);
  const lights = useMemo(
    () => ({
      current: current === null ? [] : litSpans(current, draft.content),
      read: FIELD_ORDER.flatMap((field) => evidenceOf(field, draft.content)),
      suggested: FIELD_ORDER.flatMap((field) =>
        suggestionsFor(field, draft, desk.suggestions).flatMap(({ evidence }) => evidence ?? []),
      ),
    }),
    [current, draft, desk.suggestions],
  );
  const pages = desk.source?.pages.length ?? 0;
  const named = [
    desk.file?.name ?? directiveText.byHand,
    ...(pages > 0 ? [draftText.pages(pages)] : []),
  ];
  return (
    <Page
      title={draftText.title}
      subtitle={
        <span className={classes.subtitle}>
          <IconAction
            label={`${draftText.back} (Esc)`}
            onClick={() => navigate(directivePath(null))}
          >
            <IconArrowLeft size={16} stroke={1.6} />
          </IconAction>
          <span className={classes.name} title={named[0]}>
            {named.join(', ')}
          </span>
          {draft.direction !== null && <Chip tone="plain" text={DIRECTIONS[draft.direction]} />}
          {desk.isStored && <Chip tone="ok" text={draftText.isStored} />}
        </span>
      }
      keys={INTAKE_KEYS}
    >
      <div className={classes.desk}>
        <IntakeProvider value={{ desk, draft, current, edit, editContent, look }}>
          <OriginalPane
            desk={desk}
            words={words}
            lights={lights}
            reveal={reveal}
            selection={selection}
            fieldName={current?.target == null ? null : FIELD_NAMES[current.field]}
            onSelect={setSelection}
            onAssign={assign}
            onLeave={toField}
          />
          <DraftPane saving={saving} storing={storing} refusedWords={refusedWords} />
        </IntakeProvider>
      </div>
    </Page>
  );
}
