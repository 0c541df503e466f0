import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant, ok, type Result } from '#app/domain/result.ts';
import { exportReport } from '#app/services/exportReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { finish } from '#app/services/finish.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { reportContent } from '#app/services/reportDesk.ts';
import type { ReportContent } from '#app/services/reportLife/frozenContent.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { sha256Of } from '#app/storage/evidenceFiles.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { dataFolderIn, inspectOffice, type Job } from './job.ts';
import { placeOffice, saveAmount, withOffice } from './jobOffice.ts';

/** Two reports that differ, written over each other in turn, into the folder of the office. */
export const reportJob: Job = {
  name: 'report',
  milliseconds: 400,
  prepare: async (home) => {
    placeOffice(home);
    withOffice(home, (office) => saveAmount(office, 1));
    await wholeFiles();
  },
  work: async (home, acknowledge, times) => {
    const opened = openOffice(dataFolderIn(home), hostAt());
    if (!opened.ok) return opened;
    try {
      const contents = twoReports(opened.value);
      if (!contents.ok) return contents;
      for (let count = 0; count < times; count += 1) {
        const content = contents.value[count % 2];
        invariant(content !== undefined, 'there are two');
        const written = await finish(exportReport(opened.value, content, exportFolder(home)));
        if (!written.ok) return written;
        acknowledge(String(count));
      }
      return ok(undefined);
    } finally {
      opened.value.connection.close();
    }
  },
  check: async (home, acknowledged) => {
    const whole = await wholeFiles();
    const unsound = inspectOffice(home, () => null);
    if (unsound !== null) return unsound;
    const names = existsSync(exportFolder(home)) ? readdirSync(exportFolder(home)) : [];
    if (acknowledged.length > 0 && names.length < 4) return `only ${names.join(', ')} are there`;
    const spoilt = names.find(
      (name) => !whole.has(sha256Of(readFileSync(path.join(exportFolder(home), name)))),
    );
    return spoilt === undefined ? null : `${spoilt} is neither the old nor the new whole file`;
  },
};

function exportFolder(home: string): string {
  return path.join(dataFolderIn(home), 'bao-cao');
}

/** The report before and after one more save, which a fault may hit too. */
function twoReports(office: ServiceContext): Result<ReportContent[]> {
  const compose = () => {
    const campaign = findCampaign(reading(office), null);
    invariant(campaign.ok, 'the practice office has one campaign');
    const content = reportContent(office, campaign.value, null);
    invariant(content.ok, 'its report can be composed');
    return content.value;
  };
  const before = compose();
  const saved = saveAmount(office, 2);
  return saved.ok ? ok([before, compose()]) : saved;
}

let whole: Promise<ReadonlySet<string>> | undefined;

/** Hashes of both whole versions of every file: the same data give the same bytes. */
function wholeFiles(): Promise<ReadonlySet<string>> {
  whole ??= writeBothWhole();
  return whole;
}

async function writeBothWhole(): Promise<ReadonlySet<string>> {
  const home = mkdtempSync(path.join(tmpdir(), 'su-co-bao-cao-'));
  try {
    placeOffice(home);
    const opened = openOffice(dataFolderIn(home), hostAt());
    invariant(opened.ok, 'the practice office opens');
    saveAmount(opened.value, 1);
    const hashes = new Set<string>();
    const contents = twoReports(opened.value);
    invariant(contents.ok, 'without a fault the save succeeds');
    for (const content of contents.value) {
      const written = await finish(exportReport(opened.value, content, home));
      invariant(written.ok, 'without a fault the report is written');
      for (const file of Object.values(written.value)) hashes.add(sha256Of(readFileSync(file)));
    }
    opened.value.connection.close();
    return hashes;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
