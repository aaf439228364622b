import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/index.ts';
import { openBackend, registerDevice } from '../backend/backend.ts';
import { machineStateDir } from '../backend/data-dir.ts';

/** What a command gets: its words and options, the office it works on, and where to write. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly dataDir: string;
  readonly rootDir: string;
  /** Human lines go here unless JSON was asked for. */
  readonly say: (line: string) => void;
  readonly fail: (line: string) => void;
  /** Where long work is; shown only to a person who watches. */
  readonly progress: (progress: { readonly done: number; readonly total: number }) => void;
  /** With `--json` the command's result is printed as one JSON document. */
  readonly json: boolean;
}

/** A command's result: what `--json` prints, and the exit code (0 done, 1 the answer is bad). */
export interface Result {
  readonly value: unknown;
  readonly exitCode: 0 | 1;
}

export interface Command {
  readonly name: string;
  /** One line each: how it is called, and what it does. */
  readonly usage: string;
  readonly summary: string;
  /** How many words may follow its name at most. */
  readonly words: number;
  readonly options: readonly CommandOption[];
  readonly run: (call: Call) => Promise<Result>;
}

export interface CommandOption {
  readonly name: string;
  /** What stands for its value in the help; none for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** A call that names what is not there; ends with the usage and exit code 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that takes one. */
export function optionValue(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The word at a place. @throws UsageError */
export function requiredWord(call: Call, at: number, what: string): string {
  const word = call.words[at];
  if (word === undefined) throw new UsageError(`${what} is missing`);
  return word;
}

/** Opens the office for one piece of work and closes it again. Reading works beside the running program. */
export async function withOffice<T>(
  call: Call,
  mode: 'read' | 'write',
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { dataDir, rootDir } = call;
  const backend = openBackend({ dataDir, rootDir, stateDir: machineStateDir(), readOnly: mode === 'read' });
  try {
    if (mode === 'write') await registerDevice(backend.context);
    return await work(createRouterClient(backend.router, { context: backend.context }));
  } finally {
    backend.close();
  }
}
