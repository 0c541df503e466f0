import { logBug } from '#app/services/logBug.ts';
import { requireParentPort } from './parentPort.ts';
import { serveCore } from './serveCore.ts';

/** Entry of the utility process that owns the database. */
const core = serveCore(requireParentPort(), () => process.exit(0));

/**
 * A bug outside every operation ends this process and the shell starts another;
 * without this line nobody could tell why.
 */
process.on('uncaughtExceptionMonitor', (error) => logBug(core.dataFolder(), error));
