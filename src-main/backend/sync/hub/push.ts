import { countOf, spansLacked } from '#shared/domain/version-vector.ts';
import type { CarriedChange } from '../carried-change.ts';
import { noteExchange } from '../history.ts';
import { knownDevice } from '../members.ts';
import { changesSince } from '../outgoing.ts';
import { countingPeople } from '../people-in.ts';
import { SyncRefusal } from '../refusal.ts';
import { heldVector } from '../vector.ts';
import { type Exchanging, whenFree } from './exchange-context.ts';
import { HubProblem } from './problem.ts';
import { HUB_COLUMNS, HUB_TYPES, hubRow, sealedRow } from './rows.ts';
import { reachedAfter } from './run.ts';
import { BATCH_FORMAT, batchMessage, digestOfRow } from './seal.ts';
import { SALT_BYTES } from './value-seals.ts';
import { writeState } from './way.ts';

/** A batch ends at so many changes, so that taking it in holds up nobody's program, or at so many bytes of values. */
const BATCH_CHANGES = 2000;
const BATCH_BYTES = 4 * 1024 * 1024;

/**
 * Pushes what the hub lacks, batch by batch; each is there whole or not at all.
 * @returns false where somebody else has pushed meanwhile: pull, and push again
 * @throws HubProblem
 */
export async function push(exchanging: Exchanging): Promise<boolean> {
  const { context, state, onProgress } = exchanging;
  const total = countOf(spansLacked(state.covered, heldVector(context.sqlite)));
  if (total === 0) return true;
  requireMember(exchanging);
  for (let done = 0; ; ) {
    const batch = nextBatch(exchanging);
    if (batch.length === 0) return true;
    onProgress({ step: 'push', done, total: Math.max(done, total) });
    if (!(await pushBatch(exchanging, batch))) return false;
    done += batch.length;
  }
}

/** What a device that is no member signs, nobody would take in. */
function requireMember({ context }: Exchanging): void {
  const { standing } = knownDevice(context.sqlite, context.writer.device.id);
  if (standing === 'revoked') throw new HubProblem('revoked');
  if (standing !== 'member') throw new HubProblem('not_approved');
}

/**
 * The first of what the hub lacks: a beginning in the order of stamps, so it can be taken in by itself (sync rule 4).
 * @throws HubProblem `compacted` (sync rule 12)
 */
function nextBatch({ context, state }: Exchanging): readonly CarriedChange[] {
  const batch: CarriedChange[] = [];
  let bytes = 0;
  try {
    for (const change of changesSince(context.sqlite, state.covered)) {
      batch.push(change);
      bytes += Buffer.byteLength(change.patch);
      if (batch.length === BATCH_CHANGES || bytes > BATCH_BYTES) break;
    }
  } catch (error) {
    throw error instanceof SyncRefusal ? new HubProblem('compacted', error) : error;
  }
  return batch;
}

async function pushBatch(exchanging: Exchanging, changes: readonly CarriedChange[]): Promise<boolean> {
  const { context, consortium, keys, line, state } = exchanging;
  const sender = context.writer.device.id;
  const rows = changes.map(hubRow);
  const salts = freshSalts(context, rows.length);
  const digests = rows.flatMap((row, at) => digestOfRow(sealedRow([...row, salts[at] ?? '', null])) ?? []);
  const signature = Buffer.from(keys.sign(batchMessage({ consortium, sender }, digests)));
  const id = await line.inTransaction(async () => {
    await line.ask('SELECT pg_advisory_xact_lock(1162498627, 1)');
    const [[newest = 0] = []] = await line.ask<[number]>('SELECT coalesce(max(id), 0)::bigint FROM ejrc.batch');
    if (newest !== state.read) return null;
    const head = [consortium, sender, BATCH_FORMAT, rows.length, signature];
    const [made] = await line.ask<[number]>(INSERT_BATCH, head);
    const columns = HUB_TYPES.map((_, at) => rows.map((row) => row[at]));
    await line.ask(INSERT_CHANGES, [made?.[0], ...columns, salts]);
    return made?.[0] ?? null;
  });
  if (id === null) return false;
  await whenFree(context, () => notePushed(exchanging, changes, { id, mark: signature.toString('base64url') }));
  return true;
}

/** A salt for each change, so that a value that an erasure takes out can't be found again from its digest. */
function freshSalts({ ports }: Exchanging['context'], count: number): readonly string[] {
  const bytes = Buffer.from(ports.random(count * SALT_BYTES));
  const at = (n: number) => bytes.subarray(n * SALT_BYTES, (n + 1) * SALT_BYTES);
  return Array.from({ length: count }, (_, n) => at(n).toString('base64url'));
}

const INSERT_BATCH =
  'INSERT INTO ejrc.batch (consortium, sender, format, count, signature) VALUES ($1, $2, $3, $4, $5) RETURNING id';

const TYPES = [...HUB_TYPES, 'text'].map((type, at) => `$${at + 2}::${type}[]`);
const INSERT_CHANGES = `INSERT INTO ejrc.change (batch, place, ${HUB_COLUMNS}, salt)
  SELECT $1, row.place - 1, ${HUB_COLUMNS}, salt
  FROM unnest(${TYPES.join(', ')}) WITH ORDINALITY AS row (${HUB_COLUMNS}, salt, place)`;

/**
 * Writes down what went out. Should the program end before that, the next pull finds the batch on the hub, signed by this device,
 * and knows: nothing goes twice.
 */
function notePushed(
  exchanging: Exchanging,
  changes: readonly CarriedChange[],
  { id, mark }: { readonly id: number; readonly mark: string },
): void {
  const { context, way, done } = exchanging;
  const { sqlite, ports } = context;
  const covered = reachedAfter(exchanging.state.covered, changes);
  exchanging.state = { ...exchanging.state, read: id, mark, covered };
  const size = changes.reduce((sum, { patch }) => sum + Buffer.byteLength(patch), 0);
  const counting = countingPeople();
  for (const change of changes) counting.add(change);
  const people = counting.people(sqlite);
  sqlite.transaction(() => {
    writeState(sqlite, way, exchanging.state);
    const at = ports.now();
    noteExchange(sqlite, { at, carrier: 'hub', way, direction: 'out', changes: changes.length, size, people });
  })();
  done.pushed += changes.length;
  exchanging.touchedFiles ||= changes.some(({ kind }) => kind === 'file');
}
