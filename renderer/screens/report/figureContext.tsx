import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { NumberSource } from '#app/domain/reportModel.ts';
import { AnchoredPopover } from '../../components/AnchoredPopover.tsx';
import { sourcesText } from '../../i18n/grid.vi.ts';
import { FigureSource } from './FigureSource.tsx';
import { useChips } from './reportContext.tsx';

/** A number of a table that is asked about. */
export type AskedFigure = {
  readonly text: string;
  readonly source: NumberSource;
  /** The units of a sub-total, null for all. */
  readonly units: readonly string[] | null;
};

type Ask = (figure: AskedFigure, anchor: HTMLElement) => void;

const FigureContext = createContext<Ask | null>(null);

/** Opens the source of a number in a table; null on paper and while measuring. */
export function useAskFigure(): Ask | null {
  return useContext(FigureContext);
}

/** One card for all numbers of all tables: a page has hundreds of them. */
export function FigureProvider({ children }: { readonly children: ReactNode }) {
  const chips = useChips();
  const [asked, setAsked] = useState<{ figure: AskedFigure; anchor: HTMLElement } | null>(null);
  const ask = useMemo((): Ask => (figure, anchor) => setAsked({ figure, anchor }), []);
  const close = () => {
    setAsked(null);
    asked?.anchor.focus();
  };
  return (
    <FigureContext value={ask}>
      {children}
      {asked !== null && chips !== null && (
        <AnchoredPopover
          anchor={asked.anchor}
          label={sourcesText.label(asked.figure.text)}
          onClose={close}
        >
          <FigureSource chips={chips} source={asked.figure.source} units={asked.figure.units} />
        </AnchoredPopover>
      )}
    </FigureContext>
  );
}
