import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ReactNode, useState } from 'react';
import { styleNonce } from '../rpc/style-nonce.ts';
import type { ErrorText } from '../ui/errors/error-text.tsx';
import { UiProvider } from '../ui/UiProvider.tsx';
import { type AppSlots, SlotsContext } from './slots.ts';

interface AppProps {
  readonly i18n: i18n;
  /** The routes in their frame, or what stands in their place before the first run. */
  readonly children: ReactNode;
  readonly slots?: AppSlots;
  readonly queryClient?: QueryClient;
  readonly describeError?: (error: unknown) => ErrorText | null;
}

const NO_SLOTS: AppSlots = {};

/** The whole window: data, words, theme. */
export function App({ i18n, children, slots = NO_SLOTS, queryClient, describeError }: AppProps) {
  const [client] = useState(() => queryClient ?? new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <UiProvider i18n={i18n} styleNonce={styleNonce()} {...(describeError ? { describeError } : {})}>
        <SlotsContext value={slots}>{children}</SlotsContext>
      </UiProvider>
    </QueryClientProvider>
  );
}
