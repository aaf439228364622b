import './rpc/zod-jitless.ts';
import './ui/theme/styles.ts';
import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { Client } from '#shared/contract/index.ts';
import { DeskApp } from './app/desk/DeskApp.tsx';
import { createAppRouter } from './app/routes.tsx';
import { createClient } from './rpc/client.ts';
import { connect } from './rpc/connect.ts';
import { createHost } from './rpc/host-api.ts';
import { createDesk } from './rpc/orpc.tsx';
import { createI18n } from './ui/i18n/i18n.ts';
import { PREFERENCES_KEY, parsePreferences } from './ui/preferences/preferences.ts';

/** Every commit refreshes what is shown, so nothing grows stale by itself; a broken line is mended by the connection. */
const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const connection = connect(window);
  const desk = createDesk(createClient<Client>(connection), connection, createHost(window));
  const queryClient = createQueryClient();
  const { language } = parsePreferences(localStorage.getItem(PREFERENCES_KEY));
  const [i18n] = await Promise.all([
    createI18n(language, ['ui', 'app', 'desk', 'errors', 'lists']),
    queryClient.ensureQueryData(desk.orpc.session.get.queryOptions()),
  ]);
  createRoot(root).render(<DeskApp desk={desk} i18n={i18n} router={createAppRouter()} queryClient={queryClient} />);
};

void start();
