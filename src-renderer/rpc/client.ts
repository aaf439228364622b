import { type ClientContext, createORPCClient, type NestedClient } from '@orpc/client';
import type { Connection } from './connection.ts';

/**
 * The typed calls of a contract over a connection.
 * @template T the contract's client type
 */
export function createClient<T extends NestedClient<ClientContext>>(connection: Connection): T {
  return createORPCClient<T>(connection.link);
}
