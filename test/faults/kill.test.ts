import { setTimeout as pause } from 'node:timers/promises';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkHealth, isHealthy } from '#app/services/checkHealth.ts';
import type { ServiceContext } from '#app/services/serviceContext.ts';
import { campaignStatus } from '#app/services/campaignStatus.ts';
import { openOffice } from '#app/services/openOffice.ts';
import { errorOf, hostAt, reopen, sampleOffice } from '#test/support/serviceContext.ts';
import { startOfficeProcess } from './startOfficeProcess.ts';

const ROUNDS = 8;

/** Lets another program save and kills it after a while; returns the last save it acknowledged. */
async function killWhileSaving(
  office: ServiceContext,
  task: 'save' | 'saveTooEarly',
  milliseconds: number,
): Promise<number> {
  office.connection.close();
  const other = startOfficeProcess(office.folder.root, task);
  expect(await other.opened).toBe('open');
  await pause(milliseconds);
  other.child.kill('SIGKILL');
  await other.exited;
  return Math.max(0, ...other.said().slice(1).map(Number));
}

function savedAmount({ connection }: ServiceContext): number {
  const amount: unknown = connection.prepare('select max(amount) from value').pluck().get();
  return typeof amount === 'number' ? amount : 0;
}

test(`every acknowledged save survives a kill, ${ROUNDS} times`, async () => {
  let office = sampleOffice();
  let acknowledgedInAll = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const acknowledged = await killWhileSaving(office, 'save', Math.random() * 150);
    office = reopen(office);
    acknowledgedInAll += acknowledged;
    // One save may have reached the disk without its acknowledgement reaching anyone.
    const saved = savedAmount(office);
    if (acknowledged > 0) {
      expect([acknowledged, acknowledged + 1]).toContain(saved);
    }
    expect(isHealthy(checkHealth(office))).toBe(true);
    expect(campaignStatus(office, null)).toMatchObject({
      ok: true,
      value: { completeness: { expected: 28, reported: saved > 0 ? 1 : 0 } },
    });
  }
  expect(acknowledgedInAll).toBeGreaterThan(ROUNDS);
});

test('control: saves acknowledged before their commit are lost, and opening says so', async () => {
  const office = sampleOffice();
  const acknowledged = await killWhileSaving(office, 'saveTooEarly', 150);
  expect(acknowledged).toBeGreaterThan(0);
  const { root, lastState } = office.folder;
  expect(errorOf(openOffice(root, hostAt())).code).toBe('databaseRolledBack');
  rmSync(lastState);
  expect(savedAmount(reopen(office))).toBe(0);
});
