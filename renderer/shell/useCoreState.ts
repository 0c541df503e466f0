import { useEffect, useState } from 'react';
import type { CoreState } from '#app/contract/desktop.ts';

/** How the core of the Electron window is; always running in a browser. */
export function useCoreState(): CoreState {
  const [state, setState] = useState<CoreState>('running');
  useEffect(() => window.desktop?.onCoreState(setState), []);
  return state;
}
