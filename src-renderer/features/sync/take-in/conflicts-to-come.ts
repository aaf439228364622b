import type { BundleEffect } from '#shared/contract/sync.ts';
import { DISPUTED_KINDS, type DisputedKind } from '#shared/domain/disputed-fields.ts';

/** A record about which there would be a conflict, with the fields that it would be about. */
export interface ConflictToCome {
  readonly kind: DisputedKind;
  readonly recordId: string;
  /** It was deleted on one side and edited on the other. */
  readonly deletion: boolean;
  readonly fields: readonly { readonly field: string }[];
}

/** The conflicts that a bundle would open, by record. */
export function conflictsToCome(conflicts: BundleEffect['conflicts']): readonly ConflictToCome[] {
  return [...Map.groupBy(conflicts, ({ record }) => record)].flatMap(([recordId, group]) => {
    const kind = DISPUTED_KINDS.find((known) => known === group[0]?.kind);
    if (kind === undefined) return [];
    const fields = [...new Set(group.map(({ field }) => field))];
    const deletion = fields.includes('deletedAt');
    return [{ kind, recordId, deletion, fields: deletion ? [] : fields.map((field) => ({ field })) }];
  });
}
