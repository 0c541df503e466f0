import { invariant } from '#app/domain/result.ts';
import { childOf, findAll, openTag, replaceAll, spanTree } from './spanTree.ts';

/**
 * Takes the stored results of formulas out of a sheet, formulas and styles stay:
 * they were counted before the form was filled in, and LibreOffice, phones and
 * previews show them without counting again. Nothing is better than a wrong sum.
 */
export function dropResults(sheet: string): string {
  const cells = findAll(spanTree(sheet), 'c');
  const results = cells.flatMap((cell) => {
    const result = childOf(cell, 'f') === undefined ? undefined : childOf(cell, 'v');
    return result === undefined ? [] : [{ start: result.start, end: result.end, text: '' }];
  });
  return replaceAll(sheet, results);
}

/**
 * Has a workbook calculate all its formulas anew when it is opened.
 */
export function setFullCalculation(workbook: string): string {
  const root = spanTree(workbook);
  const stated = childOf(root, 'calcPr');
  if (stated !== undefined) {
    const tag = openTag(workbook, stated)
      .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
      .replace(/\s*(\/?>)$/u, ' fullCalcOnLoad="1"$1');
    return replaceAll(workbook, [{ start: stated.start, end: stated.innerStart, text: tag }]);
  }
  const before = root.children.findLast(({ name }) => BEFORE_CALC.has(name));
  invariant(before, 'a workbook has sheets');
  const text = `<${root.prefix}calcPr fullCalcOnLoad="1"/>`;
  return replaceAll(workbook, [{ start: before.end, end: before.end, text }]);
}

/** Elements that the schema puts before the one about calculation. */
const BEFORE_CALC = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);
