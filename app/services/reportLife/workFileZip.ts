import path from 'node:path';
import { ok, type Result } from '#app/domain/result.ts';
import { distinctName, safeFileName } from '#app/domain/safeFileName.ts';
import type { Campaign } from '#app/storage/campaignStore.ts';
import { listCorrections } from '#app/storage/correctionStore.ts';
import { readKeptFile, sha256Of } from '#app/storage/evidenceFiles.ts';
import {
  listSummaryReports,
  readSignedCopy,
  type SummaryReport,
} from '#app/storage/summaryReportStore.ts';
import { listCampaignFiles } from '#app/storage/workFileStore.ts';
import { writeZipFile, type ZipSource } from '#app/storage/writeZipFile.ts';
import {
  prepareFolder,
  REPORT_FILE_NAMES,
  renderReportFile,
  writeUnderFreeName,
  type ReportFileName,
} from '../exportReport.ts';
import { findCampaign } from '../findCampaign.ts';
import { fileNamePart } from '../renderExcelForms.ts';
import { reading, type ServiceContext } from '../serviceContext.ts';
import { readFrozenContent } from './frozenContent.ts';
import { renderLifePaper } from './lifePapers.ts';
import { directivesOf } from './workFile.ts';

/**
 * Everything of a campaign in one ZIP: cover, the files of the documents it rests on,
 * every version of the report, signed copies, evidence by unit under its own name made safe, and a list of SHA-256 that
 * `sha256sum --check` reads. A file that is gone from the disk is said in the list.
 */
export async function writeWorkFileZip(
  context: ServiceContext,
  reference: string | null,
  directory: string,
): Promise<Result<{ readonly file: string; readonly name: string }>> {
  const found = findCampaign(reading(context), reference);
  if (!found.ok) return found;
  const sources = await collectSources(context, found.value);
  if (!sources.ok) return sources;
  const folder = path.resolve(directory);
  const usable = prepareFolder(folder);
  if (!usable.ok) return usable;
  const target = path.join(folder, `ho-so-${fileNamePart(found.value.code)}.zip`);
  const written = writeUnderFreeName(target, (candidate) =>
    writeZipFile(candidate, withManifest(sources.value)),
  );
  return written.ok ? ok({ file: written.value, name: path.basename(written.value) }) : written;
}

type Source = ZipSource & { readonly isLost: boolean };

/** Every file is read once: its hash is taken as it goes in. */
function* withManifest(sources: readonly Source[]): Generator<ZipSource> {
  const lines: string[] = [];
  for (const { name, read, isLost } of sources) {
    if (isLost) {
      lines.push(`# không còn trên máy: ${name}`);
      continue;
    }
    const bytes = read();
    lines.push(`${sha256Of(bytes)}  ${name}`);
    yield { name, read: () => bytes };
  }
  yield { name: MANIFEST, read: () => Buffer.from(`${lines.join('\n')}\n`, 'utf8') };
}

const MANIFEST = 'danh-muc-sha256.txt';

async function collectSources(
  context: ServiceContext,
  campaign: Campaign,
): Promise<Result<readonly Source[]>> {
  const db = reading(context);
  const cover = await renderLifePaper(context, { kind: 'workFileCover', campaign: campaign.id });
  if (!cover.ok) return cover;
  const sources: Source[] = [held('bia-va-muc-luc.docx', cover.value.bytes)];
  const taken = new Set<string>();
  for (const { sha256, original_name } of directivesOf(db, campaign)) {
    if (sha256 === null) continue;
    const name = distinctName(`van-ban/${safeFileName(original_name ?? sha256)}`, taken);
    sources.push(kept(context, name, sha256));
  }
  for (const report of listSummaryReports(db, campaign.id)) {
    // One after the other: a report with photos is held in memory while it is written.
    // oxlint-disable-next-line no-await-in-loop
    const rendered = await reportSources(context, report);
    if (!rendered.ok) return rendered;
    sources.push(...rendered.value);
  }
  for (const { name, unitCode, sha256 } of listCampaignFiles(db, campaign.id)) {
    const folder = `minh-chung/${unitCode === null ? 'chung' : safeFileName(unitCode)}`;
    sources.push(kept(context, distinctName(`${folder}/${safeFileName(name)}`, taken), sha256));
  }
  return ok(sources);
}

async function reportSources(
  context: ServiceContext,
  report: SummaryReport,
): Promise<Result<Source[]>> {
  const content = readFrozenContent(report);
  const folder = `bao-cao/ban-${report.sequence}`;
  const sources: Source[] = [];
  for (const file of [
    'docx',
    'xlsx',
    'leaderDocx',
    'insideXlsx',
  ] as const satisfies readonly ReportFileName[]) {
    // oxlint-disable-next-line no-await-in-loop
    const rendered = await renderReportFile(context, content, file);
    if (!rendered.ok) return rendered;
    // oxlint-disable-next-line no-await-in-loop
    const bytes = new Uint8Array(await rendered.value.arrayBuffer());
    const inside = file === 'leaderDocx' || file === 'insideXlsx' ? 'trinh-lanh-dao/' : '';
    sources.push(held(`${folder}/${inside}${REPORT_FILE_NAMES[file]}`, bytes));
  }
  const copy = readSignedCopy(reading(context), report.id);
  if (copy !== null) {
    sources.push(kept(context, `${folder}/ban-ky/${safeFileName(copy.name)}`, copy.sha256));
  }
  for (const correction of listCorrections(reading(context), report.id)) {
    const paper = { kind: 'correctionLetter', correctionId: correction.id } as const;
    // oxlint-disable-next-line no-await-in-loop
    const letter = await renderLifePaper(context, paper);
    if (!letter.ok) return letter;
    const at = sources.filter(({ name }) => name.includes('cong-van-dinh-chinh')).length + 1;
    sources.push(held(`${folder}/cong-van-dinh-chinh-${at}.docx`, letter.value.bytes));
  }
  return ok(sources);
}

function held(name: string, bytes: Uint8Array): Source {
  return { name, read: () => bytes, isLost: false };
}

function kept({ folder }: ServiceContext, name: string, sha256: string): Source {
  const isLost = readKeptFile(folder, sha256) === null;
  return { name, isLost, read: () => readKeptFile(folder, sha256) ?? new Uint8Array() };
}
