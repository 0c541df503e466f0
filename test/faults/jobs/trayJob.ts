import { fail, ok } from '#app/domain/result.ts';
import { finish } from '#app/services/finish.ts';
import { applyTray } from '#app/services/importTray/applyTray.ts';
import { decideSource } from '#app/services/importTray/decideTray.ts';
import { readTray } from '#app/services/importTray/readTray.ts';
import { receiveSources } from '#app/services/importTray/receiveSources.ts';
import { openOffice } from '#app/services/openOffice.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { hostAt } from '#test/support/hostAt.ts';
import { checkImports, importOf } from './importJob.ts';
import { dataFolderIn, inspectOffice, storedAmount, type Job } from './job.ts';
import { placeOffice } from './jobOffice.ts';

/** One workbook after another through the import tray, each with the same amount in all its cells. */
export const trayJob: Job = {
  name: 'tray',
  milliseconds: 400,
  prepare: placeOffice,
  work: async (home, acknowledge, times) => {
    const opened = openOffice(dataFolderIn(home), hostAt());
    if (!opened.ok) return opened;
    try {
      const first = storedAmount(opened.value) + 1;
      for (let amount = first; amount < first + times; amount += 1) {
        const imported = await importThroughTray(opened.value, amount);
        if (!imported.ok) return imported;
        acknowledge(String(amount));
      }
      return ok(undefined);
    } finally {
      opened.value.connection.close();
    }
  },
  check: (home, acknowledged) =>
    checkImports(home, acknowledged) ??
    inspectOffice(home, (office) => {
      const tray = readTray(office, null);
      if (!tray.ok) return `the tray does not open: ${tray.error.code}`;
      const stored = storedAmount(office);
      // What is on record is not offered again, what is not on record is still there or never came.
      const again = tray.value.sources.filter(({ cells }) =>
        cells.some(({ raw }) => Number(raw) <= stored),
      );
      return again.length > 0 ? `${again.length} imported sources are offered again` : null;
    }),
};

async function importThroughTray(office: ServiceContext, amount: number) {
  const files = importOf(amount).files.map((file) => ({ ...file, mediaType: '' }));
  const received = await finish(receiveSources(office, null, files, { isMessage: false }));
  if (!received.ok) return received;
  const before = readTray(office, null);
  if (!before.ok) return before;
  for (const { id, version, receipt, decisions } of before.value.sources) {
    const decided = decideSource(office, id, {
      version,
      receipt,
      decisions: { ...decisions, kinds: { 'T04|': 'replace' } },
    });
    if (!decided.ok) return decided;
  }
  const seen = readTray(office, null);
  if (!seen.ok) return seen;
  const { sequence, sources } = seen.value;
  const applied = applyTray(office, null, {
    sequence,
    seen: sources.map(({ id, version }) => ({ id, version })),
  });
  if (!applied.ok) return applied;
  // A file that a fault kept from being read waits in the tray with its reason.
  const isUnread = applied.value.values === 0;
  return isUnread ? fail({ code: 'fileUnreadable' as const, path: 'bao-cao.xlsx' }) : applied;
}
