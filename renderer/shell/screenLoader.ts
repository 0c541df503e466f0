import { createElement, useEffect, useState, type ComponentType } from 'react';

export type ScreenLoader<Props extends object = object> = {
  /** Draws the screen, nothing until its code is there. */
  readonly Screen: ComponentType<Props>;
  /** Fetches the code ahead of time; a failure is told by the screen once it is opened. */
  readonly fetch: () => Promise<void>;
};

type State<Props> = {
  readonly code: ComponentType<Props> | null;
  readonly failure: Error | null;
};

/**
 * A screen whose code is not part of the first page. Once the code is there the
 * screen is drawn in the same frame that asks for it; React's own `lazy` holds
 * what it waited for back for 300 ms. Code that did not come is asked for anew
 * when the screen is opened again.
 */
export function screenLoader<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): ScreenLoader<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchCode = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  return {
    fetch: async () => {
      await fetchCode().catch(() => undefined);
    },
    Screen: function LoadedScreen(props: Props) {
      const [state, setState] = useState<State<Props>>(() => ({ code: loaded, failure: null }));
      useEffect(() => {
        if (state.code !== null) return;
        let isHere = true;
        const show = (next: State<Props>): void => {
          if (isHere) setState(next);
        };
        fetchCode().then(
          (code) => show({ code, failure: null }),
          (cause: unknown) =>
            show({
              code: null,
              failure: new Error('the code of a screen did not come', { cause }),
            }),
        );
        return () => {
          isHere = false;
        };
      }, [state.code]);
      if (state.failure !== null) throw state.failure;
      return state.code === null ? null : createElement(state.code, props);
    },
  };
}
