import { closeRowClock, type OpenRowClock, openRowClock, type Version } from '#shared/domain/row-clock.ts';
import type { Field, Shape, Stored } from '../changes/fields.ts';
import { type CarriedChange, type CarriedVersion, isLater } from './carried-change.ts';
import type { Edit } from './edits.ts';
import { outranksAsMember } from './membership.ts';
import type { Numbers } from './numbers.ts';
import type { FitChange } from './well-formed.ts';

/** A record while changes are merged into it. */
export interface RecordMerge {
  /** Merges one change; changes of a record come in the order of their stamps. */
  readonly add: (change: FitChange) => void;
  /** What has to be written: the fields that got another value, and the row clock. */
  readonly result: () => {
    readonly values: ReadonlyMap<Field, Stored>;
    readonly clock: Uint8Array;
    /** Whether it is or ever was deleted. */
    readonly wasDeleted: boolean;
  };
  /** Fields that someone had changed without knowing of a change that is merged here. */
  readonly concurrent: ReadonlySet<string>;
}

interface MergeOptions {
  readonly shape: Shape;
  readonly numbers: Numbers;
  /** The fields that a change in the log gave to a record it made. */
  readonly fieldsGiven: (creation: Version) => readonly string[];
  /** Of a list's value, what a change in the log made of its being there. */
  readonly membershipAt: (version: Version) => Edit;
}

/**
 * Merges changes into a record field by field: the highest version wins (sync rule 2). Whether a list's value is there is
 * decided by what was known to whoever took it off.
 * @param clock the record's row clock, or null for a record that the first change makes
 */
export function mergeInto(clock: Uint8Array | null, options: MergeOptions): RecordMerge {
  const { shape, numbers, fieldsGiven, membershipAt } = options;
  const deletion = shape.fields.get('deletedAt');
  const values = new Map<Field, Stored>();
  const concurrent = new Set<string>();
  const open = clock === null ? null : openRowClock(clock);
  let created = open?.created ?? null;
  const edits = new Map(open?.edits);
  const later = (a: CarriedVersion, b: Version): boolean =>
    a.stamp === b.stamp ? isLater(a, numbers.carried(b)) : a.stamp > b.stamp;

  const isSame = (a: Version, b: CarriedVersion): boolean =>
    a.stamp === b.stamp && numbers.carried(a).device === b.device;

  /** Gives the record an earlier maker: what the former one gave now counts as edited by it. */
  const createEarlier = (former: Version, earlier: Version): void => {
    for (const name of fieldsGiven(former)) makeEdited(shape.fields.get(name), former);
    if (shape.isList) makeEdited(deletion, former);
    created = earlier;
  };

  const makeEdited = (field: Field | undefined, by: Version): void => {
    if (field !== undefined && !edits.has(field.number)) edits.set(field.number, by);
  };

  const give = (field: Field, value: Stored, version: Version): void => {
    values.set(field, value);
    edits.set(field.number, version);
  };

  const add = ({ change, values: given }: FitChange): void => {
    const version = numbers.local(change);
    if (created === null) {
      created = version;
      for (const name in given) {
        const field = shape.fields.get(name);
        if (field !== undefined) values.set(field, given[name] as Stored);
      }
      return;
    }
    const isEarlierCreation = change.base === null && !later(change, created);
    if (isEarlierCreation) createEarlier(created, version);
    const present = (field: Field): Version => edits.get(field.number) ?? created ?? version;
    let place = -1;
    for (const name in given) {
      place += 1;
      const field = shape.fields.get(name);
      if (field === undefined) continue;
      const value = given[name] as Stored;
      const base = change.base?.[place];
      if (base === undefined || !isSame(present(field), base)) concurrent.add(name);
      if (isEarlierCreation && !edits.has(field.number)) values.set(field, value);
      else if (outranks(change, field, { value, base: base ?? null }, present(field))) give(field, value, version);
    }
    // Whoever makes a list's value puts it on, without saying so.
    if (shape.isList && change.base === null && deletion !== undefined) {
      if (outranks(change, deletion, { value: null, base: null }, present(deletion))) give(deletion, null, version);
    }
  };

  const outranks = (
    change: CarriedChange,
    field: Field,
    { value, base }: Omit<Edit, 'version'>,
    present: Version,
  ): boolean => {
    if (!shape.isList || field !== deletion) return later(change, present);
    return outranksAsMember({ version: change, value, base }, membershipAt(present));
  };

  const result = () => {
    if (created === null) throw new Error('a record that no change made');
    const whole: OpenRowClock = { created, edits };
    return { values, clock: closeRowClock(whole), wasDeleted: deletion !== undefined && edits.has(deletion.number) };
  };
  return { add, result, concurrent };
}
