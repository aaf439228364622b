import { type Field, type Shape, type Stored, shapeOfKind } from '../changes/fields.ts';
import type { CarriedChange } from './carried-change.ts';

/** What a patch gives: field → value. Fields that only a newer version knows may hold anything. */
export type Values = Readonly<Record<string, unknown>>;

/** A change that can be stored, with its patch read. */
export interface FitChange {
  readonly change: CarriedChange;
  /** The shape of the record's kind; null for one that only a newer version knows: such a change goes to the log alone. */
  readonly shape: Shape | null;
  readonly values: Values;
}

const NO_VALUES: Values = {};

/**
 * Reads a change whose record could be stored with it: values of the columns' types, nothing missing that must be there. The
 * answer depends on the change alone, so that all devices put the same changes aside.
 * @returns undefined for a change that breaks a rule
 */
export function fitChange(change: CarriedChange): FitChange | undefined {
  const shape = shapeOfKind(change.kind) ?? null;
  if (shape === null) return { change, shape, values: NO_VALUES };
  const values = valuesOf(change.patch);
  return values !== undefined && isWellFormed(shape, values, change.base === null)
    ? { change, shape, values }
    : undefined;
}

function isWellFormed(shape: Shape, values: Values, isCreation: boolean): boolean {
  if (isCreation && shape.required.some((name) => (values[name] ?? null) === null)) return false;
  for (const name in values) {
    const field = shape.fields.get(name);
    if (field !== undefined && !fits(field, values[name])) return false;
  }
  return true;
}

/** The fields of a patch, or undefined where its text is no object. */
export function valuesOf(patch: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(patch);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits({ type, nullable }: Field, value: unknown): value is Stored {
  if (value === null) return nullable;
  if (type === 'text') return typeof value === 'string';
  return type === 'integer' ? Number.isSafeInteger(value) : typeof value === 'number';
}
