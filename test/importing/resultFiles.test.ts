import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeRefusal } from '#app/contract/refusals.vi.ts';
import { importDocument } from '#app/importing/importDocument.ts';
import type { ImportProposal } from '#app/importing/importProposal.ts';
import { readDocument } from '#test/support/readDocument.ts';
import {
  formatImportScore,
  importTruthSchema,
  scoreImport,
  type ImportScore,
  type ImportTruth,
} from '#test/support/scoreImport.ts';
import { RESULT_FILES, sharedCampaign } from '#test/support/sharedCampaign.ts';

const LEAST_SHARE = 0.95;

describe('received files with known answers', () => {
  test.skipIf(RESULT_FILES === null)(
    'nothing wrong is stored, nothing doubtful is taken in silence (skipped where ../shared/data is absent)',
    async () => {
      const folder = RESULT_FILES ?? '';
      const campaign = await sharedCampaign();
      const scores: ImportScore[] = [];
      const truths = readdirSync(folder).filter((name) => name.endsWith('.truth.json'));
      expect(truths.length).toBeGreaterThan(0);
      for (const name of truths) {
        const truth = importTruthSchema.parse(
          JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
        );
        const read = await readDocument(path.join(folder, truth.file));
        if (!read.ok) {
          expect([truth.file, truth.expect]).toEqual([truth.file, 'refuse-or-correct']);
          expect(describeRefusal(read.error)).toMatch(/\. .+\.$/u);
          continue;
        }
        const proposal = importDocument(read.value, campaign);
        const score = scoreImport(truth, proposal);
        process.stdout.write(`${formatImportScore(truth.file, score)}\n`);
        const { wrong, unflagged } = score;
        expect({ file: truth.file, wrong, unflagged, unknown: proposal.unknownUnits }).toEqual({
          file: truth.file,
          wrong: [],
          unflagged: [],
          unknown: truth.unknownUnits,
        });
        scores.push(score);
      }
      const sum = (count: (score: ImportScore) => number): number =>
        scores.reduce((total, score) => total + count(score), 0);
      const share = sum(({ right }) => right) / sum(({ expected }) => expected);
      process.stdout.write(`${(100 * share).toFixed(1)}% of the cells right\n`);
      expect(share).toBeGreaterThanOrEqual(LEAST_SHARE);
    },
  );

  test('the scorer sees what is wrong, missing and not asked', () => {
    const place = { unit: 'T01', indicator: 'bang_ron', raw: '3', at: 'Sheet1!C4' };
    const truth: ImportTruth = {
      file: 'x',
      expect: 'import',
      cells: [
        { ...place, value: 3 },
        { ...place, indicator: 'khau_hieu', value: 4 },
      ],
      mustFlag: [{ ...place, unit: 'T02' }],
      unknownUnits: [],
    };
    const cell: ImportProposal['cells'][number] = {
      unit: 'T01',
      indicator: 'bang_ron',
      stated: { state: 'value', amount: 3 },
      raw: '3',
      candidates: [],
      flags: [],
      source: { at: 'Sheet1!C4' },
    };
    const cells = [cell, { ...cell, unit: 'T02' }];
    const proposal = { cells, unknownUnits: [], foreignRows: [], activities: [], refused: null };
    expect(scoreImport(truth, proposal)).toMatchObject({
      right: 1,
      wrong: ['T02.bang_ron {"state":"value","amount":3} (Sheet1!C4)'],
      missing: ['T01.khau_hieu “3” (Sheet1!C4)'],
      unflagged: ['T02 bang_ron “3” (Sheet1!C4)'],
    });
    const asked = [cell, { ...cell, unit: 'T02', flags: ['words' as const] }];
    expect(scoreImport(truth, { ...proposal, cells: asked })).toMatchObject({
      wrong: [],
      unflagged: [],
    });
  });
});
