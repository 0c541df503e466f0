import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { photoText } from '../../i18n/photos.vi.ts';
import classes from './Photos.module.css';
import type { Photo } from './photoTypes.ts';

/**
 * What stands under a photo. Saved when the field is left; Enter goes on to the
 * next photo's, Esc takes back what was typed. What was typed stays until it is
 * stored.
 */
export function CaptionField({
  campaign,
  photo,
  isReadOnly,
  onNext,
  onLeave,
}: {
  readonly campaign: string;
  readonly photo: Photo;
  readonly isReadOnly: boolean;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const saving = useMutation({
    scope: { id: `caption ${photo.id}` },
    mutationFn: (caption: string) =>
      api.photo.caption({ campaign, id: photo.id, caption, seen: photo.caption }),
    onSuccess: async (_saved, caption) => {
      await queries.invalidateQueries();
      setDraft((now) => (now === caption ? null : now));
    },
  });
  const save = () => {
    if (draft === null) return;
    if (draft.trim() === photo.caption) setDraft(null);
    else saving.mutate(draft);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onNext();
    else if (event.key === 'Escape') {
      setDraft(null);
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        className={classes.caption}
        aria-label={photoText.captionOf(photo.name)}
        aria-invalid={saving.isError || undefined}
        placeholder={photoText.caption}
        title={photo.caption}
        maxLength={300}
        readOnly={isReadOnly}
        value={draft ?? photo.caption}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={press}
      />
      {saving.isError && (
        <p role="alert" className={classes.error}>
          {errorSentence(saving.error)}
        </p>
      )}
    </>
  );
}
