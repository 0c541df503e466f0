import type { FileReader } from '#app/reader/fileReader.ts';
import type { AuditHead } from '#app/storage/auditChain.ts';
import type { DataFolder } from '#app/storage/dataFolder.ts';
import type { Connection } from '#app/storage/openDatabase.ts';
import { readDb, type ReadDb } from '#app/storage/queryBuilder.ts';

/** What a host hands to the services once it has opened a data folder. */
export type ServiceContext = {
  readonly folder: DataFolder;
  readonly connection: Connection;
  readonly clock: Clock;
  /** Who acts; accountability within the office, not a wall. */
  readonly actor: string;
  readonly machine: string;
  readonly reader: FileReader;
  readonly appVersion: string;
  /** Called after every committed change; open screens refresh on it. */
  readonly onChange: (head: AuditHead) => void;
  /** The data are a temporary copy to look at: nothing is written. */
  readonly isViewOnly?: boolean;
};

/** Milliseconds since 1970; injected so that tests and the demo fix the time. */
export type Clock = () => number;

export function reading(context: Pick<ServiceContext, 'connection'>): ReadDb {
  return readDb(context.connection);
}
