import type { HeldBack } from '#shared/contract/ways.ts';
import { heldVector } from '../vector.ts';
import { type Batch, readHeads, readRows } from './batches.ts';
import type { Exchanging } from './exchange-context.ts';
import { judge, signerOf } from './judge.ts';
import { judgingBy } from './judging.ts';
import { newRun, settle } from './run.ts';
import { takeIn } from './take-in.ts';

/** About as many changes are asked for at once, and merged in one transaction: few enough not to hold up the program. */
const AT_ONCE = 2000;
/** Heads of batches read at once. */
const HEADS = 500;

/**
 * Takes in what others pushed since the last time, batch by batch in the order of the hub. What breaks off is gone on with from
 * there: how far it came is written down with what was merged.
 * @throws HubProblem
 */
export async function pull(exchanging: Exchanging): Promise<void> {
  const { line, state, onProgress } = exchanging;
  const text = 'SELECT coalesce(sum(count), 0)::bigint FROM ejrc.batch WHERE id > $1';
  const [[total = 0] = []] = await line.ask<[number]>(text, [state.read]);
  let done = 0;
  for (;;) {
    const heads = await readHeads(line, `WHERE id > $1 ORDER BY id LIMIT ${HEADS}`, [exchanging.state.read]);
    if (heads.length === 0) break;
    for (const part of inParts(heads)) {
      await takeInOrder(exchanging, part);
      done += part.reduce((sum, { count }) => sum + count, 0);
      onProgress({ step: 'pull', done, total: Math.max(done, total) });
    }
  }
  await tryHeldBack(exchanging);
}

/** Cuts batches into runs of about `AT_ONCE` changes. */
function inParts(batches: readonly Batch[]): readonly (readonly Batch[])[] {
  const parts: Batch[][] = [];
  let room = 0;
  for (const batch of batches) {
    const last = parts.at(-1);
    if (last === undefined || batch.count > room) {
      parts.push([batch]);
      room = AT_ONCE - batch.count;
    } else {
      last.push(batch);
      room -= batch.count;
    }
  }
  return parts;
}

/** Judges and takes in batches; those that can't be taken in are noted, and stop only what depends on them. */
async function takeInOrder(exchanging: Exchanging, batches: readonly Batch[]): Promise<void> {
  const { sqlite } = exchanging.context;
  const rows = await readRows(exchanging.line, batches);
  let run = newRun(heldVector(sqlite));
  for (const batch of batches) {
    const judged = await judge(judgingBy(exchanging), batch, rows.get(batch.id) ?? []);
    settle(run, batch, judged);
    // Who may be trusted can be another question after these.
    const isAboutDevices = judged.problem === null && judged.changes.some(({ kind }) => kind === 'device');
    if (!isAboutDevices && batch !== batches.at(-1)) continue;
    await takeIn(exchanging, run, { read: batch.id, mark: batch.signature.toString('base64url') });
    run = newRun(heldVector(sqlite));
  }
}

/** Tries what waited: its signer may be approved by now, or what it lacked be here. Goes on as long as one succeeds. */
async function tryHeldBack(exchanging: Exchanging): Promise<void> {
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const heldBack of exchanging.state.heldBack) {
      if (canBeBetter(exchanging, heldBack)) isMoving = (await tryAgain(exchanging, heldBack.batch)) || isMoving;
    }
  }
}

function canBeBetter(exchanging: Exchanging, { problem, sender }: HeldBack): boolean {
  if (problem === 'unknown_sender') return signerOf(judgingBy(exchanging), sender) !== undefined;
  return problem === 'lacks_changes' || problem === 'newer_program';
}

/** @returns whether it was taken in */
async function tryAgain(exchanging: Exchanging, id: number): Promise<boolean> {
  const { line } = exchanging;
  const [batch] = await readHeads(line, 'WHERE id = $1', [id]);
  if (batch === undefined) return false;
  const run = newRun(heldVector(exchanging.context.sqlite));
  const rows = await readRows(line, [batch]);
  settle(run, batch, await judge(judgingBy(exchanging), batch, rows.get(id) ?? []));
  await takeIn(exchanging, run);
  return run.taken.length > 0;
}
