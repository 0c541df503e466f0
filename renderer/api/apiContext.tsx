import { createContext, useContext } from 'react';
import type { Api } from './connection.ts';

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext.Provider;

/** The contract as a client; every screen asks through it. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi outside of ApiProvider');
  return api;
}
