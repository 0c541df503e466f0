import type { Scenario } from './scenario.ts';

/** Loads a scenario by its name alone, so that a side carries no code of the others. */
const LOADERS: Readonly<Record<string, () => Promise<Scenario>>> = {
  xlsxReport: async () => (await import('./scenarios/xlsxReport.ts')).xlsxReport,
  docxReport: async () => (await import('./scenarios/docxReport.ts')).docxReport,
  saveCell: async () => (await import('./scenarios/saveCell.ts')).saveCell,
  saveCellWithTotals: async () => (await import('./scenarios/saveCell.ts')).saveCellWithTotals,
  saveBlock: async () => (await import('./scenarios/saveCell.ts')).saveBlockOfCells,
  board: async () => (await import('./scenarios/board.ts')).board,
  boardAfterSave: async () => (await import('./scenarios/board.ts')).boardAfterSave,
  boardAgain: async () => (await import('./scenarios/board.ts')).boardAgain,
  grid: async () => (await import('./scenarios/board.ts')).grid,
  readWorkbook: async () => (await import('./scenarios/reading.ts')).readWorkbook,
  receiveWorkbook: async () => (await import('./scenarios/reading.ts')).receiveWorkbook,
  villageFiles: async () => (await import('./scenarios/reading.ts')).villageFiles,
  directiveText: async () => (await import('./scenarios/directive.ts')).directiveText,
  directivePdf: async () => (await import('./scenarios/directive.ts')).directivePdf,
  search: async () => (await import('./scenarios/search.ts')).search,
  bundle: async () => (await import('./scenarios/bundle.ts')).bundle,
  typing: async () => (await import('./scenarios/gridScreen.ts')).typing,
  scrolling: async () => (await import('./scenarios/gridScreen.ts')).scrolling,
  paste: async () => (await import('./scenarios/gridScreen.ts')).paste,
  start: async () => (await import('./scenarios/start.ts')).start,
};

/** Every scenario, in the order they are run. */
export const SCENARIO_NAMES = Object.keys(LOADERS);

export async function findScenario(name: string): Promise<Scenario> {
  const load = LOADERS[name];
  if (load === undefined) {
    throw new Error(`no scenario ${name}; there are ${SCENARIO_NAMES.join(', ')}`);
  }
  return load();
}
