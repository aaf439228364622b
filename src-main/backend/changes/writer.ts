import { hash } from 'node:crypto';
import type { InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Entity } from '#db/schema/synced.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { tick } from '#shared/domain/clock.ts';
import { uuidv7, uuidv8 } from '#shared/domain/ids.ts';
import {
  editRowClock,
  fieldVersion,
  isWrittenSince,
  newRowClock,
  packBase,
  type Version,
} from '#shared/domain/row-clock.ts';
import type { DeviceIdentity } from '../database/identity.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { Ports } from '../ports/index.ts';
import { type ErasureGuard, erasureGuard } from '../sync/erasure/guard.ts';
import { Busy } from './busy.ts';
import { refreshDerived } from './derived.ts';
import { allShapes, type Shape, type Stored, shapeOfKind } from './fields.ts';
import { createHold } from './hold.ts';
import { recordInserter } from './insert-record.ts';
import type { ChangeEvent, Live } from './live.ts';
import { newestSeq, newestStamp } from './newest.ts';
import { recordBytes, refNumber } from './refs.ts';
import { createTally, NAMED_IDS } from './tally.ts';

/** What is given for a new record: the id and the columns with a default may be left out; the clock is the writer's. */
export type NewRecord<T extends SQLiteTable> = Omit<InferInsertModel<T>, 'id' | 'clock' | 'deletedAt'> & {
  id?: string;
};
/** The fields of a record that shall change. */
export type Patch<T extends SQLiteTable> = Partial<Omit<InferInsertModel<T>, 'id' | 'clock'>>;

/** The only way to change a synced record. Lives inside one mutation. */
export interface Write {
  /** The instant of the mutation, epoch ms: one for all it writes. */
  readonly now: number;
  readonly insert: <T extends SQLiteTable>(entity: Entity<T>, values: NewRecord<T>) => string;
  /** Logs and writes the fields that really differ; false when none does. @throws DeskError NOT_FOUND */
  readonly update: <T extends SQLiteTable>(entity: Entity<T>, id: string, patch: Patch<T>) => boolean;
  /**
   * Logs and writes every field of the patch, also those that keep their value. Fields that stand and fall together are
   * restated together, so that of two such changes made at once the later one stands as a whole; and a decision that keeps
   * what stands is restated, so that it outranks one made before it elsewhere. @throws DeskError NOT_FOUND
   */
  readonly restate: <T extends SQLiteTable>(entity: Entity<T>, id: string, patch: Patch<T>) => boolean;
  /** Inserts, or updates (and brings back) the record with this id: for records named by a hash of their natural key. */
  readonly put: <T extends SQLiteTable>(entity: Entity<T>, values: NewRecord<T> & { id: string }) => boolean;
  /** Deleting is setting `deletedAt`: the record can come back. */
  readonly remove: <T extends SQLiteTable>(entity: Entity<T>, id: string) => boolean;
}

/** The same by the kind's name and stored values: for undo and merge, which know records only from the log. */
export interface RawWrite extends Write {
  readonly updateStored: (shape: Shape, id: string, patch: ReadonlyMap<string, Stored>) => boolean;
  readonly insertStored: (shape: Shape, id: string, values: ReadonlyMap<string, Stored>) => void;
  readonly restateStored: (shape: Shape, id: string, patch: ReadonlyMap<string, Stored>) => boolean;
}

export interface Mutation<T> {
  /** The operation to undo, or null when nothing changed. */
  readonly op: number | null;
  readonly value: T;
}

export interface Writer {
  /**
   * Runs `work` in one transaction; all it writes is one operation: one undo takes it back. If it throws, nothing happened.
   * @param name the procedure's name, e.g. `inquiries.move`
   */
  readonly mutate: <T>(
    name: string,
    work: (write: RawWrite) => T,
    undo?: { undoes?: number; redoes?: number },
  ) => Mutation<T>;
  /**
   * Takes in what other devices did: one transaction, after whose commit the clock has seen the newest of their changes and
   * whoever watches is told.
   */
  readonly absorb: <T extends Absorbed>(work: () => T) => T;
  /**
   * The same for work that writes by a connection of its own, in another thread. Until it has ended every other write is
   * refused with `Busy`: a change made before the clock has seen theirs could lose against one that its author had on screen.
   * One such work follows the other. Null says that nothing was written.
   */
  readonly absorbElsewhere: <T extends Absorbed | null>(work: () => Promise<T>) => Promise<T>;
  /**
   * An operation of this device's own that is written by a connection of its own, in another thread, by a writer over it: its
   * event, or null when nothing changed. Meanwhile every other write is refused with `Busy`, as in `absorbElsewhere`.
   */
  readonly mutateElsewhere: (work: () => Promise<ChangeEvent | null>) => Promise<number | null>;
  /** Whether such work is under way, and when it has ended. */
  readonly isHeld: () => boolean;
  readonly free: () => Promise<void>;
  readonly device: DeviceIdentity;
}

