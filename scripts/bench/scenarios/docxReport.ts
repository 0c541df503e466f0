import { unzipSync, zipSync } from 'fflate';
import { entryOptionsOf } from '#app/reports/normalisePackage.ts';
import { renderReportDocx } from '#app/reports/word/renderReportDocx.ts';
import { npmPeer } from '../fixtures/npmPeer.ts';
import { pythonPeer } from '../fixtures/python.ts';
import { INDICATORS, reportModelOf } from '../fixtures/reportModel.ts';
import type { Scenario } from '../scenario.ts';
import { from, LINEAR } from '../targets.ts';

/** The report as an official Word file. Peers fill one plain table with the unit rows alone. */
export const docxReport: Scenario = {
  name: 'docxReport',
  what: `Word report, units × ${INDICATORS} indicators, model to bytes`,
  sizes: [30, 200, 1_000],
  unit: 'units',
  ours: (units) => {
    const model = reportModelOf(units);
    return { run: async () => void (await renderReportDocx(model, () => new Uint8Array())) };
  },
  peers: [
    {
      name: 'python-docx',
      largest: 200,
      command: (units) => pythonPeer('write_docx.py', String(units)),
    },
    { name: 'docxtemplater', command: (units) => npmPeer('writeDocxtemplater.mjs', String(units)) },
    {
      name: 'LibreOffice from html',
      command: (units) => pythonPeer('libre_office.py', 'docx', String(units)),
    },
  ],
  limit: {
    name: 'deflate of the same parts',
    prepare: async (units) => {
      const bytes = await renderReportDocx(reportModelOf(units), () => new Uint8Array());
      const parts = Object.entries(unzipSync(bytes));
      return {
        run: () =>
          void zipSync(
            Object.fromEntries(parts.map(([name, part]) => [name, [part, entryOptionsOf(part)]])),
          ),
      };
    },
  },
  targets: [
    {
      says: 'at 200 units at most 0.5 × python-docx',
      isMet: ({ size, peer, peerRatio }) =>
        size !== 200 || peer !== 'python-docx' || peerRatio === null ? null : peerRatio <= 0.5,
    },
    from(1_000, 'at most 2 s', ({ oursMs }) => oursMs, 2_000),
    from(1_000, 'at most 400 MB', ({ peakMB }) => peakMB, 400),
    LINEAR,
  ],
};
