import { createContext, useContext } from 'react';
import type { TrayIndicator } from '#app/domain/importTray/trayTypes.ts';
import type { Tray } from './useTray.ts';
import type { TrayList } from './useTrayList.ts';

export type TrayTools = {
  readonly tray: Tray;
  readonly list: TrayList;
  readonly indicators: ReadonlyMap<string, TrayIndicator>;
};

const TrayContext = createContext<TrayTools | null>(null);

export const TrayProvider = TrayContext.Provider;

/** What every row of the preview acts through. */
export function useTrayTools(): TrayTools {
  const tools = useContext(TrayContext);
  if (tools === null) throw new Error('useTrayTools outside of TrayProvider');
  return tools;
}
