import { hash } from 'node:crypto';

/**
 * What stands for one value of a patch in the digest of its change. Each value is sealed by itself and with a salt of its own: so it
 * can be taken out of a batch that is signed, without anything else being doubted, and nobody finds out by trying what it was.
 */
export type ValueSeal =
  /** The value stands in the patch; with this salt it gives its seal. */
  | readonly [field: string | null, salt: string]
  /** The value was taken out, and its salt with it. */
  | readonly [field: string | null, salt: null, seal: string];

type Value = readonly [field: string | null, text: string];

/** Bytes of randomness behind the salts of a change. */
export const SALT_BYTES = 16;

/** The values of a patch as JSON texts. One that is not written as `JSON.stringify` writes it is one value, of no field. */
function valuesIn(patch: string): readonly Value[] {
  const read = parsed(patch);
  const isPlain = typeof read === 'object' && read !== null && !Array.isArray(read) && JSON.stringify(read) === patch;
  return isPlain ? Object.entries(read).map(([field, value]) => [field, JSON.stringify(value)]) : [[null, patch]];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Salts for the values of a patch, from one for the change. */
export function saltedValues(patch: string, salt: string): readonly ValueSeal[] {
  return valuesIn(patch).map(([field], place) => [field, hash('sha256', `${salt} ${place}`, 'base64url')]);
}

/** The seals that go into the digest. @returns undefined where the seals are not those of this patch */
export function sealsOf(patch: string, values: readonly ValueSeal[]): readonly Value[] | undefined {
  const isWhole = values.length === 1 && values[0]?.[0] === null && values[0][1] === null;
  const present = isWhole ? [[null, '']] : valuesIn(patch);
  if (present.length !== values.length || values.some(([field], at) => field !== present[at]?.[0])) return undefined;
  return values.map(([field, salt, seal], at) => [
    field,
    salt === null ? seal : hash('sha256', `${salt} ${present[at]?.[1]}`, 'base64url'),
  ]);
}

/** The same values after an erasure has made of the patch what stands in `after`: only those that it left keep their salts. */
export function sealsAfter(patch: string, values: readonly ValueSeal[], after: string): readonly ValueSeal[] {
  const kept = new Map(valuesIn(after));
  const before = valuesIn(patch);
  const seals = sealsOf(patch, values) ?? [];
  return values.map((value, at) => {
    const [field, salt] = value;
    if (salt === null || kept.get(field) === before[at]?.[1]) return value;
    return [field, null, seals[at]?.[1] ?? ''];
  });
}

/** The fields whose values were taken out; null among them stands for the whole patch. */
export function takenOut(values: readonly ValueSeal[]): readonly (string | null)[] {
  return values.filter(([, salt]) => salt === null).map(([field]) => field);
}
