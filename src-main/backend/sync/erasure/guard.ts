import { DeskError } from '#shared/contract/errors.ts';
import type { Stored } from '../../changes/fields.ts';
import type { Sqlite } from '../../database/open.ts';
import { erasedPeople, hasErased } from './erased.ts';
import { peopleBehind } from './find-reached.ts';
import { isOwn, reachedBy } from './reach.ts';

type Values = ReadonlyMap<string, Stored>;

/** Keeps what is written here from saying anything of who was erased, which other devices would not take in. */
export interface ErasureGuard {
  /** Whether a record was a person's own and is erased: all that can still happen to it is its deletion. */
  readonly isErased: (kind: string, record: string, values: Values) => boolean;
  /** The field by which a record would come to name someone who was erased. */
  readonly naming: (kind: string, values: Values) => string | undefined;
  /** @throws DeskError NOT_FOUND for either */
  readonly check: (kind: string, record: string, values: Values) => void;
}

/** Looks once whether anything was ever erased, and so serves one mutation. */
export function erasureGuard(sqlite: Sqlite): ErasureGuard {
  const isNeeded = hasErased(sqlite);
  const isErased = (kind: string, record: string, values: Values): boolean => {
    const isDeletion = values.size === 1 && (values.get('deletedAt') ?? null) !== null;
    return isNeeded && isOwn(kind) && !isDeletion && erasedPeople(sqlite, record).length > 0;
  };
  const naming = (kind: string, values: Values): string | undefined => {
    const field = isNeeded ? reachedBy(kind) : undefined;
    const named = field === undefined ? undefined : values.get(field);
    return typeof named === 'string' && peopleBehind(sqlite, kind, named).length > 0 ? field : undefined;
  };
  const check = (kind: string, record: string, values: Values): void => {
    if (isErased(kind, record, values)) throw new DeskError('NOT_FOUND', { kind });
    if (naming(kind, values) !== undefined) throw new DeskError('NOT_FOUND', { kind: 'person' });
  };
  return { isErased, naming, check };
}
