import { MAX_DRIFT_MS, stampOf } from '#shared/domain/clock.ts';
import type { Version } from '#shared/domain/row-clock.ts';
import type { Shape } from '../changes/fields.ts';
import { changeAt } from '../changes/log.ts';
import type { Sqlite } from '../database/open.ts';
import { sortArrivals } from './arrivals.ts';
import { type CarriedChange, inOrder } from './carried-change.ts';
import { reviewConflicts } from './conflicts.ts';
import { type Edit, membershipIn } from './edits.ts';
import { isOrder, isTrustedOrder, takeErasedOut } from './erasure/index.ts';
import { logChanges, quarantine, released, takeOut } from './log-rows.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { mergeInto } from './record-merge.ts';
import { type RecordState, type Records, recordsOf } from './records.ts';
import { heldVector } from './vector.ts';
import { type FitChange, fitChange } from './well-formed.ts';

/** What a merge did. */
export interface Merged {
  readonly applied: number;
  /** Changes that were here already. */
  readonly repeated: number;
  /** Changes that wait in quarantine. */
  readonly waiting: number;
  /** The highest stamp that was applied, 0 for none: what the clock has now seen. */
  readonly newest: number;
  /** The ids of the records that changed, by kind. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many of them are new here, by kind. */
  readonly made: ReadonlyMap<string, number>;
}

/**
 * Merges what other devices did into records and log. Runs inside of one transaction, the writer's `absorb`: all or nothing
 * (sync rule 8). Changes are grouped by record, decided in memory, and each record is written once.
 * @param now epoch ms
 * @throws SyncRefusal where changes in between are missing; nothing is applied then
 */
export function mergeChanges(sqlite: Sqlite, arrived: readonly CarriedChange[], now: number): Merged {
  const numbers = numbersOf(sqlite);
  const { accepted, ahead, repeated } = sortArrivals(arrived, heldVector(sqlite), now);
  const waited = [
    ...released(sqlite, numbers, { reason: 'ahead', until: newestAcceptable(now) }),
    ...released(sqlite, numbers, { reason: 'record_missing', until: Number.MAX_SAFE_INTEGER }),
    ...released(sqlite, numbers, { reason: 'unsigned', until: Number.MAX_SAFE_INTEGER }),
  ];
  quarantine(sqlite, numbers, ahead, { reason: 'ahead', now });
  // What waited may be newer than what comes now: records are merged in the order of stamps.
  const ready = waited.length === 0 ? accepted : inOrder([...waited, ...accepted]);
  const merged = mergeReady(sqlite, numbers, ready, now);
  takeErasedOut(sqlite, numbers, ahead, now);
  return { ...merged, repeated, waiting: merged.waiting + ahead.length };
}

/**
 * Puts changes into log and records whose time has come; those that break a rule wait, and orders to erase that nobody known has
 * signed. What was erased is taken out again. @param changes in the order of stamps
 */
export function mergeReady(
  sqlite: Sqlite,
  numbers: Numbers,
  changes: readonly CarriedChange[],
  now: number,
): Omit<Merged, 'repeated'> {
  const fit: FitChange[] = [];
  const orders: FitChange[] = [];
  const unfit: CarriedChange[] = [];
  for (const change of changes) {
    const read = fitChange(change);
    if (read === undefined) unfit.push(change);
    else if (isOrder(change)) orders.push(read);
    else fit.push(read);
  }
  quarantine(sqlite, numbers, unfit, { reason: 'rule', now });
  const merged = mergeFit(sqlite, numbers, fit, now);
  const ordered = mergeOrders(sqlite, numbers, orders, now);
  takeErasedOut(sqlite, numbers, changes, now);
  return { ...both(merged, ordered), waiting: merged.waiting + ordered.waiting + unfit.length };
}

/** Orders come last: what came with them may tell that their signer is a member. */
function mergeOrders(
  sqlite: Sqlite,
  numbers: Numbers,
  orders: readonly FitChange[],
  now: number,
): Omit<Merged, 'repeated'> {
  const { trusted = [], unsigned = [] } = Object.groupBy(orders, ({ change }) =>
    isTrustedOrder(sqlite, change) ? 'trusted' : 'unsigned',
  );
  quarantine(
    sqlite,
    numbers,
    unsigned.map(({ change }) => change),
    { reason: 'unsigned', now },
  );
  const merged = mergeFit(sqlite, numbers, trusted, now);
  return { ...merged, waiting: merged.waiting + unsigned.length };
}

