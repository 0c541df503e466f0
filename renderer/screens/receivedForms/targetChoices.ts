import { COVERAGE_FIGURES, FORM_FACTS, type FormTarget } from '#app/domain/receivedForm.ts';
import { targetGroups, targetName } from '../../i18n/receivedForms.vi.ts';
import type { Desk } from './formTypes.ts';

type Choice = { readonly value: string; readonly label: string; readonly target: FormTarget };
export type ChoiceGroup = { readonly group: string; readonly items: readonly Choice[] };

/** Everything a cell can be filled with, in the groups it is looked for in. */
export function targetChoices(desk: Desk): readonly ChoiceGroup[] {
  const labels = indicatorLabels(desk);
  const choose = (target: FormTarget): Choice => ({
    value: targetKey(target),
    label: targetName(target, labels),
    target,
  });
  const codes = desk.indicators.map(({ code }) => code);
  const totals = codes.map((indicator): FormTarget => ({ kind: 'total', indicator }));
  const repeated: FormTarget[] = [
    { kind: 'unitName' },
    { kind: 'unitOrder' },
    ...codes.map((indicator): FormTarget => ({ kind: 'unitValue', indicator })),
  ];
  const groups = desk.unitKinds.flatMap((unitKind) =>
    codes.map((indicator): FormTarget => ({ kind: 'groupTotal', indicator, unitKind })),
  );
  return [
    { group: targetGroups.total, items: totals.map(choose) },
    { group: targetGroups.repeated, items: repeated.map(choose) },
    {
      group: targetGroups.coverage,
      items: COVERAGE_FIGURES.map((figure) => choose({ kind: 'coverage', figure })),
    },
    {
      group: targetGroups.fact,
      items: FORM_FACTS.map((fact) => choose({ kind: 'fact', fact })),
    },
    { group: targetGroups.groupTotal, items: groups.map(choose) },
  ];
}

/** Labels of the indicators by code; two of one name are told apart by their group. */
export function indicatorLabels({ indicators }: Desk): ReadonlyMap<string, string> {
  const named = Map.groupBy(indicators, ({ label }) => label);
  return new Map(
    indicators.map(({ code, label, groupLabel }) => [
      code,
      (named.get(label) ?? []).length > 1 ? `${label} (${groupLabel})` : label,
    ]),
  );
}

export function targetKey(target: FormTarget): string {
  return Object.values(target).join('|');
}
