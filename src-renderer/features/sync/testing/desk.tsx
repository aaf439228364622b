import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import deviceTexts from '../../../../resources/locales/en/devices.json';
import errorTexts from '../../../../resources/locales/en/errors.json';
import syncTexts from '../../../../resources/locales/en/sync.json';
import wayTexts from '../../../../resources/locales/en/ways.json';
import { createDesk, DeskProvider } from '../../../rpc/orpc.tsx';
import { wrapperWith } from '../../../ui/testing/wrapper.tsx';

const Words = wrapperWith({ sync: syncTexts, ways: wayTexts, devices: deviceTexts, errors: errorTexts });

/** What a part of the exchange expects around it, over procedures that a test answers by itself. */
export function deskWith(client: object, host: object = { kind: 'browser' }) {
  const desk = createDesk(client as never, {} as never, host as never);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return function TestDesk({ children }: { readonly children: ReactNode }) {
    return (
      <Words>
        <QueryClientProvider client={queries}>
          <DeskProvider desk={desk}>{children}</DeskProvider>
        </QueryClientProvider>
      </Words>
    );
  };
}