/** What two merges of different records did. */
function both(a: Omit<Merged, 'repeated'>, b: Omit<Merged, 'repeated'>): Omit<Merged, 'repeated'> {
  return {
    applied: a.applied + b.applied,
    waiting: a.waiting + b.waiting,
    newest: Math.max(a.newest, b.newest),
    touched: new Map([...a.touched, ...b.touched]),
    made: new Map([...a.made, ...b.made]),
  };
}

/** The highest stamp that is not too far ahead of local time. */
const newestAcceptable = (now: number): number => stampOf(now + MAX_DRIFT_MS + 1) - 1;

/** Applies changes that can be stored; those whose record is not here wait until it is. */
function mergeFit(
  sqlite: Sqlite,
  numbers: Numbers,
  changes: readonly FitChange[],
  now: number,
): Omit<Merged, 'repeated'> {
  logChanges(
    sqlite,
    numbers,
    changes.map(({ change }) => change),
  );
  const merging = { sqlite, numbers, records: recordsOf(sqlite) };
  const touched = new Map<string, Set<string>>();
  const made = new Map<string, number>();
  const orphans: CarriedChange[] = [];
  for (const [record, ofRecord] of byRecord(changes)) {
    const shape = ofRecord[0]?.shape ?? null;
    if (shape === null) continue;
    const merged = mergeRecord(merging, shape, record, ofRecord);
    if (merged === 'missing') orphans.push(...ofRecord.map(({ change }) => change));
    else idsOf(touched, shape).add(record);
    if (merged === 'made') made.set(shape.kind, (made.get(shape.kind) ?? 0) + 1);
  }
  takeOut(sqlite, numbers, 'chg', orphans);
  quarantine(sqlite, numbers, orphans, { reason: 'record_missing', now });
  const waiting = orphans.length;
  return { applied: changes.length - waiting, waiting, newest: changes.at(-1)?.change.stamp ?? 0, touched, made };
}

/** By kind as they come, and by the records' ids in order, so that what lies side by side is read and written together. */
function byRecord(changes: readonly FitChange[]): readonly (readonly [record: string, FitChange[]])[] {
  const kinds = new Map<string, Map<string, FitChange[]>>();
  for (const each of changes) {
    const { kind, record } = each.change;
    const records = kinds.get(kind) ?? new Map<string, FitChange[]>();
    kinds.set(kind, records);
    const known = records.get(record);
    if (known === undefined) records.set(record, [each]);
    else known.push(each);
  }
  return [...kinds.values()].flatMap((records) => [...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function idsOf(touched: Map<string, Set<string>>, { kind }: Shape): Set<string> {
  const known = touched.get(kind) ?? new Set<string>();
  touched.set(kind, known);
  return known;
}

interface Merging {
  readonly sqlite: Sqlite;
  readonly numbers: Numbers;
  readonly records: Records;
}

/** @returns `missing` where the changes edit a record that none of them makes and that is not here; nothing is done then */
function mergeRecord(
  merging: Merging,
  shape: Shape,
  record: string,
  changes: readonly FitChange[],
): 'made' | 'changed' | 'missing' {
  // Who makes a record mostly is the only one: it is written without a look whether it is here.
  if (changes[0]?.change.base === null && mergeOnto(merging, shape, record, changes, null)) return 'made';
  const state = merging.records.stateOf(shape, record);
  if (state === undefined) return 'missing';
  mergeOnto(merging, shape, record, changes, state);
  return 'changed';
}

/**
 * @param state the record as it is here, or null for one that is made
 * @returns false where a record that is to be made is here already; nothing is done then
 */
function mergeOnto(
  { sqlite, numbers, records }: Merging,
  shape: Shape,
  record: string,
  changes: readonly FitChange[],
  state: RecordState | null,
): boolean {
  const merge = mergeInto(state?.clock ?? null, {
    shape,
    numbers,
    fieldsGiven: (version) => [...(changeAt(sqlite, version)?.patch.keys() ?? [])],
    membershipAt: (version) => membershipAt(sqlite, numbers, version),
  });
  for (const change of changes) merge.add(change);
  const { values, clock, wasDeleted } = merge.result();
  if (state === null) {
    if (!records.insert(shape, record, clock, values)) return false;
  } else if (values.size > 0 || !state.clock.equals(clock)) {
    // Where all of them lost, the record stands as it did: its page need not be written.
    records.update(shape, state.row, clock, values);
  }
  reviewConflicts(sqlite, numbers, { shape, record, fields: merge.concurrent, wasDeleted });
  return true;
}

/** What a change in the log made of a list's value being there. */
function membershipAt(sqlite: Sqlite, numbers: Numbers, version: Version): Edit {
  const change = changeAt(sqlite, version);
  const [edit] = change === undefined ? [] : membershipIn(numbers, [change]);
  return edit ?? { version: numbers.carried(version), value: null, base: null };
}
