import type { OfficialHeader, SignatureBlock } from '#app/domain/reportModel.ts';

/** A working paper of a campaign as it prints, whatever renders it. */
export type PaperModel = {
  readonly orientation: 'portrait' | 'landscape';
  /** The head of an official letter with its "V/v"; null for inside papers. */
  readonly letterhead: {
    readonly header: OfficialHeader;
    readonly about: string | null;
    /** A list that goes with a letter has no number of its own. */
    readonly isNumbered: boolean;
  } | null;
  /** Office and unit names on top of a paper without a letterhead. */
  readonly topLines: readonly string[];
  readonly title: string | null;
  readonly subtitle: string | null;
  /** "Kính gửi"; empty leaves it out. */
  readonly addressees: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly signing: PaperSigning | null;
  /** What goes with a letter, after its signature on a page of its own. */
  readonly attachment?: {
    readonly title: string;
    readonly subtitle: string;
    readonly blocks: readonly PaperBlock[];
  };
};

export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A smaller line, for facts of a form and explanations. */
  | { readonly kind: 'line'; readonly text: string; readonly isRight?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Least height of a row in twips, for cells that are filled in by hand. */
      readonly rowHeight?: number;
    };

export type PaperColumn = {
  readonly title: string;
  /** Share of the text width; shares of a table need not add up to anything. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
  /** Blank cells join the cell above them, which speaks for them too. */
  readonly joinsBlanks?: boolean;
};

type PaperSigning =
  | {
      readonly kind: 'official';
      readonly recipients: readonly string[];
      readonly signature: SignatureBlock;
    }
  /** Side by side, each with room for a hand signature. */
  | { readonly kind: 'hands'; readonly blocks: readonly (readonly string[])[] };

/** Blank to write in by hand, on papers that are filled in with a pen. */
export const WRITE_IN = '……………………';

/** Which office a paper without a letterhead belongs to. */
export function officeLine(office: {
  readonly communeName: string;
  readonly departmentName: string;
}): string {
  const name = office.communeName;
  return `${name.slice(0, 1).toLocaleUpperCase('vi')}${name.slice(1)}, ${office.departmentName}`;
}
