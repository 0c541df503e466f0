import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from './api/apiContext.tsx';
import { connect } from './api/connection.ts';
import { App } from './App.tsx';
import { fetchScreenAt } from './shell/screenLoaders.ts';
import { theme } from './theme/theme.ts';

/** The core is on this very computer: what is asked and saved waits for no network. */
const networkMode = 'always';
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode },
    mutations: { networkMode },
  },
});
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
const container = document.getElementById('root');
if (container === null) throw new Error('index.html has a root element');

fetchScreenAt(window.location.pathname);
const api = await connect(() => void queries.invalidateQueries());

createRoot(container).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <ApiProvider value={api}>
          <App />
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
