import type { FigureDoubt } from '#app/domain/checkFigures.ts';
import type { DoubtCode } from '#app/domain/reportCheck.ts';
import type { InsideFacts } from '#app/reports/buildLeaderCopy.ts';
import {
  describeDifferences,
  describeFigureDoubt,
  describePair,
} from '#app/reports/describeDoubts.ts';
import type { CampaignResults } from '#app/reports/queryCampaignResults.ts';
import { queryFigureDoubts } from '#app/reports/queryFigureDoubts.ts';
import { listContacts } from '#app/storage/contactLogStore.ts';
import { readDutyAssessment } from '#app/storage/dutyStore.ts';
import type { ReadDb } from '#app/storage/queryBuilder.ts';
import { describeActivities } from './activities/activityDesk.ts';
import { dutiesOf } from './campaignDuties.ts';

/** Duties with their assessment, every doubt that is still open and how silent units were reminded, for the leader's copy alone. */
export function collectInsideFacts(db: ReadDb, results: CampaignResults): InsideFacts {
  return {
    duties: listAssessedDuties(db, results),
    doubts: listOpenDoubts(db, results),
    contacts: Map.groupBy(
      listContacts(db, results.campaign.id),
      ({ rosterEntryId }) => rosterEntryId,
    ),
  };
}

const ASSESSMENTS = {
  done: 'Đã thực hiện',
  partly: 'Thực hiện một phần',
  notDone: 'Chưa thực hiện',
} as const;

function listAssessedDuties(db: ReadDb, { campaign }: CampaignResults): InsideFacts['duties'] {
  return dutiesOf(db, campaign).map(({ id, unitText, text }) => {
    const stored = readDutyAssessment(db, campaign.id, id);
    const assessment = stored?.assessment ?? null;
    return {
      unitText,
      text,
      result: stored?.result ?? '',
      assessment: assessment === null ? '' : ASSESSMENTS[assessment],
    };
  });
}

/** A pair that was answered with "no" is settled; one said to be the same event stays a doubt of the figures. */
function listOpenDoubts(db: ReadDb, results: CampaignResults): InsideFacts['doubts'] {
  const doubtsOf = queryFigureDoubts(db, results);
  const indicators = new Map(results.indicators.map((each) => [each.code, each]));
  const { rows, pairs, differences } = describeActivities(db, results);
  return [
    ...results.units.flatMap((unit) =>
      doubtsOf(unit).flatMap((doubt) =>
        describeFigureDoubt(unit, doubt, indicators).map((sentence) =>
          question('figure', figurePlace(unit.entry.code, doubt), sentence),
        ),
      ),
    ),
    ...Array.from(
      Map.groupBy(differences, ({ unitName }) => unitName),
      ([unitName, ofUnit]) =>
        question('activityDifference', unitName, describeDifferences(unitName, ofUnit)),
    ),
    ...pairs
      .filter(({ isSame }) => isSame !== false)
      .flatMap(({ firstId, secondId, isSame }) => {
        const [first, second] = rows.filter(({ id }) => id === firstId || id === secondId);
        return first === undefined || second === undefined
          ? []
          : [
              question(
                'sameActivity',
                `${firstId}.${secondId}`,
                describePair(first, second, isSame === true),
              ),
            ];
      }),
  ];
}

function question(code: DoubtCode, place: string, sentence: string): InsideFacts['doubts'][number] {
  return { code, place, sentence, names: [] };
}

/** One figure may be doubtful for several reasons. */
function figurePlace(unitCode: string, doubt: FigureDoubt): string {
  const against = doubt.kind === 'outlier' ? doubt.against : doubt.other;
  return [unitCode, doubt.indicator, doubt.kind, against].join('.');
}
