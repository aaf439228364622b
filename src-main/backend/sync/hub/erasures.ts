import { join } from 'node:path';
import { openInMemory, type Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { type CarriedChange, inOrder } from '../carried-change.ts';
import { eraseValues, isErasureOf, ordersDue, REACHED, withoutErasedValues } from '../erasure/index.ts';
import { released } from '../log-rows.ts';
import { mergeReady } from '../merge.ts';
import { type Numbers, numbersOf } from '../numbers.ts';
import { type Batch, readHeads, readRows } from './batches.ts';
import { type Judging, judge, signerOf } from './judge.ts';
import type { HubLine } from './line.ts';

/** A change whose values an erasure may take. */
export type Erasable = Pick<CarriedChange, 'kind' | 'record' | 'device' | 'stamp' | 'patch'>;

/** A change as it stands on a hub without some of its values. */
export interface Emptied {
  readonly change: Erasable;
  /** The fields whose values were taken out; null among them stands for the patch as a whole. */
  readonly lost: readonly (string | null)[];
}

/** What the orders that stand on a hub take, of which changes (sync rule 11). */
export interface HubErasures {
  /** The people whose erasure was ordered by a member, and how many others somebody wants to be erased. */
  readonly people: readonly string[];
  readonly untrusted: number;
  /** All records that hang on these people or ever named them. */
  readonly records: readonly string[];
  /** What is left of a patch. */
  readonly without: (change: Erasable) => string;
  readonly areErasures: (emptied: readonly Emptied[]) => boolean;
  readonly close: () => void;
}

interface ReadingErasures extends Omit<Judging, 'sqlite' | 'isErasure'> {
  readonly rootDir: string;
  /** Changes of devices, orders and receipts that are trusted already. */
  readonly known: readonly CarriedChange[];
  /** Epoch ms. */
  readonly now: number;
}

/** What tells whose word is taken, what was ordered, and who had heard of it. */
export const TRUST_KINDS: readonly string[] = ['device', 'erasure', 'erasure_receipt'];

/**
 * Finds out what was erased, from the hub alone and whatever of it was emptied already: takes what concerns it into a database in
 * memory, batch by batch as members signed them, and carries the orders out there as a laptop does.
 * @throws HubProblem
 */
export async function readErasures({ rootDir, known, now, ...trust }: ReadingErasures): Promise<HubErasures> {
  const { line } = trust;
  const sqlite = openInMemory(join(rootDir, 'db', 'migrations'));
  const numbers = numbersOf(sqlite);
  const ordered = await peopleOrdered(line);
  const concerned = new Set(await recordsNaming(line, ordered));
  const take = taker(sqlite, numbers, now);
  take(known);
  // What was emptied is judged by this very reading: here it is enough that the rest is as it was signed.
  const judging: Judging = { ...trust, sqlite, isErasure: async () => true };
  const others = await takeDevices(judging, await batchesOf(line, concerned), take);
  take(others.filter(({ kind, record }) => TRUST_KINDS.includes(kind) || concerned.has(record)));
  for (const { record } of ordersDue(sqlite)) eraseValues(sqlite, numbers, record, now);
  const textsOf = (column: string) =>
    prepared(sqlite, `SELECT DISTINCT ${column} FROM erased`).pluck().all() as readonly string[];
  const people = textsOf('person');
  const local = (change: Erasable) => ({ ...change, device: numbers.numberOf(change.device) });
  return {
    ...{ people, untrusted: ordered.length - people.length, records: textsOf('record') },
    without: (change) => withoutErasedValues(sqlite, local(change)),
    areErasures: (emptied) => emptied.every(({ change, lost }) => isErasureOf(sqlite, local(change), lost)),
    close: () => sqlite.close(),
  };
}

/** Merges changes, each once, with those that waited for the making of their record. */
function taker(sqlite: Sqlite, numbers: Numbers, now: number) {
  const taken = new Set<string>();
  return (changes: readonly CarriedChange[]): void => {
    const fresh = changes.filter(({ device, seq }) => {
      const name = `${device} ${seq}`;
      return !taken.has(name) && taken.add(name);
    });
    const waited = released(sqlite, numbers, { reason: 'record_missing', until: Number.MAX_SAFE_INTEGER });
    mergeReady(sqlite, numbers, inOrder([...waited, ...fresh]), now);
  };
}

/**
 * Takes in devices' records from batches in the order of the hub, so that who is approved by one is trusted in the next; what an
 * unknown device signed is tried again as long as devices become known. @returns the other changes of the batches
 */
async function takeDevices(
  judging: Judging,
  batches: readonly Batch[],
  take: (changes: readonly CarriedChange[]) => void,
): Promise<readonly CarriedChange[]> {
  const others: CarriedChange[] = [];
  let waiting = batches;
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    const unknown: Batch[] = [];
    for (const batch of waiting) {
      if (signerOf(judging, batch.sender) === undefined) {
        unknown.push(batch);
        continue;
      }
      const judged = await judge(judging, batch, (await readRows(judging.line, [batch])).get(batch.id) ?? []);
      const changes = judged.problem === null ? judged.changes : [];
      take(changes.filter(({ kind }) => kind === 'device'));
      for (const change of changes) if (change.kind !== 'device') others.push(change);
    }
    waiting = unknown;
  }
  return others;
}

async function peopleOrdered(line: HubLine): Promise<readonly string[]> {
  const text = `SELECT DISTINCT ejrc.json_of(patch) ->> 'record' FROM ejrc.change WHERE kind = 'erasure' AND base IS NULL`;
  return (await line.ask<[string | null]>(text)).flatMap(([person]) => person ?? []);
}

/** People with the records that ever named them, as anybody's changes have it, and the files on entries among them. */
async function recordsNaming(line: HubLine, people: readonly string[]): Promise<readonly string[]> {
  const naming = async (reach: readonly { readonly kind: string; readonly by: string }[], named: readonly string[]) => {
    const kinds = reach.map(({ kind }) => kind);
    const fields = reach.map(({ by }) => by);
    return line.ask<[string, string]>(NAMING, [kinds, fields, named]);
  };
  if (people.length === 0) return [];
  const direct = await naming(REACHED, people);
  const entries = direct.filter(([kind]) => kind === 'entry').map(([, record]) => record);
  const files = await naming(
    REACHED.filter(({ kind }) => kind === 'file'),
    entries,
  );
  return [...people, ...[...direct, ...files].map(([, record]) => record)];
}

const NAMING = `SELECT DISTINCT c.kind, c.record
  FROM ejrc.change c JOIN unnest($1::text[], $2::text[]) AS reach (kind, field) ON reach.kind = c.kind
  WHERE ejrc.json_of(c.patch) ->> reach.field = ANY ($3::text[])`;

function batchesOf(line: HubLine, records: ReadonlySet<string>): Promise<readonly Batch[]> {
  const rest = `WHERE id IN (SELECT batch FROM ejrc.change WHERE kind = ANY ($1) OR record::text = ANY ($2))
    ORDER BY id`;
  return readHeads(line, rest, [TRUST_KINDS, [...records]]);
}
