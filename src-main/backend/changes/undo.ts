import { DeskError } from '#shared/contract/errors.ts';
import { fieldVersion, type Version } from '#shared/domain/row-clock.ts';
import type { DeviceIdentity } from '../database/identity.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { erasureGuard } from '../sync/erasure/guard.ts';
import { type Shape, type Stored, shapeOfKind } from './fields.ts';
import { type Change, changeAt, changeOfField, changesBackwards, creationsOf, extentOf, valueAt } from './log.ts';
import { refNumber } from './refs.ts';
import { isHashedId, type Mutation, type Writer } from './writer.ts';

/** What an undo did: the operation it took back, and how many fields it left because someone changed them since. */
export interface Undone {
  readonly name: string;
  readonly records: number;
  readonly kept: number;
}

export interface OperationRow {
  readonly op: number;
  readonly name: string;
  readonly records: number;
}

/** Which operation is taken back, and whether that is an undo or a redo. */
export interface Reversal {
  readonly operation: OperationRow;
  readonly as: 'undoes' | 'redoes';
}

/** Told how much of a reversal is done; may throw to end it. */
export type Tell = (done: number, total: number) => void;

/** The last operation of this device that still stands. @throws DeskError NOTHING_TO_UNDO */
export function lastToUndo(sqlite: Sqlite): Reversal {
  const text =
    'SELECT op, name, records FROM operation WHERE undoes IS NULL AND undone_by IS NULL ORDER BY op DESC LIMIT 1';
  return found(prepared(sqlite, text).get(), 'undoes');
}

/** One operation of this device that still stands, e.g. of its toast. @throws DeskError NOTHING_TO_UNDO */
export function toUndo(sqlite: Sqlite, op: number): Reversal {
  const text = 'SELECT op, name, records FROM operation WHERE op = ? AND undone_by IS NULL';
  return found(prepared(sqlite, text).get(op), 'undoes');
}

/** What was last undone, as long as nothing else was done since. @throws DeskError NOTHING_TO_REDO */
export function lastToRedo(sqlite: Sqlite): Reversal {
  const text = `SELECT op, name, records FROM operation WHERE undoes IS NOT NULL AND undone_by IS NULL
    AND op > coalesce((SELECT max(op) FROM operation WHERE undoes IS NULL AND redoes IS NULL), 0)
    ORDER BY op DESC LIMIT 1`;
  return found(prepared(sqlite, text).get(), 'redoes');
}

function found(operation: unknown, as: Reversal['as']): Reversal {
  if (operation === undefined) throw new DeskError(as === 'undoes' ? 'NOTHING_TO_UNDO' : 'NOTHING_TO_REDO');
  return { operation: operation as OperationRow, as };
}

/** Takes back the last operation of this device that still stands. @throws DeskError NOTHING_TO_UNDO */
export const undoLast = (sqlite: Sqlite, writer: Writer): Mutation<Undone> =>
  takeBack(sqlite, writer, lastToUndo(sqlite));

/** Takes back one operation of this device, e.g. from its toast. @throws DeskError NOTHING_TO_UNDO */
export const undoOperation = (sqlite: Sqlite, writer: Writer, op: number): Mutation<Undone> =>
  takeBack(sqlite, writer, toUndo(sqlite, op));

/** Does again what was last undone, as long as nothing else was done since. @throws DeskError NOTHING_TO_REDO */
export const redoLast = (sqlite: Sqlite, writer: Writer): Mutation<Undone> =>
  takeBack(sqlite, writer, lastToRedo(sqlite));

/** Takes an operation of this device out of what undo offers, for one without which nobody could go on working. */
export function keepFromUndo(sqlite: Sqlite, op: number): void {
  prepared(sqlite, 'UPDATE operation SET undone_by = op WHERE op = ?').run(op);
}

/** Makes neither undo nor redo see an operation, for one that follows from others' and that nobody at work did. */
export function forgetOperation(sqlite: Sqlite, op: number): void {
  prepared(sqlite, 'DELETE FROM operation WHERE op = ?').run(op);
}

/** An operation of any device: its device, as a number of `ref`, and the stamp of its first change. */
export interface OperationOf {
  readonly device: number;
  readonly op: number;
}

