import { recordBytes, recordId } from '../../changes/refs.ts';
import type { CarriedChange, CarriedVersion } from '../carried-change.ts';
import { BrokenBytes, ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { decodePatches, encodePatches } from './patches.ts';
import { WordReader, WordWriter } from './words.ts';

/**
 * Changes as columns: each kind of value stands together, numbers as differences, repeated words as numbers of one list, so
 * that little is left and the compressor behind sees like beside like.
 *
 *     columns = length words · length stamps · length seqs · length ops · length actors · length records · length bases · patches
 */
const COLUMNS = ['stamps', 'sequences', 'operations', 'actors', 'records', 'bases'] as const;
type Column = (typeof COLUMNS)[number];

/** @param changes in the order of stamps */
export function encodeChanges(changes: readonly CarriedChange[]): Uint8Array {
  const words = new WordWriter();
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new ByteWriter()])) as Record<Column, ByteWriter>;
  const records = new Map<string, number>();
  const lastSeq = new Map<string, number>();
  let lastStamp = 0;
  for (const change of changes) {
    columns.stamps.int(change.stamp - lastStamp);
    columns.stamps.uint(words.numberOf(change.device));
    columns.sequences.int(change.seq - (lastSeq.get(change.device) ?? 0) - 1);
    columns.operations.int(change.stamp - change.op);
    columns.actors.uint(change.actor === null ? 0 : words.numberOf(change.actor) + 1);
    encodeRecord(columns.records, records, words, change);
    encodeBase(columns.bases, words, change);
    lastStamp = change.stamp;
    lastSeq.set(change.device, change.seq);
  }
  const patches = encodePatches(changes.map(({ patch }) => patch));
  const whole = new ByteWriter();
  whole.uint(changes.length);
  for (const part of [words.bytes(), ...COLUMNS.map((name) => columns[name].bytes()), patches]) {
    whole.uint(part.length);
    whole.raw(part);
  }
  return whole.bytes();
}

/** A record that stood before goes by its number; a new one by its kind and id. */
function encodeRecord(column: ByteWriter, known: Map<string, number>, words: WordWriter, change: CarriedChange): void {
  const key = `${change.kind} ${change.record}`;
  const number = known.get(key);
  if (number !== undefined) {
    column.uint(known.size - number);
    return;
  }
  known.set(key, known.size);
  column.uint(0);
  column.uint(words.numberOf(change.kind));
  column.raw(recordBytes(change.record));
}

/** How a change begins in the column of bases. */
const MADE = 0;
const EDITED = 1;
const DELETED = 2;

function encodeBase(column: ByteWriter, words: WordWriter, { base, seen, stamp }: CarriedChange): void {
  const encodeVersion = (version: CarriedVersion): void => {
    column.int(stamp - version.stamp);
    column.uint(words.numberOf(version.device));
  };
  column.uint(base === null ? MADE : seen === null ? EDITED : DELETED);
  if (base === null) return;
  const [first] = base;
  const isOne = base.every((version) => version.stamp === first?.stamp && version.device === first?.device);
  column.uint(base.length);
  const written = isOne ? base.slice(0, 1) : base;
  column.uint(written.length);
  for (const version of written) encodeVersion(version);
  if (seen === null) return;
  encodeVersion(seen.created);
  column.uint(seen.edits.length);
  for (const [field, version] of seen.edits) {
    column.uint(field);
    encodeVersion(version);
  }
}

/** Reads what `encodeChanges` wrote. @throws BrokenBytes */
export function decodeChanges(bytes: Uint8Array): readonly CarriedChange[] {
  const whole = new ByteReader(bytes);
  const count = whole.uint();
  const part = () => new ByteReader(whole.raw(whole.uint()));
  const words = new WordReader(part());
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, part()])) as Record<Column, ByteReader>;
  const patches = decodePatches(whole.raw(whole.uint()), count);
  const records: Pick<CarriedChange, 'kind' | 'record'>[] = [];
  const lastSeq = new Map<string, number>();
  let lastStamp = 0;
  return patches.map((patch) => {
    const stamp = lastStamp + columns.stamps.int();
    const device = words.wordAt(columns.stamps.uint());
    const seq = (lastSeq.get(device) ?? 0) + 1 + columns.sequences.int();
    const actor = columns.actors.uint();
    lastStamp = stamp;
    lastSeq.set(device, seq);
    return {
      device,
      stamp,
      seq,
      op: stamp - columns.operations.int(),
      actor: actor === 0 ? null : words.wordAt(actor - 1),
      ...decodeRecord(columns.records, records, words),
      patch,
      ...decodeBase(columns.bases, words, stamp),
    };
  });
}

function decodeRecord(
  column: ByteReader,
  known: Pick<CarriedChange, 'kind' | 'record'>[],
  words: WordReader,
): Pick<CarriedChange, 'kind' | 'record'> {
  const back = column.uint();
  if (back > 0) {
    const record = known[known.length - back];
    if (record === undefined) throw new BrokenBytes('names a record that did not come before');
    return record;
  }
  const record = { kind: words.wordAt(column.uint()), record: recordId(column.raw(16)) };
  known.push(record);
  return record;
}

/** No record has more fields: their numbers are bytes. */
const MOST_FIELDS = 256;

function decodeBase(column: ByteReader, words: WordReader, stamp: number): Pick<CarriedChange, 'base' | 'seen'> {
  const version = (): CarriedVersion => ({ stamp: stamp - column.int(), device: words.wordAt(column.uint()) });
  const fieldCount = (): number => {
    const count = column.uint();
    if (count > MOST_FIELDS) throw new BrokenBytes('more fields than a record can have');
    return count;
  };
  const made = column.uint();
  if (made === MADE) return { base: null, seen: null };
  if (made > DELETED) throw new BrokenBytes('a change of an unknown form');
  const count = fieldCount();
  const written = Array.from({ length: fieldCount() }, version);
  const [only] = written;
  const base = written.length === 1 && only !== undefined ? Array.from({ length: count }, () => only) : written;
  if (base.length !== count) throw new BrokenBytes('a base that does not fit its fields');
  if (made === EDITED) return { base, seen: null };
  const created = version();
  const edits = Array.from({ length: fieldCount() }, () => [column.uint(), version()] as const);
  return { base, seen: { created, edits } };
}
