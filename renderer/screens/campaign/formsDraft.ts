import { usualChecks } from '#app/domain/checkFigures.ts';
import type { IndicatorSet } from '#app/domain/indicatorLibrary.ts';
import { searchKey } from '#app/domain/searchKey.ts';
import { formsText } from '../../i18n/campaign.vi.ts';
import type { FormsDraft, SetupForm, SetupIndicator } from './setupTypes.ts';

/** Adds what the campaign does not have of a set, with its usual checks; every group form asks for it at first. */
export function addSet(draft: FormsDraft, { indicators }: IndicatorSet): FormsDraft {
  const known = new Set(draft.indicators.map(({ code }) => code));
  const added = indicators
    .filter(({ code }) => !known.has(code))
    .map((indicator) => ({ ...indicator, helpText: null, event: null, priorTotal: null }));
  return addIndicators(draft, added);
}

export function addOwnIndicator(draft: FormsDraft): FormsDraft {
  const label = formsText.newLabel;
  return addIndicators(draft, [
    {
      code: freeCode(draft, label),
      groupLabel: draft.indicators.at(-1)?.groupLabel ?? formsText.newGroup,
      label,
      unitOfMeasure: '',
      type: 'integer',
      aggregate: 'sum',
      helpText: null,
      event: null,
      derivesFrom: null,
      priorTotal: null,
    },
  ]);
}

export function changeIndicator(
  draft: FormsDraft,
  code: string,
  patch: Partial<SetupIndicator>,
): FormsDraft {
  const isText = patch.type === 'text';
  return {
    ...draft,
    // Words are not compared.
    checks: draft.checks.filter(
      ({ indicator, other }) => !isText || (indicator !== code && other !== code),
    ),
    indicators: draft.indicators.map((each) => (each.code === code ? { ...each, ...patch } : each)),
  };
}

export function moveIndicator(draft: FormsDraft, code: string, by: 1 | -1): FormsDraft {
  const at = draft.indicators.findIndex((each) => each.code === code);
  const moved = draft.indicators[at];
  const to = at + by;
  if (moved === undefined || to < 0 || to >= draft.indicators.length) return draft;
  return { ...draft, indicators: draft.indicators.toSpliced(at, 1).toSpliced(to, 0, moved) };
}

export function removeIndicator(draft: FormsDraft, code: string): FormsDraft {
  return {
    checks: draft.checks.filter(({ indicator, other }) => indicator !== code && other !== code),
    indicators: draft.indicators.filter((each) => each.code !== code),
    forms: draft.forms.map((form) => ({
      ...form,
      indicators: form.indicators.filter((each) => each !== code),
    })),
  };
}

/** The indicators a form asks for, in the order it prints them. */
export function formOrder({ indicators }: FormsDraft, form: SetupForm): readonly SetupIndicator[] {
  const asked = indicators.filter(({ code }) => form.indicators.includes(code));
  if (!form.hasOwnOrder) return asked;
  return asked.toSorted(
    (left, right) => form.indicators.indexOf(left.code) - form.indicators.indexOf(right.code),
  );
}

/** Moves an indicator within one form, which has an order of its own from then on. */
export function moveInForm(draft: FormsDraft, id: string, code: string, by: 1 | -1): FormsDraft {
  return changeForm(draft, id, (form) => {
    const order = formOrder(draft, form).map((each) => each.code);
    const at = order.indexOf(code);
    const to = at + by;
    if (at < 0 || to < 0 || to >= order.length) return form;
    const indicators = order.toSpliced(at, 1).toSpliced(to, 0, code);
    return { ...form, hasOwnOrder: true, indicators };
  });
}

/** The form follows the common order again. */
export function followOrder(draft: FormsDraft, id: string): FormsDraft {
  return changeForm(draft, id, (form) => ({ ...form, hasOwnOrder: false }));
}

/** The unit answers its group's form again. */
export function removeForm(draft: FormsDraft, id: string): FormsDraft {
  return { ...draft, forms: draft.forms.filter((form) => form.id !== id) };
}

/** Help that one form prints; the words of the common help are no help of its own. */
export function changeFormHelp(
  draft: FormsDraft,
  id: string,
  code: string,
  helpText: string | null,
): FormsDraft {
  const common = draft.indicators.find((each) => each.code === code)?.helpText ?? null;
  return changeForm(draft, id, (form) => {
    const others = Object.entries(form.ownHelp).filter(([key]) => key !== code);
    const own = helpText === common ? [] : [[code, helpText] as const];
    return { ...form, ownHelp: Object.fromEntries([...others, ...own]) };
  });
}

/** Whether the form at a position asks for an indicator. */
export function toggleAsked(draft: FormsDraft, position: number, code: string): FormsDraft {
  return {
    ...draft,
    forms: draft.forms.map((form, at) => {
      if (at !== position) return form;
      const asks = form.indicators.includes(code);
      const indicators = asks
        ? form.indicators.filter((each) => each !== code)
        : [...form.indicators, code];
      return { ...form, indicators };
    }),
  };
}

/** A form of one unit alone; it starts with what its group is asked. */
export function addOwnForm(
  draft: FormsDraft,
  unit: { readonly code: string; readonly name: string; readonly form: string },
): FormsDraft {
  const shared = draft.forms.find(({ name }) => name === unit.form);
  const form = {
    id: null,
    name: formsText.ownFormName(unit.name),
    target: { unit: unit.code },
    indicators: shared?.indicators ?? [],
    hasOwnOrder: shared?.hasOwnOrder ?? false,
    ownHelp: shared?.ownHelp ?? {},
  };
  return { ...draft, forms: [...draft.forms, form] };
}

function changeForm(
  draft: FormsDraft,
  id: string,
  edit: (form: SetupForm) => SetupForm,
): FormsDraft {
  return { ...draft, forms: draft.forms.map((form) => (form.id === id ? edit(form) : form)) };
}

function addIndicators(draft: FormsDraft, added: readonly SetupIndicator[]): FormsDraft {
  const codes = added.map(({ code }) => code);
  const known = new Set(draft.indicators.map(({ code }) => code));
  const indicators = [...draft.indicators, ...added];
  const fresh = usualChecks(indicators).filter(
    ({ indicator, other }) => !known.has(indicator) || (other !== null && !known.has(other)),
  );
  return {
    checks: [...draft.checks, ...fresh],
    indicators,
    forms: draft.forms.map((form) =>
      'group' in form.target ? { ...form, indicators: [...form.indicators, ...codes] } : form,
    ),
  };
}

const CODE_LENGTH = 40;

function freeCode({ indicators }: FormsDraft, label: string): string {
  const taken = new Set(indicators.map(({ code }) => code));
  const base = searchKey(label)
    .replace(/[^a-z0-9]+/gu, '_')
    .slice(0, CODE_LENGTH);
  let code = base;
  for (let count = 2; taken.has(code); count += 1) code = `${base}_${count}`;
  return code;
}
