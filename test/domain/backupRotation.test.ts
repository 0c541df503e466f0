import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsAwayCopy } from '#app/domain/awayReminder.ts';
import { backupsToPrune, type RotatedBackup } from '#app/domain/backupRotation.ts';
import { vietnamTime } from '#app/domain/vietnamTime.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const START = Date.parse('2025-01-01T08:00:00+07:00');

function backup(serial: number, at: number, given: Partial<RotatedBackup> = {}): RotatedBackup {
  return {
    name: `b${serial}`,
    kind: 'automatic',
    serial,
    madeAt: vietnamTime(at),
    isPinned: false,
    isVerified: true,
    ...given,
  };
}

/** What is left when every backup is followed by its rotation, as the program does it. */
function keep(moments: readonly number[]): RotatedBackup[] {
  let kept: RotatedBackup[] = [];
  for (const [index, at] of moments.entries()) {
    kept.push(backup(index + 1, at));
    const gone = backupsToPrune(kept, vietnamTime(at));
    kept = kept.filter(({ name }) => !gone.includes(name));
  }
  return kept;
}

const days = (kept: readonly RotatedBackup[]): Set<string> =>
  new Set(kept.map(({ madeAt }) => madeAt.slice(0, 10)));

test('a year of half hours leaves 12 days, 10 weeks and 9 months with their last backup, and two days whole', () => {
  const workHours = Array.from({ length: 365 }, (_, day) =>
    [0, 4, 9].map((hour) => START + day * DAY + hour * HOUR),
  ).flat();
  const kept = keep(workHours);
  const dates = [...days(kept)].toSorted();
  expect(dates.slice(-12)).toEqual(
    Array.from({ length: 12 }, (_, back) => vietnamTime(START + (353 + back) * DAY).slice(0, 10)),
  );
  expect(kept.length).toBeGreaterThanOrEqual(12 + 7 + 4);
  expect(kept.length).toBeLessThanOrEqual(12 + 10 + 9 + 4);
  expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBe(9);
  for (const { madeAt } of kept.slice(0, -6)) expect(madeAt).toContain('T17:00');
  expect(new Set(kept.slice(-6).map(({ madeAt }) => madeAt.slice(0, 10))).size).toBe(2);
});

const history = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 60 * 24 }),
      kind: fc.constantFrom('automatic', 'automatic', 'automatic', 'manual', 'import', 'restore'),
      isPinned: fc.boolean(),
      isVerified: fc.boolean(),
    } as const),
    { minLength: 1, maxLength: 80 },
  )
  .map((steps) => {
    let at = START;
    return steps.map(({ gap, ...given }, index) => {
      at += gap * HOUR;
      return backup(index + 1, at, given);
    });
  });

test('what is pinned, made for a reason, unverified or the last verified one never goes', () => {
  fc.assert(
    fc.property(history, (backups) => {
      const gone = new Set(backupsToPrune(backups, backups.at(-1)?.madeAt ?? ''));
      for (const each of backups.filter(({ name }) => gone.has(name))) {
        expect(each).toMatchObject({ kind: 'automatic', isPinned: false, isVerified: true });
      }
      const last = backups.findLast(({ isVerified }) => isVerified);
      expect(last === undefined || !gone.has(last.name)).toBe(true);
    }),
  );
});

test('days, weeks and months are those with a backup: a closed office loses nothing', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 4000 }), (backups, later) => {
      const now = backups.at(-1)?.madeAt ?? '';
      const years = vietnamTime(Date.parse(now) + later * DAY);
      expect(backupsToPrune(backups, years)).toEqual(backupsToPrune(backups, now));
    }),
  );
});

test('rotation settles: what it left, it leaves', () => {
  fc.assert(
    fc.property(history, (backups) => {
      const now = backups.at(-1)?.madeAt ?? '';
      const gone = backupsToPrune(backups, now);
      expect(
        backupsToPrune(
          backups.filter(({ name }) => !gone.includes(name)),
          now,
        ),
      ).toEqual([]);
    }),
  );
});

test('a clock that went back prunes nothing while it is back, nor afterwards by what it made', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 800 }), (backups, back) => {
      const newest = backups.at(-1);
      if (newest === undefined) return;
      const wrong = Date.parse(newest.madeAt) - back * DAY;
      expect(backupsToPrune(backups, vietnamTime(wrong))).toEqual([]);
      const misdated = backup(backups.length + 1, wrong);
      const right = vietnamTime(Date.parse(newest.madeAt) + HOUR);
      const gone = backupsToPrune([...backups, misdated], right);
      expect(gone).not.toContain(misdated.name);
      const before = backupsToPrune(backups, right);
      for (const name of gone) expect(before).toContain(name);
    }),
  );
});

test('the reminder comes when something changed and no copy left the PC for a week', () => {
  const away = { at: vietnamTime(START), sequence: 5 };
  const at = (since: number): string => vietnamTime(START + since);
  const state = { firstChangeAt: at(0), sequence: 6 };
  expect(needsAwayCopy({ ...state, away, now: at(7 * DAY - 1) })).toBe(false);
  expect(needsAwayCopy({ ...state, away, now: at(7 * DAY) })).toBe(true);
  expect(needsAwayCopy({ ...state, sequence: 5, away, now: at(90 * DAY) })).toBe(false);
  expect(needsAwayCopy({ ...state, away: null, now: at(7 * DAY) })).toBe(true);
  expect(needsAwayCopy({ ...state, away: null, now: at(DAY) })).toBe(false);
  expect(needsAwayCopy({ away: null, firstChangeAt: null, sequence: 0, now: at(90 * DAY) })).toBe(
    false,
  );
});
