import { listDrafts } from '#app/storage/draftFiles.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { isInTray } from './standingSources.ts';
import { readSourceFile, type TraySourceFile } from './traySourceFile.ts';

/** The tray of a campaign as files come into it. */
export type FollowedTray = {
  /** Whether a source with these bytes lies there now. */
  readonly holds: (sha256: string) => boolean;
  /** The place behind every source there is. */
  readonly nextPosition: () => number;
};

/**
 * Reads each source once, also those that others lay down meanwhile: many files
 * that come together would else read all of each other. What may change, whether
 * a source still lies there, is read at the moment it is asked.
 */
export function followTray(context: ServiceContext, campaignId: string): FollowedTray {
  const { folder } = context;
  const seen = new Set<string>();
  const known: Pick<TraySourceFile, 'id' | 'sha256' | 'position'>[] = [];

  function lookAround(): void {
    for (const id of listDrafts(folder.importTray)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const source = readSourceFile(folder, id);
      if (source?.campaignId !== campaignId) continue;
      known.push({ id, sha256: source.sha256, position: source.position });
    }
  }

  function lies(id: string): boolean {
    const source = readSourceFile(folder, id);
    return source !== null && isInTray(context, source);
  }

  return {
    holds: (sha256) => {
      lookAround();
      return known.some((source) => source.sha256 === sha256 && lies(source.id));
    },
    nextPosition: () => {
      lookAround();
      return Math.max(0, ...known.map(({ position }) => position)) + 1;
    },
  };
}
