import { createHash } from 'node:crypto';
import { inFull, type AnsweredCheck, type ReportCheck } from '#app/domain/reportCheck.ts';
import type { LeaderCopyModel } from '#app/domain/reportModel.ts';
import { listAcknowledgements } from '#app/storage/acknowledgementStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';

/** The checks of a draft with the reasons that still stand: one given for another state has lapsed. */
export function answerChecks(
  db: ReadDb,
  campaignId: string,
  checks: readonly ReportCheck[],
): AnsweredCheck[] {
  const stored = new Map(
    listAcknowledgements(db, campaignId).map((each) => [checkKey(each), each] as const),
  );
  return checks.map((check) => {
    const answer = stored.get(checkKey(check));
    const stands = answer !== undefined && answer.state_sha256 === stateHash(check);
    const acknowledgement = stands
      ? { reason: answer.reason, by: answer.acknowledged_by, at: answer.updated_at }
      : null;
    return { check, acknowledgement };
  });
}

/** The leader reads the reason beside what it was given for. */
export function stateReasons(
  leader: LeaderCopyModel,
  answered: readonly AnsweredCheck[],
): LeaderCopyModel {
  const reasons = new Map(
    answered.flatMap(({ check, acknowledgement }) =>
      acknowledgement === null ? [] : [[inFull(check), acknowledgement.reason] as const],
    ),
  );
  const explained = (flag: string): string => {
    const reason = reasons.get(flag);
    return reason === undefined ? flag : `${flag} Lý do: ${reason.replace(/\.$/u, '')}.`;
  };
  const known = new Set(leader.openFlags);
  const others = [...reasons.keys()].filter((flag) => !known.has(flag));
  return { ...leader, openFlags: [...leader.openFlags, ...others].map(explained) };
}

/** What makes a check the same question. */
export function checkKey({
  code,
  place,
}: {
  readonly code: string;
  readonly place: string;
}): string {
  return `${code}\n${place}`;
}

export function stateHash({ state }: ReportCheck): string {
  return createHash('sha256').update(state).digest('hex');
}
