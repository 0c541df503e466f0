import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { describeTemplateFault } from '#app/contract/messages.vi.ts';
import { readReference } from '#app/domain/proseReferences.ts';
import { checkTemplate } from '#app/domain/proseTemplate.ts';
import { useApi } from '../../../api/apiContext.tsx';
import { errorSentence } from '../../../api/errors.ts';
import { textsText } from '../../../i18n/reportTexts.vi.ts';
import { useToast } from '../../../shell/toasts.tsx';
import type { Preview } from '../ReportScreen.tsx';
import { listPlaces } from './listPlaces.ts';
import { textName } from './textName.ts';
import type { ReportText } from './TextsDialog.tsx';
import classes from './TextsDialog.module.css';

type TextEditorProps = {
  readonly campaign: string;
  readonly text: ReportText;
  readonly indicators: Preview['indicators'];
  /** What was typed and not saved; null where the stored wording stands. */
  readonly draft: string | null;
  /** The wording was just chosen from the list. */
  readonly takesFocus: boolean;
  readonly isWarned: boolean;
  readonly onDraft: (wording: string | null) => void;
};

/** One wording: typed as text with its places in braces; a broken place is shown where it is. */
export function TextEditor(props: TextEditorProps) {
  const { campaign, text, indicators, takesFocus, isWarned, onDraft } = props;
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const stored = text.wording ?? text.builtIn;
  const draft = props.draft ?? stored;
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const saving = useMutation({
    mutationFn: (wording: string | null) =>
      api.prose.saveText({ campaign, kind: text.kind, key: text.key, wording }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDraft(null);
      toast({ text: textsText.saved });
    },
  });
  const take = (wording: string) => {
    setFault(null);
    onDraft(wording === stored ? null : wording);
  };
  const save = () => {
    const isKnown = (reference: string): boolean =>
      text.own.includes(reference) ||
      (text.form === 'sentence' && readReference(reference) !== null);
    const checked = checkTemplate(draft, isKnown, text.form === 'figure' ? text.own : []);
    if (checked.ok) {
      saving.mutate(draft.trim());
      return;
    }
    setFault(describeTemplateFault(checked.error));
    const { at, length } = checked.error;
    field.current?.focus();
    field.current?.setSelectionRange(at, at + length);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) save();
  };
  const insert = (place: string) => {
    const { selectionStart: from = draft.length, selectionEnd: to = draft.length } =
      field.current ?? {};
    take(`${draft.slice(0, from)}{${place}}${draft.slice(to)}`);
    field.current?.focus();
  };
  const places = listPlaces(text, indicators);
  const error = fault ?? (saving.isError ? errorSentence(saving.error) : null);
  return (
    <section className={classes.editor} aria-label={textName(text)}>
      <Textarea
        ref={field}
        label={textName(text)}
        autosize
        minRows={3}
        maxRows={8}
        value={draft}
        error={error}
        onChange={(event) => take(event.currentTarget.value)}
        onKeyDown={press}
      />
      <p className={classes.builtIn}>
        <b>{textsText.builtIn}</b> {text.builtIn === '' ? textsText.nothing : text.builtIn}
      </p>
      {places.length > 0 && (
        <>
          <h3 id="report-places">{textsText.places}</h3>
          <ul className={classes.places} aria-labelledby="report-places">
            {places.map(({ place, name }) => (
              <li key={place}>
                <button type="button" onClick={() => insert(place)}>
                  <code>{`{${place}}`}</code>
                  <span>{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {isWarned && <p role="alert">{textsText.unsaved}</p>}
      <div className={classes.actions}>
        <small>{textsText.scope}</small>
        {text.wording !== null && (
          <Button size="md" variant="default" onClick={() => saving.mutate(null)}>
            {textsText.restore}
          </Button>
        )}
        <Button size="md" disabled={draft === stored} onClick={save}>
          {textsText.save}
        </Button>
      </div>
    </section>
  );
}
