import { implement, ORPCError } from '@orpc/server';
import { DeskError, type ErrorCode } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';

import { isBusy } from './changes/index.ts';
import type { Context } from './context.ts';
import { refuseCaseEdit } from './roles/index.ts';
import { contractRefusal, SyncRefusal } from './sync/index.ts';

/** Calls that take longer than this are logged by name, ms. */
const SLOW_MS = 40;

/** What SQLite or the system itself refuses, classified once, here. */
const BY_CODE: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['SQLITE_BUSY', 'DATABASE_BUSY'],
  ['SQLITE_READONLY', 'READ_ONLY'],
];

function refusal({ sqlite }: Context, error: unknown): DeskError | undefined {
  if (error instanceof DeskError) return error;
  if (error instanceof SyncRefusal) return contractRefusal(sqlite, error);
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return undefined;
  const known = BY_CODE.find(([prefix]) => code.startsWith(prefix));
  return known === undefined ? undefined : new DeskError(known[1], {}, error);
}

/** What is thrown to the caller: an expected refusal under its code, anything else as a defect, which the log explains. */
function contractError(context: Context, name: string, error: unknown): unknown {
  if (error instanceof ORPCError) return error;
  const expected = refusal(context, error);
  if (expected !== undefined) return new ORPCError(expected.code, { defined: true, data: expected.data, cause: error });
  context.ports.log(`failed ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ORPCError('UNEXPECTED', { defined: true, data: {}, cause: error });
}

/** Long work answers piece by piece; it may be refused in the middle, when the call itself has long returned. */
async function* refusing(pieces: AsyncGenerator, asError: (error: unknown) => unknown): AsyncGenerator {
  try {
    yield* pieces;
  } catch (error) {
    throw asError(error);
  }
}

/**
 * While a big exchange is taken in beside (`writer.absorbElsewhere`), writes are refused: then the call waits and is done anew.
 * That is safe because a handler writes in one piece. The database may have been busy a moment longer, hence once more.
 */
async function waiting({ writer }: Context, error: unknown, isAgain: boolean): Promise<boolean> {
  if (!isBusy(error) || (isAgain && !writer.isHeld())) return false;
  await writer.free();
  return true;
}

async function patiently<T>(context: Context, call: () => Promise<T>): Promise<T> {
  for (let isAgain = false; ; isAgain = true) {
    try {
      return await call();
    } catch (error) {
      if (!(await waiting(context, error, isAgain))) throw error;
    }
  }
}

/** Long work may come upon it in the middle: it begins anew, and so does its progress. */
async function* beginningAnew(
  context: Context,
  first: AsyncGenerator,
  begin: () => Promise<{ readonly output: unknown }>,
): AsyncGenerator {
  let pieces = first;
  for (let isAgain = false; ; isAgain = true) {
    try {
      yield* pieces;
      return;
    } catch (error) {
      if (!(await waiting(context, error, isAgain))) throw error;
      pieces = (await begin()).output as AsyncGenerator;
    }
  }
}

const isGenerator = (output: unknown): output is AsyncGenerator =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

/** Where every router begins. The boundary measures itself, and turns expected refusals into errors of the contract. */
export const procedures = implement(contract)
  .$context<Context>()
  .use(async ({ context, next, path }, input) => {
    const name = path.join('.');
    const started = performance.now();
    const asError = (error: unknown): unknown => contractError(context, name, error);
    try {
      refuseCaseEdit(context, name, input);
      const begin = () => patiently(context, async () => next());
      const result = await begin();
      if (!isGenerator(result.output)) return result;
      return { ...result, output: refusing(beginningAnew(context, result.output, begin), asError) };
    } catch (error) {
      throw asError(error);
    } finally {
      const elapsed = performance.now() - started;
      if (elapsed > SLOW_MS) context.ports.log(`slow ${name}: ${elapsed.toFixed(0)} ms`);
    }
  });
