/**
 * The row clock: one small blob per record that tells for each field which change gave it its value. It begins with the
 * version of the record's creation (10 bytes) and adds 11 bytes for each field that was edited on its own since.
 *
 *     version        = stamp (8 bytes, big endian) device (2 bytes, a number of the local `ref` table)
 *     row clock      = version { field number (1 byte) version }
 *     base versions  = version { version }      one for each field of a patch, or a single one where all are equal
 *                      { version } row clock      for a deletion: what its author had seen of the record
 */
export interface Version {
  readonly stamp: number;
  readonly device: number;
}

const VERSION_BYTES = 10;
const EDIT_BYTES = 11;

/** So many values a 32-bit word has. */
const WORD_VALUES = 0x1_0000_0000;

// Byte by byte: a view would cost more than what is read or written, and nearly every change passes here.

/** Writes a 32-bit number, big endian. */
function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24;
  bytes[at + 1] = word >>> 16;
  bytes[at + 2] = word >>> 8;
  bytes[at + 3] = word;
}

function readWord(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return high * 0x1_0000 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
}

function writeVersion(bytes: Uint8Array, at: number, { stamp, device }: Version): void {
  writeWord(bytes, at, Math.floor(stamp / WORD_VALUES));
  writeWord(bytes, at + 4, stamp % WORD_VALUES);
  bytes[at + 8] = device >>> 8;
  bytes[at + 9] = device;
}

function readVersion(bytes: Uint8Array, at: number): Version {
  const device = ((bytes[at + 8] ?? 0) << 8) | (bytes[at + 9] ?? 0);
  return { stamp: readWord(bytes, at) * WORD_VALUES + readWord(bytes, at + 4), device };
}

function editAt(clock: Uint8Array, field: number): number | undefined {
  for (let at = VERSION_BYTES; at < clock.length; at += EDIT_BYTES) if (clock[at] === field) return at + 1;
  return undefined;
}

/** The clock of a record that was just created. */
export function newRowClock(created: Version): Uint8Array {
  const clock = new Uint8Array(VERSION_BYTES);
  writeVersion(clock, 0, created);
  return clock;
}

/** The version of a field's present value. */
export function fieldVersion(clock: Uint8Array, field: number): Version {
  return readVersion(clock, editAt(clock, field) ?? 0);
}

/** Whether the record was written by this device at this stamp or later: made, or one of its fields. */
export function isWrittenSince(clock: Uint8Array, { stamp, device }: Version): boolean {
  const isSince = (at: number): boolean => {
    const version = readVersion(clock, at);
    return version.device === device && version.stamp >= stamp;
  };
  if (isSince(0)) return true;
  for (let at = VERSION_BYTES; at < clock.length; at += EDIT_BYTES) if (isSince(at + 1)) return true;
  return false;
}

/** The clock after these fields (numbers 0-255) got new values in one change. */
export function editRowClock(clock: Uint8Array, fields: readonly number[], version: Version): Uint8Array {
  const added = fields.filter((field) => editAt(clock, field) === undefined);
  const next = new Uint8Array(clock.length + added.length * EDIT_BYTES);
  next.set(clock);
  added.forEach((field, i) => {
    next[clock.length + i * EDIT_BYTES] = field;
  });
  for (const field of fields) writeVersion(next, editAt(next, field) ?? 0, version);
  return next;
}

/**
 * Packs the versions that a patch replaced, in the patch's field order.
 * @param seen for a deletion, the record's row clock before it
 */
export function packBase(versions: readonly Version[], seen: Uint8Array | null = null): Uint8Array {
  const first = versions[0];
  if (first === undefined) return new Uint8Array(0);
  const same = seen === null && versions.every((v) => v.stamp === first.stamp && v.device === first.device);
  const kept = same ? [first] : versions;
  const base = new Uint8Array(kept.length * VERSION_BYTES + (seen?.length ?? 0));
  kept.forEach((version, i) => {
    writeVersion(base, i * VERSION_BYTES, version);
  });
  if (seen !== null) base.set(seen, kept.length * VERSION_BYTES);
  return base;
}

/** Reads what `packBase` wrote for a patch of `count` fields. */
export function unpackBase(base: Uint8Array, count: number): readonly Version[] {
  const single = base.length === VERSION_BYTES;
  return Array.from({ length: count }, (_, i) => readVersion(base, single ? 0 : i * VERSION_BYTES));
}

/** The version that the field at a place of a patch replaced: one of those that `unpackBase` reads. */
export function baseAt(base: Uint8Array, place: number): Version {
  return readVersion(base, base.length === VERSION_BYTES ? 0 : place * VERSION_BYTES);
}

/** The row clock that `packBase` was given with the deletion of `count` fields, or null. */
export function seenClock(base: Uint8Array, count: number): Uint8Array | null {
  const rest = base.subarray(count * VERSION_BYTES);
  return rest.length === 0 ? null : rest;
}

/** A row clock taken apart: who created the record, and the fields edited on their own since, by number. */
export interface OpenRowClock {
  readonly created: Version;
  readonly edits: ReadonlyMap<number, Version>;
}

export function openRowClock(clock: Uint8Array): OpenRowClock {
  const edits = new Map<number, Version>();
  for (let at = VERSION_BYTES; at < clock.length; at += EDIT_BYTES) {
    edits.set(clock[at] ?? 0, readVersion(clock, at + 1));
  }
  return { created: readVersion(clock, 0), edits };
}

/** The reverse of `openRowClock`; entries are ordered by field number. */
export function closeRowClock({ created, edits }: OpenRowClock): Uint8Array {
  if (edits.size === 0) return newRowClock(created);
  const clock = new Uint8Array(VERSION_BYTES + edits.size * EDIT_BYTES);
  writeVersion(clock, 0, created);
  [...edits]
    .sort(([a], [b]) => a - b)
    .forEach(([field, version], i) => {
      const at = VERSION_BYTES + i * EDIT_BYTES;
      clock[at] = field;
      writeVersion(clock, at + 1, version);
    });
  return clock;
}
