import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { draftText, evidenceText, KIND_MEANINGS, KINDS } from '../../i18n/sheet.vi.ts';
import { DraftFieldRow } from './DraftFieldRow.tsx';
import { EffectPreview } from './EffectPreview.tsx';
import { FileDrop } from './FileDrop.tsx';
import { ReceiptFields } from './ReceiptFields.tsx';
import type { NextKind } from './reportDraft.ts';
import classes from './Sheet.module.css';
import type { FormItem, Sheet } from './sheetTypes.ts';
import { useNewReport } from './useNewReport.ts';

type NewReportProps = {
  readonly campaign: string;
  readonly sheet: Sheet;
  readonly form: readonly FormItem[];
  /** Codes that "không có hoạt động" fills: asked and due. */
  readonly dueCodes: readonly string[];
  /** Files it rests on from the start. */
  readonly evidence?: readonly File[];
  /** It is on record under this id; comes before `onClose`. */
  readonly onSaved?: (submissionId: string) => Promise<void>;
  readonly onClose: () => void;
};

/** One more report of the unit: how it came, what it is, its answers, and what it will change. */
export function NewReport(props: NewReportProps) {
  const { campaign, sheet, form, dueCodes, evidence, onSaved, onClose } = props;
  const report = useNewReport(campaign, sheet, form, { evidence, onSaved, onClose });
  const { draft, effect, wasTried, problem } = report;
  const partRef = useRef<HTMLDivElement>(null);
  useEffect(() => partRef.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      void report.save();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div ref={partRef} className={classes.part} role="presentation" onKeyDown={press}>
      <div className={classes.scroll}>
        <h3 className={classes.title}>{draftText.title}</h3>
        <ReceiptFields
          draft={draft.receipt}
          today={sheet.today}
          actor={sheet.actor}
          wasTried={wasTried}
          onChange={report.setReceipt}
        />
        <fieldset className={classes.kinds}>
          <legend>{draftText.kind}</legend>
          {sheet.revisions.length === 0 ? (
            <p className={classes.firstKind}>{KINDS.first}</p>
          ) : (
            <div className={classes.kindChoices}>
              {NEXT_KINDS.map((kind) => (
                <label key={kind} data-chosen={draft.kind === kind || undefined}>
                  <input
                    type="radio"
                    name="kind"
                    checked={draft.kind === kind}
                    onChange={() => report.setKind(kind)}
                  />
                  {KINDS[kind]}
                </label>
              ))}
            </div>
          )}
          {draft.kind !== null && <p className={classes.quiet}>{KIND_MEANINGS[draft.kind]}</p>}
          {wasTried && report.needsKind && <p className={classes.error}>{draftText.noKind}</p>}
        </fieldset>
        <EffectPreview effect={effect} needsKind={report.needsKind} />
        <section aria-label={draftText.figures}>
          <div className={classes.sectionHead}>
            <h3 className={classes.title}>{draftText.figures}</h3>
            <Button variant="subtle" onClick={() => report.fillNone(dueCodes)}>
              {draftText.allNone}
            </Button>
          </div>
          {form.map((item) => (
            <DraftFieldRow
              key={item.code}
              item={item}
              field={draft.fields[item.code]}
              onType={(text) => report.type(item, text)}
              onLeave={() => report.leave(item)}
              onChoose={(choice) => report.choose(item, choice)}
            />
          ))}
        </section>
        <section aria-label={evidenceText.label}>
          {report.files.map((file) => (
            <p key={`${file.name} ${file.size}`} className={classes.quiet} title={file.name}>
              {file.name}
            </p>
          ))}
          <FileDrop
            isBusy={report.isSaving}
            onAdd={(files) => report.setFiles([...report.files, ...files])}
          />
        </section>
      </div>
      <div className={classes.footer}>
        {problem !== null && (
          <p className={classes.error} role="alert">
            {problem}
          </p>
        )}
        <div className={classes.actions}>
          <Button loading={report.isSaving} onClick={() => void report.save()}>
            {draftText.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {draftText.later}
          </Button>
          <Button variant="subtle" onClick={report.drop}>
            {draftText.drop}
          </Button>
        </div>
      </div>
    </div>
  );
}

const NEXT_KINDS: readonly NextKind[] = ['replace', 'add', 'correct'];
