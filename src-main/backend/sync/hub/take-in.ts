import type { HeldBack } from '#shared/contract/ways.ts';
import { type Exchange, noteExchange } from '../history.ts';
import { type Merged, mergeChanges } from '../merge.ts';
import { newRows, WAITING } from '../new-rows.ts';
import { refuseWherePutBack } from '../put-back.ts';
import { type Exchanging, whenFree } from './exchange-context.ts';
import { type PullRun, reachedAfter, type TakenBatch } from './run.ts';
import { type HubState, writeState } from './way.ts';

/**
 * Merges a run of batches and writes down, in the same transaction, how far the hub was read and what the history of exchanges
 * says of it (sync rule 8).
 * @param reached the last batch that was looked at, where the run goes on in the hub's order
 * @throws SyncRefusal `put_back` where the hub holds changes of this device that it does not know
 */
export async function takeIn(
  exchanging: Exchanging,
  run: PullRun,
  reached?: Pick<HubState, 'read' | 'mark'>,
): Promise<void> {
  const { context, way, done } = exchanging;
  const { sqlite, writer, ports } = context;
  refuseWherePutBack(context, newestOwn(run, writer.device.id));
  const state = { ...stateAfter(exchanging.state, run), ...reached };
  const known = new Set(exchanging.state.heldBack.map(({ batch }) => batch));
  const work = (): Merged => {
    const now = ports.now();
    const waiting = newRows(sqlite, WAITING);
    const conflicts = newRows(sqlite, 'SELECT id AS key FROM conflict');
    const changes = run.taken.flatMap((batch) => batch.changes);
    const result = mergeChanges(sqlite, changes, now);
    if (result.applied + result.waiting > 0) {
      noteTaken(exchanging, run, {
        ...{ now, changes: result.applied, repeated: result.repeated },
        ...{ quarantined: waiting().length, conflicts: conflicts().length },
      });
    }
    for (const held of run.heldBack) if (!known.has(held.batch)) noteHeldBack(exchanging, held, now);
    writeState(sqlite, way, state);
    return result;
  };
  const merged = await whenFree(context, () => writer.absorb(work));
  exchanging.state = state;
  done.pulled += merged.applied + merged.waiting;
  exchanging.touchedFiles ||= merged.touched.has('file');
}

/** The newest change of this device in each batch. */
const newestOwn = ({ taken }: PullRun, self: string) =>
  taken.flatMap(({ changes }) => changes.findLast(({ device }) => device === self) ?? []);

function stateAfter(state: HubState, { taken, heldBack, settled }: PullRun): HubState {
  const others = state.heldBack.filter(({ batch }) => !settled.has(batch));
  return {
    ...state,
    covered: taken.reduce((covered, { changes }) => reachedAfter(covered, changes), state.covered),
    heldBack: [...others, ...heldBack].sort((a, b) => a.batch - b.batch),
  };
}

/** What the history says of a run: counted as of a bundle. */
type Counts = Required<Pick<Exchange, 'changes' | 'repeated' | 'quarantined' | 'conflicts'>>;

function noteTaken(
  { context, way }: Exchanging,
  { taken }: PullRun,
  { now, ...counts }: Counts & { readonly now: number },
): void {
  const senders = new Set(taken.map(({ sender }) => sender));
  const [only = null] = senders.size === 1 ? senders : [];
  noteExchange(context.sqlite, {
    ...{ at: now, carrier: 'hub', way, direction: 'in', sender: only, size: sizeOf(taken) },
    ...counts,
  });
}

/** Bytes of the values that came. */
const sizeOf = (taken: readonly TakenBatch[]): number =>
  taken.reduce((sum, { changes }) => sum + changes.reduce((size, { patch }) => size + Buffer.byteLength(patch), 0), 0);

function noteHeldBack({ context, way }: Exchanging, { sender, problem, changes }: HeldBack, now: number): void {
  noteExchange(context.sqlite, {
    ...{ at: now, carrier: 'hub', way, direction: 'in', sender, changes, size: 0, refusal: problem },
  });
}
