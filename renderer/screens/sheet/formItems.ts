import type { Grid } from '../grid/gridModel.ts';
import type { FormItem, Sheet } from './sheetTypes.ts';

/** The questions of the unit's form in its order, in the campaign's words. */
export function formOf(indicators: Grid['indicators'], sheet: Sheet | null): FormItem[] {
  const byCode = new Map(indicators.map((each) => [each.code, each]));
  return (sheet?.form ?? []).flatMap(({ code, helpText }) => {
    const indicator = byCode.get(code);
    return indicator === undefined ? [] : [{ ...indicator, helpText }];
  });
}
