import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import type { Client } from '#shared/contract/index.ts';
import { WizardProvider } from '../../features/imports/csv/WizardProvider.tsx';
import { SyncProvider } from '../../features/sync/SyncProvider.tsx';
import { WelcomeScreen } from '../../features/welcome/WelcomeScreen.tsx';
import { BundleDropProvider } from '../../records/bundle-drop.tsx';
import { NewInquiryProvider } from '../../records/new-inquiry.tsx';
import { useThirdRegionsOfOffice } from '../../records/third-regions.ts';
import type { Connection } from '../../rpc/connection.ts';
import { followChanges } from '../../rpc/live.ts';
import { type Desk, DeskProvider } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { toUiLanguage } from '../../ui/i18n/i18n.ts';
import { forgetErased } from '../../ui/recent/forget.ts';
import { App } from '../App.tsx';
import type { AppRouter } from '../routes.tsx';
import type { AppSlots } from '../slots.ts';
import { completeSearchWith } from './complete-search.ts';
import { describeError } from './describe-error.ts';
import { Overlays } from './Overlays.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { searchRecordsWith } from './search-records.ts';
import { FooterStatus, NavCount, SidebarViews } from './slots.tsx';
import { useRemoveSearch } from './use-remove-search.ts';

interface DeskAppProps {
  readonly desk: Desk;
  readonly i18n: i18n;
  readonly router: AppRouter;
  readonly queryClient: QueryClient;
}

/** The window over an office: the frame with its parts that know the data, kept up to date by every commit. */
export function DeskApp({ desk, i18n, router, queryClient }: DeskAppProps) {
  const { client, connection } = desk;
  useLive(client, connection, queryClient);
  return (
    <DeskProvider desk={desk}>
      <App
        i18n={i18n}
        queryClient={queryClient}
        slots={slotsOf(client, i18n)}
        describeError={(error) => describeError(error, i18n.getFixedT(i18n.language, 'errors'))}
      >
        <FirstRun>
          <WizardProvider>
            <NewInquiryProvider>
              <BundleDropProvider>
                <SyncProvider>
                  <RouterProvider router={router} />
                </SyncProvider>
              </BundleDropProvider>
            </NewInquiryProvider>
          </WizardProvider>
        </FirstRun>
      </App>
    </DeskProvider>
  );
}

/** Nothing can be done before it is known who does it. */
function FirstRun({ children }: { readonly children: ReactNode }) {
  const { profile } = useSession();
  const queries = useQueryClient();
  useThirdRegionsOfOffice();
  return profile === null ? <WelcomeScreen onDone={() => queries.invalidateQueries()} /> : children;
}

function slotsOf(client: Client, i18n: i18n): AppSlots {
  const language = () => toUiLanguage(i18n.language);
  const app = i18n.getFixedT(null, 'app');
  const lists = i18n.getFixedT(null, 'lists');
  return {
    NavCount,
    SavedViews: SidebarViews,
    FooterStatus,
    Overlays,
    searchRecords: searchRecordsWith(client, language, app),
    savedSearches: (signal) => client.search.saved(undefined, { signal }),
    SaveSearch,
    useRemoveSearch,
    completeSearch: completeSearchWith(client, { language, app, lists }),
  };
}

function useLive(client: Client, connection: Connection, queryClient: QueryClient): void {
  useEffect(() => {
    const forget = async (): Promise<void> => {
      const erasures = await client.privacy.erasures({});
      forgetErased(erasures.map(({ record }) => record));
    };
    // Asked again with the next start or erasure where the line breaks meanwhile.
    const forgetIfAny = (): void => void forget().catch(() => undefined);
    forgetIfAny();
    return followChanges(client, connection, queryClient, forgetIfAny);
  }, [client, connection, queryClient]);
}
