import { statfsSync } from 'node:fs';

/** Why a place is no good for a database that must survive a power cut. */
export type FolderRisk = 'network' | 'synchronised';

/** File system types of statfs(2): NFS, SMB, CIFS, SMB2. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42]);

const SYNCHRONISED =
  /(?:^|[\\/])(?:OneDrive[^\\/]*|Dropbox|Google Drive|GoogleDrive|My Drive)(?:[\\/]|$)/iu;

/**
 * Names the risk of a data folder on a network share or in a folder that a
 * cloud program copies while it is written; null for a plain local folder.
 * Backups and exports are fine there.
 */
export function folderRisk(folder: string): FolderRisk | null {
  if (SYNCHRONISED.test(folder)) return 'synchronised';
  if (/^\\\\[^?.]/u.test(folder)) return 'network';
  return isNetworkMount(folder) ? 'network' : null;
}

function isNetworkMount(folder: string): boolean {
  if (process.platform === 'win32') return false;
  try {
    return NETWORK_TYPES.has(statfsSync(folder).type);
  } catch {
    // A folder that is not there yet says nothing.
    return false;
  }
}