/** What tells a reversal more than the operation itself. */
export interface ReversalHints {
  /** Operations that are taken back together: what several of them made is nobody else's. */
  readonly together?: readonly OperationOf[];
  /** Whether what an operation did to a field is looked through, to what stood before it. */
  readonly isThrough?: (operation: OperationOf) => boolean;
}

/** The patches that take back an operation that undo does not offer: one that followed from others', or a colleague's. */
export function reversalOf(
  sqlite: Sqlite,
  own: DeviceIdentity,
  operation: OperationOf,
  now: number,
  hints: ReversalHints = {},
): { readonly restored: readonly Restored[]; readonly kept: number } {
  return reversal(sqlite, refNumber(sqlite, own.id), operation, now, hints);
}

/** The operation by which this one stands now: itself, or the redo that brought it back; null while it is undone. */
export function standing(sqlite: Sqlite, op: number): number | null {
  const reversalOf = prepared(sqlite, 'SELECT undone_by FROM operation WHERE op = ?').pluck();
  let last = op;
  for (let stands = true; ; stands = !stands) {
    const next = reversalOf.get(last) as number | null | undefined;
    // An undo that found nothing left to take back wrote no operation of its own.
    if (next === last) return null;
    if (next === null || next === undefined) return stands ? last : null;
    last = next;
  }
}

/** Carries out an undo or a redo as one operation. */
export function takeBack(
  sqlite: Sqlite,
  writer: Writer,
  { operation: { op, name, records }, as }: Reversal,
  tell: Tell = () => {},
): Mutation<Undone> {
  const device = refNumber(sqlite, writer.device.id);
  const { count } = extentOf(sqlite, device, op);
  // Half of the work is to read what was done, half to write what was before.
  let read = 0;
  const onRead = (): void => {
    read += 1;
    tell(read, 2 * count);
  };
  const done = writer.mutate(
    name,
    (write) => {
      const { restored, kept } = reversal(sqlite, device, { device, op }, write.now, {}, onRead);
      let written = 0;
      // What stands and falls together goes back together, also the fields that keep their value.
      for (const target of restored) {
        write.restateStored(target.shape, target.id, asWhole(sqlite, target));
        written += 1;
        tell(count + Math.round((written * count) / restored.length), 2 * count);
      }
      return { name, records, kept };
    },
    { [as]: op },
  );
  prepared(sqlite, 'UPDATE operation SET undone_by = ? WHERE op = ?').run(done.op ?? op, op);
  return done;
}

export interface Restored {
  readonly shape: Shape;
  readonly id: string;
  readonly patch: Map<string, Stored>;
}

/**
 * The patches that bring back what stood before an operation. A field that someone changed since keeps its newer value: an
 * undo takes back only one's own edit.
 */
function reversal(
  sqlite: Sqlite,
  own: number,
  { device, op }: OperationOf,
  now: number,
  { together = [], isThrough = () => false }: ReversalHints = {},
  onRead: () => void = () => {},
): { restored: readonly Restored[]; kept: number } {
  const mine = [...together, { device, op }];
  const records = new Map<string, Restored>();
  // Field → the change whose value the reversal has come back to, where it has passed a later change of the operation.
  const reached = new Map<string, Version>();
  let kept = 0;
  for (const change of changesBackwards(sqlite, device, op)) {
    onRead();
    const shape = shapeOfKind(change.kind);
    if (shape === undefined) continue;
    const target = records.get(change.record) ?? { shape, id: change.record, patch: new Map() };
    records.set(change.record, target);
    if (change.base === null) {
      if (isMadeElsewhereToo(sqlite, mine, change.record)) {
        kept += 1;
        continue;
      }
      target.patch.clear();
      target.patch.set('deletedAt', now);
      continue;
    }
    const clock = clockOf(sqlite, shape, change.record);
    [...change.patch.keys()].forEach((name, i) => {
      const field = shape.fields.get(name);
      const base = change.base?.[i];
      if (field === undefined || base === undefined) return;
      const key = `${change.record} ${name}`;
      const written = reached.get(key) ?? fieldVersion(clock, field.number);
      const seen = lookedThrough(sqlite, written, change, name, isThrough);
      const present = origin(sqlite, own, seen, change.record, name);
      const told = origin(sqlite, own, change, change.record, name);
      if (present.stamp !== told.stamp || present.device !== told.device) {
        kept += 1;
        return;
      }
      reached.set(key, base);
      target.patch.set(name, valueAt(sqlite, base, name));
    });
  }
  const restored: Restored[] = [];
  const guard = erasureGuard(sqlite);
  for (const target of records.values()) {
    const { shape, id, patch } = target;
    const naming = guard.naming(shape.kind, patch);
    if (naming !== undefined && patch.delete(naming)) kept += 1;
    if (isGone(sqlite, target) || guard.isErased(shape.kind, id, patch)) kept += target.patch.size;
    else if (target.patch.size > 0) restored.push(target);
  }
  return { restored, kept };
}

