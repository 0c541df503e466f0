import type { ReportKind } from '#app/domain/reportSetting.ts';
import type { ChangeScope } from './changeScope.ts';
import { build, selectAll, selectFirst, type ReadDb } from './queryBuilder.ts';

/** The report a paragraph stands in: of one kind, about one period. */
export type ParagraphHome = {
  readonly campaignId: string;
  readonly kind: ReportKind;
  /** `all`, `campaign` or the id of the event it is about. */
  readonly covers: string;
};

type StoredEdit = { readonly source: string; readonly automatic: string };

/** Paragraphs a person wrote anew, by paragraph id. */
export function readReportParagraphs(
  db: ReadDb,
  home: ParagraphHome,
): ReadonlyMap<string, StoredEdit> {
  const rows = selectAll(db, selectOf(home).orderBy('paragraph_id'));
  return new Map(
    rows.map(({ paragraph_id, wording, automatic }) => [
      paragraph_id,
      { source: wording, automatic },
    ]),
  );
}

/** Keeps what a person wrote; null goes back to the automatic sentence. */
export function replaceReportParagraph(
  { recorder, now, newId }: ChangeScope,
  home: ParagraphHome,
  paragraphId: string,
  edit: StoredEdit | null,
): void {
  const stored = selectFirst(recorder.db, selectOf(home).where('paragraph_id', '=', paragraphId));
  if (edit === null) {
    if (stored !== undefined) recorder.remove('report_paragraph', stored.id);
    return;
  }
  const columns = { wording: edit.source, automatic: edit.automatic, updated_at: now };
  if (stored === undefined) {
    const { campaignId, kind, covers } = home;
    recorder.insert('report_paragraph', {
      id: newId(),
      campaign_id: campaignId,
      kind,
      covers,
      paragraph_id: paragraphId,
      ...columns,
      version: 1,
    });
  } else {
    recorder.update('report_paragraph', stored.id, { ...columns, version: stored.version + 1 });
  }
}

function selectOf({ campaignId, kind, covers }: ParagraphHome) {
  return build
    .selectFrom('report_paragraph')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', kind)
    .where('covers', '=', covers);
}
