/**
 * A received directive as it can be read before anything is understood of it:
 * its pages as text, and where each word stands on the page, so that a screen
 * can light words over the picture. Offsets count code points into the text of
 * the page, which is NFC; lengths are points of a PDF page or pixels of a photo,
 * from the upper left corner.
 */
export type DirectiveSource = {
  readonly kind: DirectiveKind;
  readonly pages: readonly DirectivePage[];
  readonly notes: readonly DirectiveNote[];
};

type DirectiveKind = 'pdf' | 'word' | 'text' | 'photo';

export type DirectivePage = {
  readonly text: string;
  readonly boxes: readonly WordBox[];
  /** Text that lies over the page: stamps of a signature, notes, filled fields. Anybody can type it. */
  readonly overlays: readonly TextSpan[];
  /** 0 × 0 for a page that has no picture (Word, plain text). */
  readonly width: number;
  readonly height: number;
  /** A picture of a page: its text is guessed from the picture, or not read yet. */
  readonly isScan: boolean;
};

type TextSpan = { readonly start: number; readonly end: number };

export type WordBox = TextSpan & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What a person should know of a file that was read; nothing of it was run or opened. */
export type DirectiveNote =
  | 'scripts'
  | 'attachments'
  | 'dynamicForm'
  | 'overlays'
  | 'trackedChanges'
  | 'oldEncoding'
  | 'damagedPages';
