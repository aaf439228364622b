import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#shared/contract/index.ts';
import type { Connection } from './connection.ts';

/**
 * Keeps what is on the screen up to date with every commit, in whichever window or by whichever import it was made, and reads
 * everything anew when a lost connection is back.
 * @param onErasure told when people were erased, here or by a colleague
 * @returns stops listening
 */
export function followChanges(
  client: Client,
  connection: Connection,
  queries: QueryClient,
  onErasure: () => void = () => {},
): () => void {
  const end = new AbortController();
  const refresh = () => void queries.invalidateQueries();
  const follow = async () => {
    while (!end.signal.aborted) {
      try {
        for await (const { kinds } of await client.changes.watch(undefined, { signal: end.signal })) {
          refresh();
          if (kinds.includes('erasure')) onErasure();
        }
      } catch {
        // The line broke; the connection says so on the screen and tells when it is back.
        await nextReconnect(connection, end.signal);
      }
    }
  };
  void follow();
  const stop = connection.onReconnect(refresh);
  return () => {
    stop();
    end.abort();
  };
}

function nextReconnect(connection: Connection, signal: AbortSignal): Promise<void> {
  if (connection.state() === 'open' || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = connection.onReconnect(() => {
      stop();
      resolve();
    });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
