import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Why a place is no good for a database that must survive a power cut. */
export type FolderRisk = 'network' | 'synchronised' | 'removable';

/** File system types of statfs(2): NFS, SMB, CIFS, SMB2. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42]);

const SYNCHRONISED =
  /(?:^|[\\/])(?:OneDrive[^\\/]*|Dropbox|Google Drive|GoogleDrive|My Drive|iCloudDrive)(?:[\\/]|$)/iu;

/** Where OneDrive lies when its folder was renamed; Windows sets them for every program. */
const CLOUD_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;

/**
 * Names the risk of a data folder on a network share, in a folder that a cloud
 * program copies while it is written, or on a drive that is pulled out; null for
 * a plain local folder. Backups and exports are fine there.
 */
export function folderRisk(folder: string): FolderRisk | null {
  if (SYNCHRONISED.test(folder) || isUnderCloud(folder)) return 'synchronised';
  if (isShare(folder)) return 'network';
  return process.platform === 'win32' ? windowsRisk(folder) : mountRisk(folder);
}

/** What Windows calls the kind of a drive, as `[IO.DriveInfo]::DriveType` says it. */
export function riskOfDriveType(type: string): FolderRisk | null {
  if (type.trim() === 'Network') return 'network';
  return type.trim() === 'Removable' ? 'removable' : null;
}

function isUnderCloud(folder: string): boolean {
  return CLOUD_VARIABLES.some((name) => {
    const cloud = process.env[name];
    if (cloud === undefined || cloud === '') return false;
    const within = path.relative(cloud, folder);
    return !within.startsWith('..') && !path.isAbsolute(within);
  });
}

function isShare(folder: string): boolean {
  return /^\\\\[^?.]/u.test(folder);
}

/** Asked once a drive: starting PowerShell takes a moment, and a drive keeps its kind. */
const driveRisks = new Map<string, FolderRisk | null>();

const ASK_LIMIT_MS = 5000;

/** The drive Windows itself lies on is a fixed one; of others the system knows the kind. */
function windowsRisk(folder: string): FolderRisk | null {
  const drive = path.parse(path.resolve(folder)).root;
  if (drive.toUpperCase().startsWith((process.env['SystemDrive'] ?? 'C:').toUpperCase())) {
    return null;
  }
  if (!/^[a-z]:\\$/iu.test(drive)) return null;
  if (!driveRisks.has(drive)) {
    driveRisks.set(drive, isMappedShare(drive) ? 'network' : askDriveType(drive));
  }
  return driveRisks.get(drive) ?? null;
}

/** A letter that stands for a share resolves to the share's own name. */
function isMappedShare(drive: string): boolean {
  try {
    return isShare(realpathSync.native(drive));
  } catch {
    return false;
  }
}

function askDriveType(drive: string): FolderRisk | null {
  const question = `[IO.DriveInfo]::new('${drive.slice(0, 1)}').DriveType`;
  const answer = spawnSync(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', question],
    { timeout: ASK_LIMIT_MS, windowsHide: true, encoding: 'utf8' },
  );
  return answer.status === 0 ? riskOfDriveType(answer.stdout) : null;
}

function mountRisk(folder: string): FolderRisk | null {
  try {
    if (NETWORK_TYPES.has(statfsSync(folder).type)) return 'network';
    return isRemovableDevice(statSync(folder).dev) ? 'removable' : null;
  } catch {
    // A folder that is not there yet says nothing.
    return null;
  }
}

/** Linux says of every disk whether it can be pulled out; a partition asks the disk it is on. */
function isRemovableDevice(device: number): boolean {
  const major = (device >> 8) & 0xfff;
  const minor = (device & 0xff) | ((device >> 12) & 0xfff00);
  const entry = `/sys/dev/block/${major}:${minor}`;
  return [`${entry}/removable`, `${entry}/../removable`].some((file) => {
    try {
      return readFileSync(file, 'utf8').trim() === '1';
    } catch {
      return false;
    }
  });
}
