/** What the cells of a row show, by column. */
export type Texts = Readonly<Record<string, string>>;

export type RowColumn = {
  readonly key: string;
  readonly label: string;
  /** CSS width; without it the column shares what is left. */
  readonly width?: string;
  readonly maxLength: number;
  readonly isNumber?: boolean;
  /** Opens over the rows below while it has the focus; Alt+Enter breaks the line. */
  readonly isLong?: boolean;
  /** Names offered while typing; none is ever taken by itself. */
  readonly suggestions?: readonly Suggestion[];
};

export type Suggestion = { readonly code: string; readonly name: string };

/** A row as the core has it, with the texts of its cells. */
export type StoredRow<S> = {
  readonly id: string;
  /** Part of the list it stands in. */
  readonly section: string;
  readonly stored: S;
  readonly texts: Texts;
};

/** Why a row is not saved; null as its column speaks of the whole row. */
export type RowProblem = { readonly column: string | null; readonly sentence: string };

/** A row on its way to the core. */
export type SentRow<S> = {
  /** Null makes a new one. */
  readonly id: string | null;
  readonly section: string;
  readonly texts: Texts;
  /** What was stored when the typing began. */
  readonly seen: S | null;
};

export type RowOutcome<S> =
  | { readonly kind: 'saved'; readonly ids: readonly string[] }
  /** The core stored nothing: these rows need a person, the others go again. */
  | {
      readonly kind: 'refused';
      /** Said at every row when none is at fault by itself. */
      readonly sentence: string;
      readonly problemOf: (row: SentRow<S>) => RowProblem | null;
    }
  /** Nobody answered: tried again until somebody does. */
  | { readonly kind: 'unreachable'; readonly sentence: string };

/** A row that is being typed into, asks, was refused, or was just saved. */
export type RowEntry<S> = {
  readonly phase: 'typing' | 'restored' | 'refused' | 'conflict' | 'saving' | 'failed' | 'saved';
  readonly section: string;
  /** Only the cells that were typed into, the last one last. */
  readonly typed: Texts;
  /** What was stored when the typing began; null for a new row. */
  readonly base: S | null;
  readonly problem: RowProblem | null;
};

export type RowSetting<S> = {
  readonly storageKey: string;
  /** Rows stand in the order they are stored in, also those that were made here. */
  readonly isOrdered?: boolean;
  /** The row as the screen has it now. */
  readonly find: (id: string) => StoredRow<S> | undefined;
  /** What keeps a row from being sent as it is. */
  readonly check: (texts: Texts) => RowProblem | null;
  /** Sends rows as one step, and reads the screen again before it answers. */
  readonly send: (rows: readonly SentRow<S>[]) => Promise<RowOutcome<S>>;
};
