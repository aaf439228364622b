import { Socket } from 'node:net';
import type { Client } from 'pg';
import { type HubAddress, tlsOf } from './address.ts';
import { problemOf } from './problem.ts';

/** One connection to a hub. */
export interface HubLine {
  /** Runs one statement and gives its rows, columns in their order. @throws HubProblem */
  readonly ask: <Row extends readonly unknown[]>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Runs a script of several statements. @throws HubProblem */
  readonly run: (script: string) => Promise<void>;
  /** All that `work` does is done, or nothing. @throws HubProblem */
  readonly inTransaction: <T>(work: () => Promise<T>) => Promise<T>;
  /** Hears from now on what others announce. */
  readonly listen: (heard: () => void) => Promise<void>;
  /** Fulfilled when the line is gone, whoever ended it. */
  readonly gone: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LineOptions {
  readonly address: HubAddress;
  /** Null for a server that asks for none. */
  readonly password: string | null;
  /** Ends the line, with whatever is going on over it. */
  readonly signal?: AbortSignal | undefined;
}

/** How long a server may take to answer at all, to give up a lock that another push holds, and to do one statement, ms. */
const CONNECT_MS = 15_000;
const LOCK_MS = 60_000;
const STATEMENT_MS = 600_000;
/** After this long without a word the server ends a transaction, so that a laptop that fell asleep does not hold up the others. */
const IDLE_MS = 60_000;
const BIGINT = 20;

/** Opens a line. @throws HubProblem */
export async function openLine({ address, password, signal }: LineOptions): Promise<HubLine> {
  const { host, port, database, user } = address;
  signal?.throwIfAborted();
  // Loaded where it is needed: most offices have no hub.
  const { Client, types } = await import('pg');
  const socket = new Socket();
  const client = new Client({
    stream: () => socket,
    ...{ host, port, database, user, ssl: tlsOf(address), application_name: 'ejrc-desk' },
    // Given as a function, so that neither the environment nor a password file of the system is asked.
    password: () => password ?? '',
    ...{ connectionTimeoutMillis: CONNECT_MS, query_timeout: STATEMENT_MS, lock_timeout: LOCK_MS },
    ...{ idle_in_transaction_session_timeout: IDLE_MS, keepAlive: true, keepAliveInitialDelayMillis: 30_000 },
    // All whole numbers that are exchanged were safe integers.
    types: { getTypeParser: (oid, format) => (oid === BIGINT ? Number : types.getTypeParser(oid, format)) },
  });
  const gone = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  // A line that breaks fails the statements that wait on it; without a listener it would end the program.
  client.on('error', () => {});
  const cut = (): void => void socket.destroy();
  signal?.addEventListener('abort', cut, { once: true });
  void gone.then(() => signal?.removeEventListener('abort', cut));
  try {
    await client.connect();
  } catch (error) {
    cut();
    throw reasonOf(error, signal);
  }
  return lineOver(client, gone, signal);
}

/** What was stopped on purpose is no problem of the hub. */
function reasonOf(error: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? signal.reason : problemOf(error);
}

function lineOver(client: Client, gone: Promise<void>, signal: AbortSignal | undefined): HubLine {
  const ask: HubLine['ask'] = async (text, values = []) => {
    try {
      const { rows } = await client.query({ text, values: [...values], rowMode: 'array' });
      signal?.throwIfAborted();
      return rows as never;
    } catch (error) {
      throw reasonOf(error, signal);
    }
  };
  const run: HubLine['run'] = async (script) => {
    try {
      await client.query(script);
    } catch (error) {
      throw reasonOf(error, signal);
    }
  };
  const inTransaction: HubLine['inTransaction'] = async (work) => {
    await ask('BEGIN');
    try {
      const value = await work();
      await ask('COMMIT');
      return value;
    } catch (error) {
      // Where the line is gone, the server takes back by itself.
      await ask('ROLLBACK').catch(() => {});
      throw error;
    }
  };
  const listen: HubLine['listen'] = async (heard) => {
    client.on('notification', heard);
    await ask('LISTEN ejrc');
  };
  return { ask, run, inTransaction, listen, gone, close: () => client.end().catch(() => {}) };
}

/** Opens a line for one piece of work and closes it again. @throws HubProblem */
export async function overLine<T>(options: LineOptions, work: (line: HubLine) => Promise<T>): Promise<T> {
  const line = await openLine(options);
  try {
    return await work(line);
  } finally {
    await line.close();
  }
}
