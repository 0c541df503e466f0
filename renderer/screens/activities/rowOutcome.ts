import { describeRule } from '#app/contract/messages.vi.ts';
import type { AppError } from '#app/domain/result.ts';
import type { RowOutcome, RowProblem, SentRow } from '../../components/rowGrid/rowGridTypes.ts';
import { errorSentence, expectedFailure } from '../../api/errors.ts';

/**
 * What became of rows that were sent. A refusal names a unit or a row by what was
 * typed: it comes back to the rows that hold it, the others go again.
 */
export async function rowOutcome<S>(
  save: () => Promise<{ readonly ids: readonly string[] }>,
  refresh: () => Promise<unknown>,
  nameColumn: string,
): Promise<RowOutcome<S>> {
  try {
    const { ids } = await save();
    await refresh();
    return { kind: 'saved', ids };
  } catch (error) {
    const failure = expectedFailure(error);
    const sentence = errorSentence(error);
    if (failure === null) return { kind: 'unreachable', sentence };
    if (failure.code === 'conflict') await refresh();
    const fault = faultOf(failure, sentence, nameColumn);
    return {
      kind: 'refused',
      sentence,
      problemOf: (row: SentRow<S>): RowProblem | null =>
        fault !== null && row.texts[fault.in]?.trim() === fault.text ? fault.problem : null,
    };
  }
}

type Fault = { readonly in: string; readonly text: string; readonly problem: RowProblem };

function faultOf(failure: AppError, sentence: string, nameColumn: string): Fault | null {
  if (failure.code === 'notFound' && failure.entity === 'unit') {
    return { in: 'unit', text: failure.reference, problem: { column: 'unit', sentence } };
  }
  if (failure.code === 'conflict') {
    return { in: nameColumn, text: failure.reference, problem: { column: null, sentence } };
  }
  if (failure.code !== 'validation') return null;
  const [issue] = failure.issues;
  const at = issue?.path.indexOf('.') ?? -1;
  if (issue === undefined || at < 0) return null;
  const column = issue.path.startsWith('unit.') ? 'unit' : nameColumn;
  const rule = describeRule(issue.rule);
  const problem = {
    column,
    sentence: `${rule.slice(0, 1).toLocaleUpperCase('vi')}${rule.slice(1)}.`,
  };
  return { in: column, text: issue.path.slice(at + 1), problem };
}
