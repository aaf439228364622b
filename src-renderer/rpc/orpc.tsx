import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Host } from '#shared/contract/host.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Connection, ConnectionState } from './connection.ts';

const utilsFor = (client: Client) => createTanstackQueryUtils(client);

interface Desk {
  readonly client: Client;
  readonly orpc: ReturnType<typeof utilsFor>;
  readonly connection: Connection;
  readonly host: Host;
}

const DeskContext = createContext<Desk | null>(null);

/** What every screen needs to reach the backend and the program around the page. */
export const createDesk = (client: Client, connection: Connection, host: Host): Desk => ({
  client,
  orpc: utilsFor(client),
  connection,
  host,
});

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export type { Desk };

function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('outside of DeskProvider');
  return desk;
}

/** The typed calls themselves: for mutations and for what is not cached. */
export const useClient = (): Client => useDesk().client;

/** TanStack Query options of every call: `useQuery(orpc.people.get.queryOptions({ input: { id } }))`. */
export const useOrpc = (): Desk['orpc'] => useDesk().orpc;

export const useHost = (): Host => useDesk().host;

export function useConnectionState(): ConnectionState {
  const { connection } = useDesk();
  return useSyncExternalStore(connection.subscribe, connection.state);
}
