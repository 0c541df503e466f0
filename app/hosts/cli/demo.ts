import { createRouterClient } from '@orpc/server';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describeError } from '#app/contract/messages.vi.ts';
import { invariant, type Result } from '#app/domain/result.ts';
import { initialiseOffice } from '#app/services/initialiseOffice.ts';
import { createOfficeFolder } from '#app/services/openOffice.ts';
import { router } from '#app/services/router.ts';
import { enterSampleSubmissions } from '#app/services/sample/enterSampleSubmissions.ts';
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
const office = demand(
  createOfficeFolder(path.join(OUT, 'du-lieu'), {
    ...nodeHostFacts(),
    clock: () => FIXED_NOW,
    actor: 'Nguyễn Thu Hà',
  }),
);
try {
  demand(initialiseOffice(office, 'sample'));
  demand(await finish(enterSampleSubmissions(office)));
  const api = createRouterClient(router, {
    context: { office, exportFolder: OUT, backupFile: null },
  });
  const status = describeStatus(await api.campaign.status({ campaign: null }));
  const report = describeReportFiles(
    await api.report.export({ campaign: null, submit: false }),
    readIndicatorNames(office, null),
  );
  process.stdout.write(`${status.text}\n\n${report.text}\n`);
  process.stdout.write(`Dữ liệu của bản thử:  ${office.folder.database}\n`);
} finally {
  office.connection.close();
}

/** The practice data are our own: a refusal of them is a bug. */
function demand<T>(result: Result<T>): T {
  invariant(result.ok, result.ok ? 'done' : describeError(result.error));
  return result.value;
}