/** With the first of the fields that make up one thing come the others, as they stand. */
function asWhole(sqlite: Sqlite, { shape, id, patch }: Restored): ReadonlyMap<string, Stored> {
  const [lead, ...others] = shape.whole;
  if (lead === undefined || !patch.has(lead.name)) return patch;
  const columns = others.map(({ column }) => column).join(', ');
  const row = prepared(sqlite, `SELECT ${columns} FROM ${shape.table} WHERE id = ?`).raw().get(id) as readonly Stored[];
  return new Map([...others.map(({ name }, i) => [name, row[i] ?? null] as const), ...patch]);
}

/** Whether another operation made the same record, which only one that is named by what it is can be: it is theirs as well. */
function isMadeElsewhereToo(sqlite: Sqlite, mine: readonly OperationOf[], record: string): boolean {
  if (!isHashedId(record)) return false;
  const isMine = ({ device, op }: OperationOf): boolean => mine.some((one) => one.device === device && one.op === op);
  return creationsOf(sqlite, record).some((made) => !isMine(made));
}

/** The change that a field comes from, past those of operations that are looked through. */
function lookedThrough(
  sqlite: Sqlite,
  written: Version,
  { record, device, stamp }: Pick<Change, 'record' | 'device' | 'stamp'>,
  field: string,
  isThrough: (operation: OperationOf) => boolean,
): Version {
  let at = written;
  while (at.stamp !== stamp || at.device !== device) {
    const change = changeAt(sqlite, at);
    const base = change?.base?.[[...change.patch.keys()].indexOf(field)];
    if (change === undefined || change.record !== record || base === undefined || !isThrough(change)) return at;
    at = base;
  }
  return at;
}

/** Whether someone deleted the record since, and the reversal has nothing to say about that. */
function isGone(sqlite: Sqlite, { shape, id, patch }: Restored): boolean {
  return (
    !patch.has('deletedAt') &&
    prepared(sqlite, `SELECT deleted_at FROM ${shape.table} WHERE id = ?`).pluck().get(id) !== null
  );
}

/**
 * The change from which a value really comes: an undo or redo brings back an earlier change's value under a stamp of its own,
 * and whoever undoes further must see through it. Operations are this device's own, whose numbers others may give as well.
 */
function origin(sqlite: Sqlite, own: number, version: Version, record: string, field: string): Version {
  const { stamp, device } = version;
  if (device !== own) return { stamp, device };
  const text = `SELECT coalesce(o.undoes, o.redoes) FROM chg c JOIN operation o ON o.op = c.op
    WHERE c.device = ? AND c.stamp = ?`;
  const reversed = prepared(sqlite, text).pluck().get(device, stamp) as number | null | undefined;
  if (reversed === null || reversed === undefined) return { stamp, device };
  // What the reversed operation had not given only came along, as it stood (`asWhole`).
  const change = changeOfField(sqlite, { device, op: reversed, record, field }) ?? changeAt(sqlite, version);
  const base = change?.base?.[[...change.patch.keys()].indexOf(field)];
  return base === undefined ? { stamp, device } : origin(sqlite, own, base, record, field);
}

function clockOf(sqlite: Sqlite, shape: Shape, id: string): Buffer {
  return prepared(sqlite, `SELECT clock FROM ${shape.table} WHERE id = ?`).pluck().get(id) as Buffer;
}
