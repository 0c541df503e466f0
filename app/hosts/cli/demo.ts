import { createRouterClient } from '@orpc/server';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describeError } from '#app/contract/messages.vi.ts';
import { invariant, type Result } from '#app/domain/result.ts';
import { createChangeFeed } from '#app/services/changeFeed.ts';
import { finish } from '#app/services/finish.ts';
import { startOfficeSession } from '#app/services/officeSession.ts';
import { router } from '#app/services/router.ts';
import { nodeHostFacts } from '../hostFacts.ts';
import { describeReportFiles, describeStatus } from './describeAnswer.vi.ts';
import { readIndicatorNames } from './readIndicatorNames.ts';

/**
 * `npm run demo`: the main job without a window, on the practice data. The clock
 * is fixed, so two runs write the same bytes.
 */
const OUT = path.resolve('demo-out');
const FIXED_NOW = Date.parse('2025-10-07T14:32:00+07:00');

rmSync(OUT, { recursive: true, force: true });
const session = startOfficeSession(path.join(OUT, 'du-lieu'), {
  ...nodeHostFacts(),
  clock: () => FIXED_NOW,
  actor: 'Nguyễn Thu Hà',
});
try {
  demand(await finish(session.createSample()));
  const api = createRouterClient(router, {
    context: { session, changes: createChangeFeed(), exportFolder: OUT, backupFile: null },
  });
  const status = describeStatus(await api.campaign.status({ campaign: null }));
  const office = demand(session.current());
  const report = describeReportFiles(
    await finish(await api.report.export({ campaign: null, submit: false })),
    readIndicatorNames(office, null),
  );
  const lines = [status.text, '', report.text, `Dữ liệu của bản thử:  ${office.folder.database}`];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  session.close();
}

/** The practice data are our own: a refusal of them is a bug. */
function demand<T>(result: Result<T>): T {
  invariant(result.ok, result.ok ? 'done' : describeError(result.error));
  return result.value;
}
