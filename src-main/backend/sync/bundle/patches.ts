import { BrokenBytes, ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { WordReader, WordWriter } from './words.ts';

/** How one value of a patch is written. */
const NULL = 0;
const TEXT = 1;
const INTEGER = 2;
const FLOAT = 3;
/** Beyond this a whole number is written as a float, which holds it just as well. */
const LARGEST_INTEGER = 2 ** 51;

/** Marks a patch that is written as it is, because its text would not come back from its values. */
const VERBATIM = 0;

/**
 * Patches as columns: which fields, by a number for each set of fields that occurs, and the values of each field together.
 * Each patch comes back to the letter, whatever it holds: what is not plain is written verbatim.
 */
export function encodePatches(patches: readonly string[]): Uint8Array {
  const shapes = new WordWriter();
  const order = new ByteWriter();
  const columns = new Map<string, ByteWriter>();
  const verbatim = new ByteWriter();
  for (const patch of patches) {
    const values = plainValues(patch);
    if (values === undefined) {
      order.uint(VERBATIM);
      verbatim.text(patch);
      continue;
    }
    const names = Object.keys(values);
    order.uint(shapes.numberOf(JSON.stringify(names)) + 1);
    for (const name of names) {
      const column = columns.get(name) ?? new ByteWriter();
      columns.set(name, column);
      encodeValue(column, values[name] ?? null);
    }
  }
  const whole = new ByteWriter();
  for (const part of [shapes.bytes(), order.bytes(), verbatim.bytes()]) {
    whole.uint(part.length);
    whole.raw(part);
  }
  for (const [name, column] of columns) {
    whole.text(name);
    const bytes = column.bytes();
    whole.uint(bytes.length);
    whole.raw(bytes);
  }
  return whole.bytes();
}

/** Reads what `encodePatches` wrote. @throws BrokenBytes */
export function decodePatches(bytes: Uint8Array, count: number): readonly string[] {
  const whole = new ByteReader(bytes);
  const part = () => new ByteReader(whole.raw(whole.uint()));
  const shapes = new WordReader(part());
  const order = part();
  const verbatim = part();
  const columns = new Map<string, ByteReader>();
  while (!whole.isAtEnd()) columns.set(whole.text(), part());
  const fields = new Map<number, readonly string[]>();
  const patches: string[] = [];
  // One by one: a count that was tampered with ends at the first patch that is not there.
  for (let i = 0; i < count; i += 1) {
    const shape = order.uint();
    if (shape === VERBATIM) {
      patches.push(verbatim.text());
      continue;
    }
    const names = fields.get(shape) ?? namesOf(shapes.wordAt(shape - 1));
    fields.set(shape, names);
    patches.push(JSON.stringify(Object.fromEntries(names.map((name) => [name, decodeValue(columns.get(name))]))));
  }
  return patches;
}

type Value = string | number | null;

/** The values of a patch that can be written in columns and come back to the letter, or undefined. */
function plainValues(patch: string): Readonly<Record<string, Value>> | undefined {
  const values = parsed(patch);
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined;
  const isPlain = Object.values(values).every(isPlainValue) && JSON.stringify(values) === patch;
  return isPlain ? (values as Readonly<Record<string, Value>>) : undefined;
}

const isPlainValue = (value: unknown): boolean =>
  value === null || typeof value === 'number' || (typeof value === 'string' && value.isWellFormed());

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function encodeValue(column: ByteWriter, value: Value): void {
  if (value === null) column.uint(NULL);
  else if (typeof value === 'string') {
    column.uint(TEXT);
    column.text(value);
  } else if (Number.isSafeInteger(value) && Math.abs(value) < LARGEST_INTEGER) {
    column.uint(INTEGER);
    column.int(value);
  } else {
    column.uint(FLOAT);
    column.float(value);
  }
}

function decodeValue(column: ByteReader | undefined): Value {
  switch (column?.uint()) {
    case NULL:
      return null;
    case TEXT:
      return column?.text() ?? null;
    case INTEGER:
      return column?.int() ?? null;
    case FLOAT:
      return column?.float() ?? null;
    default:
      throw new BrokenBytes('a value of an unknown type');
  }
}

function namesOf(word: string): readonly string[] {
  const names = parsed(word);
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) {
    throw new BrokenBytes('a set of fields that is no list of names');
  }
  return names;
}