/** Changes of other devices that came into the log. */
export interface Absorbed {
  /** The highest stamp among them, 0 for none. */
  readonly newest: number;
  /** The ids of the records that changed, by kind. */
  readonly touched: Touched;
}

type Touched = ReadonlyMap<string, ReadonlySet<string>>;

interface WriterOptions {
  readonly sqlite: Sqlite;
  readonly device: DeviceIdentity;
  readonly ports: Ports;
  readonly live: Live;
  /** Does what has to follow from a commit, in mutations of its own. */
  readonly settle?: (event: ChangeEvent) => void;
  /** The staff member at work, if the profile is set up. */
  readonly actor: () => string | null;
}

/** The id of a record that two devices may create independently: a hash of what makes it the same (UUIDv8). */
export function hashedId(...key: readonly string[]): string {
  return uuidv8(hash('sha256', key.join('\u0000'), 'hex'));
}

/** Whether an id was made by `hashedId`. */
export function isHashedId(id: string): boolean {
  return id.charAt(14) === '8';
}

/**
 * Makes ids that sort in the order in which they were asked for, also those of one millisecond: a counter stands first in
 * the random part (RFC 9562, 6.2, method 1).
 */
function createIds({ random }: Pick<WriterOptions['ports'], 'random'>): (now: number) => string {
  let last = { now: Number.NaN, made: 0 };
  return (now) => {
    last = { now, made: last.now === now ? last.made + 1 : 0 };
    const bytes = new Uint8Array(random(10));
    bytes[0] = (last.made >> 14) & 0x0f;
    bytes[1] = (last.made >> 6) & 0xff;
    bytes[2] = last.made & 0x3f;
    return uuidv7(now, bytes);
  };
}

