import type { HubExchange } from '#shared/contract/ways.ts';
import { prepared } from '../../database/statements.ts';
import { consortiumId } from '../consortium.ts';
import { describeDefect } from '../defect.ts';
import { refusePutBack } from '../put-back.ts';
import { SyncRefusal } from '../refusal.ts';
import { noteEnd } from '../way-end.ts';
import { type HubAddress, readAddress } from './address.ts';
import { exchangeContents } from './contents.ts';
import { type Exchanging, type HubContext, type HubProgress, whenFree } from './exchange-context.ts';
import { greet, joinConsortium, recall } from './greet.ts';
import { type HubLine, overLine } from './line.ts';
import { HubProblem, problemOf } from './problem.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { hearVectors, sayVector } from './vectors.ts';
import { passwordSecret, readState, writeState } from './way.ts';

export interface HubRun {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: HubProgress) => void) | undefined;
}

/**
 * Exchanges with a hub: takes in what others pushed, pushes what it lacks, brings contents of files over, and says what this
 * device holds. Stopped at any point, the next one goes on from there and nothing is there twice (sync rules 2, 4 and 8).
 * @param way its id
 * @throws HubProblem, whose code the way remembers, or what goes wrong here; the local program goes on
 */
export async function exchangeWithHub(context: HubContext, way: string, run: HubRun = {}): Promise<HubExchange> {
  const { signal } = run;
  try {
    const access = await accessTo(context, way);
    const options = { context, way, run, isThorough: true };
    return await overLine({ ...access, signal }, (line) => exchangeOver(line, options));
  } catch (error) {
    throw await noteFailure(context, way, { error, signal });
  }
}

/** Has the way remember why a try failed; what was stopped on purpose was no try. @returns what to throw */
export async function noteFailure(
  context: HubContext,
  way: string,
  { error: thrown, signal }: { readonly error: unknown; readonly signal: AbortSignal | undefined },
): Promise<unknown> {
  if (signal?.aborted) return thrown;
  const error = thrown instanceof SyncRefusal ? problemOf(thrown) : thrown;
  // What is no problem of the hub, such as a full disk here, is told as what it is.
  const code = error instanceof HubProblem ? error.code : 'failed';
  if (code === 'failed') context.ports.log(`hub: ${describeDefect(error instanceof HubProblem ? error.cause : error)}`);
  await noteEnd(context, way, code);
  return error;
}

export interface HubAccess {
  readonly address: HubAddress;
  readonly password: string | null;
}

/** Where a way leads, and with which password. @throws HubProblem */
export async function accessTo({ sqlite, secrets }: HubContext, way: string): Promise<HubAccess> {
  const text = "SELECT address FROM way WHERE id = ? AND kind = 'hub'";
  const stored = prepared(sqlite, text).pluck().get(way) as string | undefined;
  const read = stored === undefined ? undefined : readAddress(stored);
  if (read === undefined) throw new HubProblem('not_a_hub');
  return { address: read.address, password: (await secrets.get(passwordSecret(way))) ?? null };
}

interface ExchangeOptions {
  readonly context: HubContext;
  readonly way: string;
  readonly run: HubRun;
  /** Whether to look at everything, as a person expects who asked for it, or only at what is known to have changed. */
  readonly isThorough: boolean;
}

/** The same over a line that is open already. @throws HubProblem */
export async function exchangeOver(
  line: HubLine,
  { context, way, run, isThorough }: ExchangeOptions,
): Promise<HubExchange> {
  const { sqlite, ports } = context;
  refusePutBack(sqlite);
  const greeting = await greet(line);
  const consortium = consortiumId(sqlite, ports);
  await joinConsortium(line, greeting, consortium);
  const state = await recall(line, greeting, readState(sqlite, way));
  await whenFree(context, () => writeState(sqlite, way, state));
  const exchanging: Exchanging = {
    ...{ context, way, line, consortium, state, keys: await context.keys() },
    onProgress: run.onProgress ?? (() => {}),
    done: { pulled: 0, pushed: 0, filesPulled: 0, filesPushed: 0 },
    touchedFiles: false,
    erasures: undefined,
  };
  try {
    await exchangeAll(exchanging, isThorough);
  } finally {
    exchanging.erasures?.close();
  }
  await noteEnd(context, way, null);
  return { ...exchanging.done, heldBack: [...exchanging.state.heldBack] };
}

async function exchangeAll(exchanging: Exchanging, isThorough: boolean): Promise<void> {
  do await pull(exchanging);
  while (!(await push(exchanging)));
  await exchangeContents(exchanging, isThorough);
  await hearVectors(exchanging);
  await sayVector(exchanging, isThorough);
}
