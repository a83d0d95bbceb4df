import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp } from 'antd';
import { Problem } from '../api/problem.ts';
import { LanguageProvider } from '../language/language.tsx';
import { AppearanceProvider } from './appearance.tsx';
import { createConsoleRouter } from './router.tsx';
import './console.css';

const TRIES = 2;

/**
 * Answers stay good until the server tells that something has changed; only a lost connection is tried again. Without a
 * network nothing waits for it in silence: what is asked or sent fails at once and says so, and what could not be read
 * is asked for again when the network is back. What could not be sent is not: whoever wrote it decides.
 */
const kept = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) =>
        navigator.onLine && error instanceof Problem && error.code === 'offline' && failures < TRIES,
    },
    mutations: { networkMode: 'always' },
  },
});

const router = createConsoleRouter(kept);

export function Console() {
  return (
    <QueryClientProvider client={kept}>
      <LanguageProvider>
        <AppearanceProvider>
          <AntdApp>
            <RouterProvider router={router} />
          </AntdApp>
        </AppearanceProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
