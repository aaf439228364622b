import { instantOfStamp } from '#shared/domain/clock.ts';
import { type Stored, shapeOfKind } from '../../changes/fields.ts';
import type { Sqlite } from '../../database/open.ts';
import { valuesOf } from '../well-formed.ts';
import { erasedPeople, hadHeard } from './erased.ts';
import { isOwn, lossesOf } from './reach.ts';

/** A change of a record that an erasure reached, of the log or of the quarantine. */
export interface ReachedChange {
  readonly kind: string;
  readonly record: string;
  /** A number of this database's `ref`. */
  readonly device: number;
  readonly stamp: number;
  /** JSON object: field → stored value. */
  readonly patch: string;
}

/**
 * The patch without what an erasure takes of it. Fields, versions and order stay, only values go, and what goes follows from the
 * changes and orders alone: so vectors, clocks and digests do not depend on when a device heard of the order.
 *
 * - A record of the person's own loses its values in every change, and no change brings it back.
 * - One that names the person loses them in the changes of whoever had not heard of the erasure when making them; what is
 *   written later about the case is the helpdesk's.
 */
export function withoutErasedValues(sqlite: Sqlite, change: ReachedChange): string {
  const values = isReached(sqlite, change) ? valuesOf(change.patch) : undefined;
  return values === undefined ? change.patch : emptied(change, values);
}

/**
 * Whether a change is what an erasure leaves of it, and lacks nothing else than what an erasure takes.
 * @param lost the fields whose values were taken out; null among them stands for a patch that is another one as a whole
 */
export function isErasureOf(sqlite: Sqlite, change: ReachedChange, lost: readonly (string | null)[]): boolean {
  const { kind, stamp, patch } = change;
  if (!isReached(sqlite, change) || withoutErasedValues(sqlite, change) !== patch) return false;
  const losses = new Set(lossesOf(kind));
  const staysDeleted = isOwn(kind) && valuesOf(patch)?.deletedAt === instantOfStamp(stamp);
  return lost.every((field) => field === null || losses.has(field) || (field === 'deletedAt' && staysDeleted));
}

function isReached(sqlite: Sqlite, change: ReachedChange): boolean {
  const people = erasedPeople(sqlite, change.record);
  return isOwn(change.kind) ? people.length > 0 : people.some((one) => !hadHeard(sqlite, one, change));
}

function emptied({ kind, stamp }: ReachedChange, values: Readonly<Record<string, unknown>>): string {
  const losses = new Set(lossesOf(kind));
  const kept = Object.entries(values).map(([field, value]) => {
    if (losses.has(field)) return [field, emptyValue(kind, field)] as const;
    const comesBack = field === 'deletedAt' && value === null && isOwn(kind);
    return [field, comesBack ? instantOfStamp(stamp) : value] as const;
  });
  return JSON.stringify(Object.fromEntries(kept));
}

/** Nothing, or for a field that a record can't be without, a text of no letters. */
function emptyValue(kind: string, field: string): Stored {
  return shapeOfKind(kind)?.fields.get(field)?.required === true ? '' : null;
}
