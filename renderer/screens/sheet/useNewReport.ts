import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { draftText } from '../../i18n/sheet.vi.ts';
import type { Choice } from '../grid/parseEntry.ts';
import { readReceipt, type ReceiptDraft } from './receiptDraft.ts';
import {
  chosenField,
  draftValues,
  emptyDraft,
  hasOpenFields,
  keepDraft,
  keptDraft,
  settleAll,
  settleField,
  typedField,
  type DraftField,
  type NextKind,
  type ReportDraft,
} from './reportDraft.ts';
import type { FormItem, Sheet } from './sheetTypes.ts';
import { useDone } from './useDone.ts';

/** Long enough to type the next figure without a preview between. */
const PREVIEW_MS = 250;

/** Where the typing of a unit's new report is kept until it is saved. */
export function draftKey(campaign: string, unitCode: string): string {
  return `phieu-do ${campaign} ${unitCode}`;
}

/** A report that is being typed, the effect it will have, and its saving as one step. */
export function useNewReport(
  campaign: string,
  sheet: Sheet,
  form: readonly FormItem[],
  {
    evidence = [],
    onSaved,
    onClose,
  }: {
    readonly evidence?: readonly File[] | undefined;
    readonly onSaved?: ((submissionId: string) => Promise<void>) | undefined;
    readonly onClose: () => void;
  },
) {
  const api = useApi();
  const queries = useQueryClient();
  const done = useDone();
  const key = draftKey(campaign, sheet.unit.code);
  const [draft, setDraft] = useState(() => keptDraft(key) ?? emptyDraft(sheet.today));
  const [files, setFiles] = useState<readonly File[]>(evidence);
  const [wasTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (next: ReportDraft) => {
    setDraft(next);
    setProblem(null);
    keepDraft(key, next);
  };
  const putField = ({ code }: FormItem, field: DraftField | null) => {
    const { [code]: _before, ...fields } = draft.fields;
    change({ ...draft, fields: field === null ? fields : { ...fields, [code]: field } });
  };

  const needsKind = sheet.revisions.length > 0 && draft.kind === null;
  const request = (from: ReportDraft) => {
    const receipt = readReceipt(from.receipt);
    return receipt === null || needsKind
      ? null
      : {
          campaign,
          unitCode: sheet.unit.code,
          kind: from.kind,
          seenRevision: sheet.revisions.length,
          ...receipt,
          values: draftValues(from),
        };
  };
  const asking = previewable(request(draft));
  const wanted = JSON.stringify(asking);
  const [settled] = useDebouncedValue(wanted, PREVIEW_MS);
  const preview = useQuery({
    queryKey: ['sheet', campaign, 'preview', settled],
    queryFn: () => (asking === null ? null : api.submission.preview(asking)),
    // Once it is recorded the same draft would be a second report.
    enabled: asking !== null && settled === wanted && !isSaving,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const isShown = settled === wanted && preview.isSuccess && !preview.isPlaceholderData;

  const save = async () => {
    const complete = settleAll(draft, form);
    change(complete);
    setTried(true);
    const asked = request(complete);
    if (asked === null) return;
    if (hasOpenFields(complete)) return setProblem(draftText.openFields);
    if (asked.values.length === 0 && files.length === 0) return setProblem(draftText.nothing);
    const isSeen = isShown && JSON.stringify(previewable(asked)) === settled;
    if (asked.values.length > 0 && !isSeen) return setProblem(draftText.look);
    setSaving(true);
    try {
      const recorded = await api.submission.record({ ...asked, files: [...files] });
      keepDraft(key, null);
      await onSaved?.(recorded.submissionId);
      await queries.invalidateQueries();
      done(draftText.saved(sheet.unit.name));
      onClose();
    } catch (error) {
      setProblem(errorSentence(error));
      setSaving(false);
    }
  };

  return {
    draft,
    files,
    setFiles,
    wasTried,
    needsKind,
    isSaving,
    problem: problem ?? (preview.isError ? errorSentence(preview.error) : null),
    effect: asking === null ? null : (preview.data ?? null),
    setReceipt: (patch: Partial<ReceiptDraft>) =>
      change({ ...draft, receipt: { ...draft.receipt, ...patch } }),
    setKind: (kind: NextKind) => change({ ...draft, kind }),
    type: (item: FormItem, text: string) => putField(item, typedField(text)),
    leave: (item: FormItem) => {
      const field = draft.fields[item.code];
      if (field !== undefined && field.stated === null && field.sentence === null) {
        putField(item, settleField(field, item));
      }
    },
    choose: (item: FormItem, choice: Choice) => {
      const field = draft.fields[item.code];
      if (field !== undefined) putField(item, chosenField(field, choice));
    },
    fillNone: (codes: readonly string[]) =>
      change({
        ...draft,
        fields: Object.fromEntries(
          codes.map((code) => [code, { ...typedField('k'), stated: { state: 'none' } as const }]),
        ),
      }),
    save,
    drop: () => {
      keepDraft(key, null);
      onClose();
    },
  };
}

/** Only a report that states something has an effect to show. */
function previewable<T extends { readonly values: readonly unknown[] }>(asked: T | null): T | null {
  return asked === null || asked.values.length === 0 ? null : asked;
}
