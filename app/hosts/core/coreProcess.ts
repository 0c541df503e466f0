import { requireParentPort } from './parentPort.ts';
import { serveCore } from './serveCore.ts';

/** Entry of the utility process that owns the database. */
serveCore(requireParentPort(), () => process.exit(0));
