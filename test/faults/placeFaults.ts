import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describeError } from '#app/contract/messages.vi.ts';
import { backUpOffice } from '#app/services/backUpOffice.ts';
import { exportReport } from '#app/services/exportReport.ts';
import { findCampaign } from '#app/services/findCampaign.ts';
import { finish } from '#app/services/finish.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { reportContent } from '#app/services/reportDesk.ts';
import { reading, type ServiceContext } from '#app/services/serviceContext.ts';
import { hostAt } from '#test/support/hostAt.ts';
import type { Fault, FaultOutcome, FaultSetting } from './fault.ts';
import { dataFolderIn, inspectOffice, storedAmount } from './jobs/job.ts';
import { placeOffice, saveAmount } from './jobs/jobOffice.ts';
import { openAsUser } from './startOfficeProcess.ts';

const NOBODY = 65_534;
const DISK_MEGABYTES = 12;

/** Places that take no more writing. */
export const placeFaults: readonly Fault[] = [
  {
    name: 'full-disk',
    numbers: 'P1 P3 P4 F6 F7',
    promise: 'a full disk loses no acknowledged save and leaves no empty file',
    rounds: { full: 8, sample: 1 },
    missing: mountMissing,
    run: fillDisks,
  },
  {
    name: 'read-only',
    numbers: 'P5 F9',
    promise: 'a folder or a file that may only be read is said to be so and stays as it is',
    rounds: { full: 2, sample: 2 },
    missing: () => (process.getuid?.() === 0 ? null : 'another user is only played by root'),
    run: lockFolders,
  },
];

function mountMissing(): string | null {
  if (process.platform !== 'linux') return 'tmpfs is of Linux';
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return tried.status === 0 ? null : 'a small disk cannot be mounted by this user';
}

async function fillDisks({ rounds, random, folder }: FaultSetting): Promise<FaultOutcome> {
  const disk = path.join(folder, 'dia');
  const lost: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mkdirSync(disk, { recursive: true });
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', disk]);
    try {
      const found = await fillDisk(disk, Math.floor(random() * 500_000));
      if (found !== null) lost.push(`round ${round}: ${found}`);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  }
  return { tries: rounds, lost };
}

/** Saves until the disk takes no more, then asks for a report and a backup. */
async function fillDisk(home: string, room: number): Promise<string | null> {
  placeOffice(home);
  const opened = openOffice(dataFolderIn(home), hostAt());
  if (!opened.ok) return `does not open: ${opened.error.code}`;
  const office = opened.value;
  const free = DISK_MEGABYTES * 1_048_576 - sizeOf(home) - room;
  writeFileSync(path.join(home, 'phim.mp4'), Buffer.alloc(free, 1));
  let acknowledged = 0;
  for (;;) {
    const saved = saveAmount(office, acknowledged + 1);
    if (!saved.ok) {
      if (saved.error.code !== 'diskFull') return `a save said ${saved.error.code}`;
      if (!/\d MB, cần ít nhất \d/u.test(describeError(saved.error))) return 'no free space named';
      break;
    }
    acknowledged += 1;
  }
  if (storedAmount(office) !== acknowledged) return 'what was saved cannot be read any more';
  const refused = [
    (await exportNow(office, path.join(home, 'bao-cao'))).ok,
    backUpOffice(office, path.join(home, 'sao-luu.zip')).ok,
  ];
  if (refused.includes(true)) return 'a report or a backup fits on a full disk';
  office.connection.close();
  const empty = filesIn(home).find(
    (file) => /\.(?:docx|xlsx|zip|db)$/u.test(file) && statSync(file).size === 0,
  );
  if (empty !== undefined) return `${empty} is empty`;
  rmSync(path.join(home, 'phim.mp4'));
  return inspectOffice(home, (next) => {
    const stored = storedAmount(next);
    return stored === acknowledged ? null : `acknowledged ${acknowledged}, stored ${stored}`;
  });
}

async function exportNow(office: ServiceContext, target: string) {
  const campaign = findCampaign(reading(office), null);
  if (!campaign.ok) return campaign;
  const content = reportContent(office, campaign.value, null);
  return content.ok ? finish(exportReport(office, content.value, target)) : content;
}

async function lockFolders({ folder }: FaultSetting): Promise<FaultOutcome> {
  const lost: string[] = [];
  for (const part of ['', 'so-lieu.db']) {
    const home = path.join(folder, `chi-doc-${part}`);
    placeOffice(home);
    const root = dataFolderIn(home);
    for (const each of [folder, home, root]) chmodSync(each, 0o755);
    chmodSync(root, 0o777);
    chmodSync(path.join(root, part), part === '' ? 0o555 : 0o444);
    const before = `${home}-truoc`;
    cpSync(root, before, { recursive: true, preserveTimestamps: true });
    const said = openAsUser(root, NOBODY);
    if (said !== 'folderReadOnly') lost.push(`${part}: said ${said}`);
    if (spawnSync('diff', ['-r', before, root]).status !== 0) lost.push(`${part}: was changed`);
  }
  return { tries: 2, lost };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(folder, name),
  );
}

function sizeOf(folder: string): number {
  return filesIn(folder).reduce(
    (sum, file) => sum + Math.ceil(statSync(file).size / 4096) * 4096,
    0,
  );
}
