import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireParentPort } from './parentPort.ts';
import { serveCore } from './serveCore.ts';

/** Entry of the utility process that owns the database. */
serveCore(requireParentPort(), () => process.exit(0));

/**
 * A bug outside every operation ends this process and the shell starts another;
 * without this line nobody could tell why. Errors hold no row of the database.
 */
process.on('uncaughtExceptionMonitor', (error) => {
  try {
    const line = `${new Date().toISOString()} ${error.stack ?? error.message}\n`;
    appendFileSync(path.join(tmpdir(), 'bao-cao-vhxh-loi.log'), line);
  } catch {
    // A disk that takes no log must not hide the failure itself.
  }
});
