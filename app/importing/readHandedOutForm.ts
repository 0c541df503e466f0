import { layoutOf } from './table/knownLayouts.ts';
import type { FormIdentity } from '#app/domain/formIdentity.ts';
import type {
  ImportFlag,
  ImportIndicator,
  ImportProposal,
  ProposedCell,
} from './importProposal.ts';
import type { RawDocument, RawSheet } from './rawDocument.ts';
import { readFormActivities } from './readFormActivities.ts';
import { recogniseForm } from './recogniseForm.ts';
import { proposeCell } from './table/proposeCell.ts';
import { readableCells, type TableCell } from './table/tableCell.ts';
import type { TableContext } from './table/tableContext.ts';
import { unitOfName, type UnitLine } from './table/unitLine.ts';

/** What the hidden identity of a workbook settles. */
export type HandedOutForm =
  /** Every question stands where the form put it: read by its places, nothing is asked. */
  | { readonly kind: 'read'; readonly proposal: ImportProposal }
  /** Not read by places: `sender` is the unit that got the form, `flags` hold for all its values. */
  | {
      readonly kind: 'open';
      readonly sender: UnitLine | null;
      readonly flags: readonly ImportFlag[];
    };

/**
 * Reads a form that the office handed out, whatever it is called and whichever
 * program saved it. Questions that were moved are found again by their words,
 * as long as each stands there once. A form of another campaign is read as any
 * other table and asked about, as is one whose questions have changed since.
 */
export function readHandedOutForm(document: RawDocument, context: TableContext): HandedOutForm {
  const form = recogniseForm(document);
  if (form.kind !== 'intact' && form.kind !== 'changed') {
    return { kind: 'open', sender: null, flags: [] };
  }
  const { identity } = form;
  const { campaign } = context.campaign;
  const isOther = campaign !== undefined && campaign.id !== identity.campaignId;
  if (isOther) return { kind: 'open', sender: null, flags: ['otherCampaign'] };
  const current = campaign?.forms.find(({ id }) => id === identity.formId);
  const isOlder = campaign !== undefined && current?.version !== identity.formVersion;
  const flags: readonly ImportFlag[] = isOlder ? ['olderForm'] : [];
  const visible = document.sheets.filter(({ hidden }) => !hidden);
  const sheets = form.kind === 'intact' ? [form.sheet] : visible;
  for (const sheet of sheets) {
    const places = form.kind === 'intact' ? identity : movedPlaces(identity, sheet, context);
    if (places !== null)
      return { kind: 'read', proposal: readPlaces(places, sheet, context, flags) };
  }
  return { kind: 'open', sender: unitByCode(identity, context), flags };
}

function readPlaces(
  identity: FormIdentity,
  sheet: RawSheet,
  context: TableContext,
  formFlags: readonly ImportFlag[],
): ImportProposal {
  const cells = byAddress(readableCells(sheet));
  const unit = unitByCode(identity, context) ?? chosenUnit(identity, cells, context);
  const layout = layoutOf(identity.questions.map(({ indicator }) => indicator));
  const proposed: ProposedCell[] = [];
  for (const { indicator: code, labelAt, valueAt, stateAt } of identity.questions) {
    const state = stateAt === null ? undefined : cells.get(stateAt);
    const cell = cells.get(valueAt) ?? state;
    const indicator = context.indicators.get(code);
    // A question that the campaign has dropped since is no longer asked.
    if (cell === undefined || indicator === undefined) continue;
    const label = cells.get(labelAt)?.text ?? indicator.label;
    const line = {
      match: { kind: 'one' as const, indicator, statedUnit: null },
      column: { label, layout },
    };
    const found = proposeCell({ cell, line, unit, state, flags: formFlags }, context);
    if (found !== null) proposed.push(found);
  }
  const isUnknown = unit.flags.includes('unitUnknown') && unit.name !== null;
  return {
    cells: proposed,
    unknownUnits: isUnknown && unit.name !== null ? [unit.name] : [],
    foreignRows: [],
    activities: readFormActivities(identity, cells, unit, formFlags),
    refused: null,
  };
}

/** The unit the form was made for, or none on the form of a group or of a unit that is gone. */
function unitByCode({ unitCode }: FormIdentity, { campaign }: TableContext): UnitLine | null {
  const unit = campaign.units.find(({ code }) => code === unitCode);
  return unit === undefined
    ? null
    : { unit: unit.code, name: unit.name, candidates: [], flags: [] };
}

function chosenUnit(
  { unitAt, units }: FormIdentity,
  cells: ReadonlyMap<string, TableCell>,
  context: TableContext,
): UnitLine {
  const chosen = cells.get(unitAt);
  const candidates = units.map(({ code }) => code);
  if (chosen === undefined) return { unit: null, name: null, candidates, flags: ['unitMissing'] };
  return unitOfName(chosen, context);
}

/** Where the questions stand after rows were moved; null unless each is found once. */
function movedPlaces(
  identity: FormIdentity,
  sheet: RawSheet,
  { indicators }: TableContext,
): FormIdentity | null {
  const rows = Map.groupBy(
    sheet.cells.filter(({ kind }) => kind === 'text'),
    ({ text }) => plain(text),
  );
  const questions: FormIdentity['questions'][number][] = [];
  for (const question of identity.questions) {
    const indicator: ImportIndicator | undefined = indicators.get(question.indicator);
    const column = columnOf(question.labelAt);
    const found = (rows.get(plain(indicator?.label ?? '')) ?? []).filter(
      ({ at }) => columnOf(addressOf(at)) === column,
    );
    const [only, ...others] = found;
    if (indicator === undefined || only === undefined || others.length > 0) return null;
    questions.push({
      ...question,
      labelAt: `${column}${only.row}`,
      valueAt: `${columnOf(question.valueAt)}${only.row}`,
      stateAt: question.stateAt === null ? null : `${columnOf(question.stateAt)}${only.row}`,
    });
  }
  // Which rows hold activities now is not known any more.
  return { ...identity, questions, activityRows: { first: 1, last: 0 } };
}

function byAddress(cells: readonly TableCell[]): ReadonlyMap<string, TableCell> {
  return new Map(cells.map((cell) => [addressOf(cell.at), cell]));
}

function addressOf(at: string): string {
  return at.slice(at.lastIndexOf('!') + 1);
}

function columnOf(address: string): string {
  return address.replace(/\d+$/u, '');
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
