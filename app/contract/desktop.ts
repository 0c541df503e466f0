/** Names of the report files the desktop can open; paths never cross to the page. */
export type DesktopReportFile = 'docx' | 'xlsx' | 'leaderDocx' | 'insideXlsx';

/** A file the office wrote: one of the report's, or a paper by its bare name. */
export type DesktopFile = DesktopReportFile | `${string}.docx` | `${string}.xlsx` | `${string}.zip`;

export type DesktopAnswer =
  { readonly ok: true } | { readonly ok: false; readonly code: DesktopFailure };

/** A folder a person chose: `word` stands for it towards the core, `label` is for the eyes. */
export type ChosenFolder =
  | { readonly ok: true; readonly word: string; readonly label: string }
  | { readonly ok: false; readonly code: DesktopFailure };

export type DesktopFailure =
  'notFound' | 'noProgram' | 'printFailed' | 'notWritten' | 'cancelled' | 'refused';

export type CoreState = 'running' | 'restarting' | 'failed';

/** What only the Electron window can do. A screen works without it. */
export type DesktopBridge = {
  /** Asks for the port to the core; it arrives as a `core-port` message of the window. */
  readonly connect: () => void;
  readonly openReport: (file: DesktopFile) => Promise<DesktopAnswer>;
  readonly showReport: (file: DesktopFile) => Promise<DesktopAnswer>;
  readonly print: () => Promise<DesktopAnswer>;
  readonly savePdf: () => Promise<DesktopAnswer>;
  /** Prints the page to a PDF of the same name beside a file the office wrote. */
  readonly savePdfBeside: (file: DesktopFile) => Promise<DesktopAnswer>;
  /** A folder of a stick or a share, chosen in the system's dialog. */
  readonly chooseFolder: () => Promise<ChosenFolder>;
  /** Returns the way to stop listening. */
  readonly onCoreState: (listener: (state: CoreState) => void) => () => void;
};
