import { DOCUMENT_TYPES } from '#app/domain/directive.ts';
import { formatDocumentNumber } from '#app/domain/documentSymbol.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { FiledPaper, FiledWork } from '#app/reports/papers/workFileCover.ts';
import { DOCUMENT_TYPE_NAMES } from '#app/reports/proseTemplates.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { listContacts } from '#app/storage/contactLogStore.ts';
import { listCorrections } from '#app/storage/correctionStore.ts';
import { readDirectiveLine, type DirectiveLine } from '#app/storage/directiveList.ts';
import { readKeptFile } from '#app/storage/evidenceFiles.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import {
  listSummaryReports,
  readSignedCopy,
  type SummaryReport,
} from '#app/storage/summaryReportStore.ts';
import {
  listCampaignFiles,
  putWorkFileFacts,
  readWorkFileFacts,
  type CampaignFile,
  type WorkFileFacts,
} from '#app/storage/workFileStore.ts';
import { findCampaign } from '../findCampaign.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { write } from '../write.ts';

/** What the office wrote about a work file, and what lies in it. */
type WorkFile = FiledWork & {
  readonly facts: WorkFileFacts | null;
  readonly files: readonly CampaignFile[];
};

export function readWorkFile(db: ReadDb, campaign: Campaign): WorkFile {
  const facts = readWorkFileFacts(db, campaign.id);
  const files = listCampaignFiles(db, campaign.id);
  return {
    facts,
    campaignName: campaign.name,
    title: facts?.title ?? null,
    code: facts?.code ?? null,
    retention: facts?.retention ?? null,
    closingNote: facts?.closingNote ?? null,
    papers: [
      ...directivesOf(db, campaign).map(directivePaper),
      ...reminderPapers(db, campaign),
      ...listSummaryReports(db, campaign.id).flatMap((report) => reportPapers(db, report)),
    ],
    evidenceFiles: files.length,
    files,
  };
}

/** The work file of a campaign as its screen shows it. */
export function describeWorkFile(context: ServiceContext, reference: string | null) {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const { facts, campaignName, papers, files } = readWorkFile(reading(context), found.value);
  const lost = files.filter(({ sha256 }) => readKeptFile(context.folder, sha256) === null).length;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return ok({
    facts,
    campaignName,
    papers: [...papers],
    evidence: { files: files.length, bytes, lost },
  });
}

export function saveWorkFile(
  context: ServiceContext,
  reference: string | null,
  facts: WorkFileFacts,
): Result<void> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const { id: campaignId } = found.value;
  if (facts.title.trim() === '') {
    return fail({ code: 'validation', issues: [{ path: 'workTitle', rule: 'required' }] });
  }
  return write(context, { name: 'workFile.save', subject: facts.title, campaignId }, (scope) => {
    putWorkFileFacts(scope, campaignId, facts);
    return ok(undefined);
  });
}

/** The two documents a campaign rests on, as far as they are on record. */
export function directivesOf(
  db: ReadDb,
  { requestedById, passedOnById }: Campaign,
): readonly DirectiveLine[] {
  return [requestedById, passedOnById].flatMap((id) =>
    id === null ? [] : (readDirectiveLine(db, id) ?? []),
  );
}

function directivePaper(directive: DirectiveLine): FiledPaper {
  const { document_type, number, symbol, issued_on, issuer, subject, direction } = directive;
  const known = DOCUMENT_TYPES.find((type) => type === document_type);
  const typeName = DOCUMENT_TYPE_NAMES[known ?? 'cong-van'];
  return {
    name: [typeName, subject].filter((part) => part !== null).join(': '),
    identity: number === null ? '' : [number, symbol].filter((part) => part !== null).join('/'),
    date: issued_on ?? '',
    note:
      direction === 'incoming'
        ? `Văn bản đến${issuer === null ? '' : `, ${issuer}`}`
        : 'Văn bản đi',
    files: directive.sha256 === null ? 0 : 1,
  };
}

function reminderPapers(db: ReadDb, campaign: Campaign): FiledPaper[] {
  const letters = listContacts(db, campaign.id).filter(({ kind }) => kind === 'letter');
  return Array.from(
    Map.groupBy(letters.toReversed(), ({ on }) => on),
    ([date, units]) => ({
      name: 'Công văn đôn đốc báo cáo',
      identity: '',
      date,
      note: `${units.length} đơn vị`,
      files: 0,
    }),
  );
}

const STATES: Readonly<Record<SummaryReport['state'], string>> = {
  submitted: 'Đang trình ký',
  returned: 'Trả lại để sửa',
  signed: 'Đã ký',
  issued: 'Đã phát hành',
};

function reportPapers(db: ReadDb, report: SummaryReport): FiledPaper[] {
  const { number, symbol, sequence, subject, state } = report;
  const copy = readSignedCopy(db, report.id);
  return [
    {
      name: `Báo cáo (bản ${sequence}): ${subject ?? ''}`,
      identity: number === null || symbol === null ? '' : formatDocumentNumber(number, symbol),
      date: report.issued_on ?? report.created_at.slice(0, 10),
      note: [STATES[state], copy === null ? '' : `bản ký: ${copy.name}`].filter(Boolean).join('; '),
      files: copy === null ? 3 : 4,
    },
    ...listCorrections(db, report.id).map((correction) => ({
      name: `Công văn đính chính ${correction.items.length} nội dung của báo cáo bản ${sequence}`,
      identity:
        correction.number === null
          ? ''
          : formatDocumentNumber(correction.number, correction.symbol),
      date: correction.issued_on ?? correction.created_at.slice(0, 10),
      note: correction.items.map(({ place }) => place).join('; '),
      files: 1,
    })),
  ];
}
