import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { rowsOfCells } from '#app/contract/cellRows.ts';
import { apiClient, type Api } from '#test/support/apiClient.ts';
import { addressOf, startHostProcess } from '#test/support/hostProcess.ts';
import { sampleOffice } from '#test/support/serviceContext.ts';
import { settleChecks } from '#test/support/settleChecks.ts';

const OPEN = { campaign: null };

/** A campaign as a clerk runs it, one acknowledged step after another. */
const STEPS: readonly (readonly [string, (api: Api) => Promise<unknown>])[] = [
  ['a person of the PC', (api) => api.clerk.add({ name: 'Nguyễn Thu Hà' })],
  [
    'dates',
    async (api) => {
      const { version, facts, code } = await api.setup.read(OPEN);
      await api.setup.saveFacts({
        campaign: code,
        version,
        facts: { ...facts, cutOffOn: '2025-10-09' },
      });
    },
  ],
  [
    'the request handed out',
    (api) =>
      api.handout.save({
        ...OPEN,
        units: ['T01', 'T02', 'T03'],
        patch: { channel: 'zalo', sentOn: '2025-10-01' },
      }),
  ],
  ['one figure', (api) => api.value.save({ ...OPEN, ...cell('T01', 'bang_ron', 3) })],
  [
    'a pasted block',
    (api) =>
      api.value.saveBlock({
        ...OPEN,
        rows: rowsOfCells(
          ['T02', 'T03', 'T04'].flatMap((unit) => [
            { ...cell(unit, 'bang_ron', 5), base: null },
            { ...cell(unit, 'khau_hieu', 7), base: null },
          ]),
        ),
      }),
  ],
  [
    'a report by phone',
    (api) =>
      api.submission.record({
        ...OPEN,
        unitCode: 'T05',
        kind: 'first',
        seenRevision: 0,
        receivedOn: '2025-10-03',
        receivedTime: '09:15',
        channel: 'phone',
        sentBy: 'Trưởng thôn',
        receivedBy: null,
        awaitsConfirmation: true,
        note: null,
        values: [{ indicator: 'bang_ron', stated: { state: 'value', amount: 4 }, raw: '4' }],
        files: [],
      }),
  ],
  [
    'a supplement asked for',
    async (api) => {
      const { revisions } = await api.submission.sheet({ ...OPEN, unitCode: 'T05' });
      const [newest] = revisions;
      if (newest === undefined) throw new Error('the report is there');
      await api.submission.review({
        submissionId: newest.submissionId,
        version: newest.version,
        to: 'returned',
        reason: 'Thiếu số người dự',
      });
    },
  ],
  ['no activity', (api) => api.submission.recordNoActivity({ ...OPEN, unitCode: 'T06' })],
  [
    'a call',
    (api) =>
      api.contact.log({
        ...OPEN,
        units: ['T07', 'T08'],
        kind: 'call',
        on: '2025-10-04',
        time: '10:00',
        answer: 'Chiều gửi',
      }),
  ],
  [
    'an activity',
    (api) =>
      api.activity.save({
        ...OPEN,
        rows: [
          {
            id: null,
            unit: 'T01',
            fields: {
              name: 'Nói chuyện chuyên đề',
              startOn: '2025-10-02',
              endOn: null,
              place: 'Nhà văn hóa',
              participants: 45,
              result: null,
            },
            seen: null,
          },
        ],
      }),
  ],
  ['undo', (api) => api.changeSet.undo()],
  ['redo', (api) => api.changeSet.redo()],
  [
    'the result of a duty',
    async (api) => {
      const { duties } = await api.duty.list(OPEN);
      const [first] = duties;
      if (first === undefined) throw new Error('the directive has duties');
      await api.duty.save({
        ...OPEN,
        duty: first.id,
        result: 'Đã thực hiện',
        assessment: 'done',
        version: first.version,
      });
    },
  ],
  ['reasons for what is open', (api) => settleChecks(api, OPEN.campaign)],
  ['the report to be signed', (api) => api.report.submit(OPEN)],
  ['the campaign closed', (api) => api.setup.close(OPEN)],
];

function cell(unitCode: string, indicator: string, amount: number) {
  return {
    unitCode,
    indicator,
    stated: { state: 'value' as const, amount },
    raw: String(amount),
  };
}

/** Everything the screens show; a closed campaign is named, the only open one is not. */
async function whatIsShown(api: Api, campaign: string): Promise<unknown> {
  const named = { campaign };
  return {
    setup: await api.setup.read(named),
    grid: await api.campaign.grid(named),
    handouts: await api.handout.list(named),
    sheet: await api.submission.sheet({ ...named, unitCode: 'T05' }),
    activities: await api.activity.desk(named),
    duties: await api.duty.list(named),
    steps: await api.changeSet.steps({ ...named, before: null, limit: 100 }),
    clerks: await api.clerk.list(),
    record: await api.audit.verify(),
  };
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

test(
  'killed after any step of a campaign, the office opens with every step',
  { timeout: 120_000 },
  async () => {
    const office = sampleOffice();
    office.connection.close();
    const start = async () => {
      const child = startHostProcess(office.folder.root);
      running.add(child);
      return { child, api: apiClient(await addressOf(child)) };
    };
    let { child, api } = await start();
    const { code } = await api.setup.read(OPEN);
    for (const [name, step] of STEPS) {
      await step(api);
      const before = await whatIsShown(api, code);
      child.kill('SIGKILL');
      await once(child, 'exit');
      running.delete(child);
      ({ child, api } = await start());
      expect(await whatIsShown(api, code), name).toEqual(before);
    }
    expect(await api.audit.verify()).toMatchObject({ brokenSequence: null });
    expect(await api.health.check()).toMatchObject({ isHealthy: true });
  },
);
