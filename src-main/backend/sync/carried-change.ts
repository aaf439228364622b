/** A version as it travels: devices go by their id, because their numbers differ from database to database. */
export interface CarriedVersion {
  readonly stamp: number;
  readonly device: string;
}

/** A row of the change log as it travels between devices. */
export interface CarriedChange extends CarriedVersion {
  readonly seq: number;
  /** Stamp of the first change of the same operation. */
  readonly op: number;
  /** Id of the staff member who did it. */
  readonly actor: string | null;
  /** The record's kind; it may be one that only a newer version knows. */
  readonly kind: string;
  /** The record's id (UUID). */
  readonly record: string;
  /** JSON object: field → stored value. */
  readonly patch: string;
  /** The versions it replaced, one for each field of the patch; null where it made the record. */
  readonly base: readonly CarriedVersion[] | null;
  /** For a deletion, what its author had seen of the record. */
  readonly seen: CarriedClock | null;
}

/** A row clock as it travels. */
export interface CarriedClock {
  readonly created: CarriedVersion;
  /** By the fields' numbers. */
  readonly edits: readonly (readonly [field: number, version: CarriedVersion])[];
}

/** Whether one version outranks another: the higher stamp does, and between equal stamps the higher device id. */
export function isLater(a: CarriedVersion, b: CarriedVersion): boolean {
  return a.stamp === b.stamp ? a.device > b.device : a.stamp > b.stamp;
}

export const isSame = (a: CarriedVersion, b: CarriedVersion): boolean => a.stamp === b.stamp && a.device === b.device;

/** Changes in the order of their versions. */
export function inOrder(changes: readonly CarriedChange[]): readonly CarriedChange[] {
  return changes.toSorted((a, b) => (isLater(a, b) ? 1 : -1));
}
