import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import {
  draftOf,
  readDraft,
  type FieldErrors,
  type Office,
  type OfficeDraft,
} from '../../components/officeForm/officeDraft.ts';
import { clockTime } from '../../shell/formatMoment.ts';

export type OfficeAutosave = {
  readonly draft: OfficeDraft | null;
  readonly errors: FieldErrors;
  readonly failure: unknown;
  readonly isSaving: boolean;
  /** Wall clock of the last save here, null before the first. */
  readonly savedAt: string | null;
  readonly change: (draft: OfficeDraft) => void;
  /** A field was left: what is valid and new is saved. */
  readonly leaveField: () => void;
};

/**
 * What is typed is kept until it is saved; a change from elsewhere (another
 * window, an undo) replaces it only where nothing typed would be lost.
 */
export function useOfficeAutosave(office: Office | null): OfficeAutosave {
  const api = useApi();
  const queries = useQueryClient();
  const [base, setBase] = useState(office);
  const [draft, setDraft] = useState(office === null ? null : draftOf(office));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (changed: Office) => api.office.update(changed),
    onSuccess: async () => {
      setSavedAt(clockTime(Date.now()));
      await queries.invalidateQueries();
    },
  });
  if (office !== null && !isSame(office, base)) {
    const isUntouched = draft === null || base === null || holds(draft, base);
    setBase(office);
    if (isUntouched) setDraft(draftOf(office));
  }
  const commit = (entered: OfficeDraft) => {
    const read = readDraft(entered);
    setErrors('errors' in read ? read.errors : {});
    if ('office' in read && !isSame(read.office, base)) save.mutate(read.office);
  };
  return {
    draft,
    errors,
    failure: save.error,
    isSaving: save.isPending,
    savedAt,
    change: (changed) => {
      setDraft(changed);
      if (draft !== null && isChosen(draft, changed)) {
        commit(changed);
        return;
      }
      const read = readDraft(changed);
      const open = 'errors' in read ? read.errors : {};
      setErrors((shown) => pick(open, Object.keys(shown)));
    },
    leaveField: () => {
      if (draft !== null) commit(draft);
    },
  };
}

/** What is clicked rather than typed counts at once: no field is left by it. */
function isChosen(before: OfficeDraft, after: OfficeDraft): boolean {
  return before.issuingBody !== after.issuingBody || after.signers.length < before.signers.length;
}

function holds(draft: OfficeDraft, office: Office): boolean {
  const read = readDraft(draft);
  return 'office' in read && isSame(read.office, office);
}

function isSame(left: Office | null, right: Office | null): boolean {
  return canonical(left) === canonical(right);
}

/** The same office always reads the same, in whatever order its fields came. */
function canonical(office: Office | null): string {
  return JSON.stringify(
    office === null
      ? null
      : [
          office.communeName,
          office.place,
          office.issuingBody,
          office.departmentName,
          office.departmentAbbreviation,
          office.superiorName,
          office.signers.map(({ name, title, authority }) => [name, title, authority]),
        ],
  );
}

/** A sentence goes as soon as its field is right; new ones come when a field is left. */
function pick(errors: FieldErrors, paths: readonly string[]): FieldErrors {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const sentence = errors[path];
      return sentence === undefined ? [] : [[path, sentence]];
    }),
  );
}