/** Makes the one writer of a database. Log rows and records go into one transaction; the clock moves after its commit. */
export function createWriter({ sqlite, device, ports, live, settle = () => {}, actor }: WriterOptions): Writer {
  const deviceNumber = refNumber(sqlite, device.id);
  // Given outside of any mutation, so that one that fails can't take a number back that is remembered here.
  const kindNumbers = new Map(allShapes().map(({ kind }) => [kind, refNumber(sqlite, kind)]));
  let last = newestStamp(sqlite);
  let seq = newestSeq(sqlite, deviceNumber);
  const nextId = createIds(ports);
  const hold = createHold(sqlite);
  const insertRecord = recordInserter(sqlite);
  const insertChange = sqlite.prepare(
    'INSERT INTO chg (device, stamp, seq, op, actor, kind, record, patch, base) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  // Made once: each `transaction` call would build its wrappers anew.
  const inTransaction = sqlite.transaction((body: () => unknown) => body());

  function mutate<T>(
    name: string,
    work: (write: RawWrite) => T,
    undo: { undoes?: number; redoes?: number } = {},
  ): Mutation<T> {
    if (hold.isHeld()) throw new Busy();
    const now = ports.now();
    let actorNumber: number | null = null;
    let stamp = last;
    let nextSeq = seq;
    let op: number | null = null;
    const tally = createTally();
    let guard: ErasureGuard | undefined;

    const log = (
      shape: Shape,
      id: string,
      patch: ReadonlyMap<string, Stored>,
      before: { readonly clock: Uint8Array; readonly base: Uint8Array } | null,
    ): Version => {
      guard ??= erasureGuard(sqlite);
      guard.check(shape.kind, id, patch);
      const next = tick(stamp, now);
      if (!next.ok) throw new Error('the clock has run out of stamps');
      stamp = next.stamp;
      op ??= stamp;
      nextSeq += 1;
      insertChange.run(
        deviceNumber,
        stamp,
        nextSeq,
        op,
        actorNumber,
        kindNumbers.get(shape.kind),
        recordBytes(id),
        asJson(patch),
        before && bindable(before.base),
      );
      const isFirst = before === null || !isWrittenSince(before.clock, { stamp: op, device: deviceNumber });
      tally.note(shape.kind, id, isFirst);
      return { stamp, device: deviceNumber };
    };

    const insertGiven = (shape: Shape, id: string, given: ReadonlyMap<string, Stored>): void => {
      insertRecord(shape, id, bindable(newRowClock(log(shape, id, given, null))), given);
    };
    const insertStored = (shape: Shape, id: string, values: ReadonlyMap<string, Stored>) =>
      insertGiven(shape, id, withoutNulls(values));

    const change = (shape: Shape, id: string, patch: ReadonlyMap<string, Stored>, restates: boolean): boolean => {
      const fields = [...patch.keys()].map((name) => fieldNamed(shape, name));
      const columns = ['clock', 'deleted_at', ...fields.map(({ column }) => column)];
      const row = prepared(sqlite, `SELECT ${columns.join(', ')} FROM ${shape.table} WHERE id = ?`)
        .raw()
        .get(id) as readonly [Buffer, number | null, ...Stored[]] | undefined;
      if (row === undefined) throw new DeskError('NOT_FOUND', { kind: shape.kind });
      const [clock, deletedAt, ...present] = row;
      // A deleted record is brought back first: so an edit of one is always one that did not know of the deletion.
      if (deletedAt !== null && !patch.has('deletedAt')) throw new DeskError('NOT_FOUND', { kind: shape.kind });
      const changed = fields.filter((field, i) => restates || present[i] !== patch.get(field.name));
      if (changed.length === 0) return false;
      const isDeletion = (patch.get('deletedAt') ?? null) !== null;
      const base = packBase(
        changed.map((field) => fieldVersion(clock, field.number)),
        isDeletion ? clock : null,
      );
      const values = new Map(changed.map((field) => [field.name, patch.get(field.name) ?? null]));
      const version = log(shape, id, values, { clock, base });
      const nextClock = editRowClock(
        clock,
        changed.map((field) => field.number),
        version,
      );
      const text = `UPDATE ${shape.table} SET ${changed.map((field) => `${field.column} = ?`).join(', ')}, clock = ? WHERE id = ?`;
      prepared(sqlite, text).run(...values.values(), bindable(nextClock), id);
      refreshDerived(sqlite, shape, values.keys(), 'id', id);
      return true;
    };

    const updateStored = (shape: Shape, id: string, patch: ReadonlyMap<string, Stored>) =>
      change(shape, id, patch, false);
    const restateStored = (shape: Shape, id: string, patch: ReadonlyMap<string, Stored>) =>
      change(shape, id, patch, true);

    const exists = (shape: Shape, id: string): boolean =>
      prepared(sqlite, `SELECT 1 FROM ${shape.table} WHERE id = ?`).get(id) !== undefined;

    const write: RawWrite = {
      now,
      insert: (entity, values) => {
        const shape = shapeNamed(entity.kind);
        const id = values.id ?? nextId(now);
        insertGiven(shape, id, givenRecord(shape, values));
        return id;
      },
      update: (entity, id, patch) => {
        const shape = shapeNamed(entity.kind);
        return updateStored(shape, id, storedPatch(shape, patch));
      },
      restate: (entity, id, patch) => {
        const shape = shapeNamed(entity.kind);
        return restateStored(shape, id, storedPatch(shape, patch));
      },
      put: (entity, values) => {
        const shape = shapeNamed(entity.kind);
        if (exists(shape, values.id))
          return updateStored(shape, values.id, storedPatch(shape, { deletedAt: null, ...values }));
        insertGiven(shape, values.id, givenRecord(shape, values));
        return true;
      },
      remove: (entity, id) => updateStored(shapeNamed(entity.kind), id, new Map([['deletedAt', now]])),
      updateStored,
      insertStored,
      restateStored,
    };

    const value = inTransaction.immediate(() => {
      // Looked up in here, because each statement outside of the transaction would be one of its own.
      const actorId = actor();
      actorNumber = actorId === null ? null : refNumber(sqlite, actorId);
      const result = work(write);
      if (op !== null) {
        prepared(sqlite, 'INSERT INTO operation (op, name, records, undoes, redoes) VALUES (?, ?, ?, ?, ?)').run(
          op,
          name,
          tally.records(),
          undo.undoes ?? null,
          undo.redoes ?? null,
        );
      }
      return result;
    }) as T;
    last = stamp;
    seq = nextSeq;
    if (op !== null) settle(tell({ op, name, kinds: tally.kinds(), ids: tally.ids() }));
    return { op, value };
  }

  const tell = (event: ChangeEvent): ChangeEvent => {
    live.publish(event);
    return event;
  };

  const see = ({ newest, touched }: Absorbed): ChangeEvent | null => {
    last = Math.max(last, newest);
    if (touched.size === 0) return null;
    const ids = [...touched.values()].flatMap((set) => [...set]);
    return tell({
      ...{ op: newest, name: 'sync.absorb', kinds: [...touched.keys()] },
      ids: ids.length > NAMED_IDS ? [] : ids,
    });
  };

  const absorb = <T extends Absorbed>(work: () => T): T => {
    if (hold.isHeld()) throw new Busy();
    const absorbed = inTransaction.immediate(work) as T;
    const event = see(absorbed);
    if (event !== null) settle(event);
    return absorbed;
  };

  const absorbElsewhere = async <T extends Absorbed | null>(work: () => Promise<T>): Promise<T> => {
    let event: ChangeEvent | null = null;
    const absorbed = await hold.during(work, (done) => {
      if (done !== null) event = see(done);
    });
    // What follows is written here, once nobody else writes.
    while (hold.isHeld()) await hold.free();
    if (event !== null) settle(event);
    return absorbed;
  };

  const mutateElsewhere = async (work: () => Promise<ChangeEvent | null>): Promise<number | null> => {
    const event = await hold.during(work, (done) => {
      // What the other writer gave out is in the log: the next change here comes behind it.
      last = Math.max(last, newestStamp(sqlite));
      seq = newestSeq(sqlite, deviceNumber);
      if (done !== null) live.publish(done);
    });
    while (hold.isHeld()) await hold.free();
    if (event !== null) settle(event);
    return event?.op ?? null;
  };

  return { mutate, absorb, absorbElsewhere, mutateElsewhere, isHeld: hold.isHeld, free: hold.free, device };
}

/** The values that are not null. */
function withoutNulls(values: ReadonlyMap<string, Stored>): ReadonlyMap<string, Stored> {
  const given = new Map<string, Stored>();
  for (const [name, value] of values) if (value !== null) given.set(name, value);
  return given;
}

function shapeNamed(kind: string): Shape {
  const shape = shapeOfKind(kind);
  if (shape === undefined) throw new Error(`unknown record kind ${kind}`);
  return shape;
}

function fieldNamed(shape: Shape, name: string) {
  const field = shape.fields.get(name);
  if (field === undefined) throw new Error(`${shape.kind} has no field ${name}`);
  return field;
}

function storedPatch(shape: Shape, values: Readonly<Record<string, unknown>>): ReadonlyMap<string, Stored> {
  const stored = new Map<string, Stored>();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && name !== 'id') stored.set(name, fieldNamed(shape, name).store(value));
  }
  return stored;
}

/** What a new record is made with, in the order of its kind's fields and without nulls; what is left out is as by default. */
function givenRecord(shape: Shape, values: Readonly<Record<string, unknown>>): ReadonlyMap<string, Stored> {
  for (const name in values) if (name !== 'id') fieldNamed(shape, name);
  const given = new Map<string, Stored>();
  for (const { name, initial, store } of shape.fields.values()) {
    const value = values[name];
    const stored = value === undefined ? initial : store(value);
    if (stored !== null) given.set(name, stored);
  }
  return given;
}

/** A patch as the log writes it. */
function asJson(patch: ReadonlyMap<string, Stored>): string {
  const fields: Record<string, Stored> = {};
  for (const [name, value] of patch) fields[name] = value;
  return JSON.stringify(fields);
}

/** The bytes in a piece of Node's pool: the driver makes a small array of its own a buffer of its own first, which takes long. */
const bindable = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
