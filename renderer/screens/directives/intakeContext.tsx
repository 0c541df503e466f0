import { createContext, useContext } from 'react';
import type { FieldId } from '../../i18n/directives.vi.ts';
import type { Content, Desk, Draft } from './directiveTypes.ts';

/** The field a person looks at, and where chosen words of the original go. */
export type CurrentField = {
  readonly field: FieldId;
  /** Pointer in the content; null for a field that no words can fill. */
  readonly target: string | null;
  /** Pointer of the one item that is looked at; null lights all words of the field. */
  readonly item: string | null;
};

/** What the rows of the draft share. */
export type IntakeDesk = {
  readonly desk: Desk;
  readonly draft: Draft;
  readonly current: CurrentField | null;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  readonly editContent: (change: (content: Content) => Content) => void;
  /** A field took the focus: its words are lit and shown. */
  readonly look: (current: CurrentField) => void;
};

const IntakeContext = createContext<IntakeDesk | null>(null);

export const IntakeProvider = IntakeContext.Provider;

/** The desk the rows of the draft work on. */
export function useIntakeDesk(): IntakeDesk {
  const desk = useContext(IntakeContext);
  if (desk === null) throw new Error('useIntakeDesk outside of IntakeProvider');
  return desk;
}
