import type { Stored } from '../changes/fields.ts';
import type { Change } from '../changes/log.ts';
import type { CarriedVersion } from './carried-change.ts';
import type { Numbers } from './numbers.ts';

/** One value that a field was given, and the version it replaced; null where it came with the record. */
export interface Edit {
  readonly version: CarriedVersion;
  readonly value: Stored;
  readonly base: CarriedVersion | null;
}

type Reading = Pick<Numbers, 'carried'>;

/** The edits of a field among changes of a record. */
export function editsIn({ carried }: Reading, changes: readonly Change[], field: string): readonly Edit[] {
  return changes.flatMap((change): readonly Edit[] => {
    if (!change.patch.has(field)) return [];
    const base = change.base?.[[...change.patch.keys()].indexOf(field)];
    const value = change.patch.get(field) ?? null;
    return [{ version: carried(change), value, base: base === undefined ? null : carried(base) }];
  });
}

/** What changes made of a list's value being there. Whoever makes one puts it on, without saying so. */
export function membershipIn({ carried }: Reading, changes: readonly Change[]): readonly Edit[] {
  return changes.flatMap((change): readonly Edit[] => {
    const isPuttingOn = change.base === null && !change.patch.has('deletedAt');
    if (isPuttingOn) return [{ version: carried(change), value: null, base: null }];
    return editsIn({ carried }, [change], 'deletedAt');
  });
}
