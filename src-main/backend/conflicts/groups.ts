import { type DisputedKind, isDisputedKind, leadOf } from '#shared/domain/disputed-fields.ts';
import type { OpenConflict } from '../sync/index.ts';

/** Conflicts about which a person decides once. */
export interface Group {
  /** The id of the first one: what the whole goes by. */
  readonly id: string;
  readonly kind: DisputedKind;
  readonly record: string;
  readonly deletion: boolean;
  /** The field that leads the others. */
  readonly lead: string;
  /** The newest of their stamps. */
  readonly stamp: number;
  readonly conflicts: readonly [OpenConflict, ...OpenConflict[]];
}

/** Puts together what one act gave and lost: a status with its outcome, a meeting's start with its end. */
export function grouped(open: readonly OpenConflict[]): readonly Group[] {
  const groups = new Map<string, [OpenConflict, ...OpenConflict[]]>();
  for (const conflict of open) {
    if (!isDisputedKind(conflict.kind)) continue;
    const { record, field, device, op } = conflict;
    const key =
      field === 'deletedAt' ? `${record} ${field}` : `${record} ${leadOf(conflict.kind, field)} ${device} ${op}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [conflict]);
    else group.push(conflict);
  }
  return [...groups.values()].flatMap((conflicts) => {
    const { kind, record, field } = conflicts[0];
    if (!isDisputedKind(kind)) return [];
    const lead = leadOf(kind, field);
    // The field that leads gives the id, so that it stays the same whichever was lost last.
    const { id } = conflicts.find((one) => one.field === lead) ?? conflicts[0];
    const stamp = Math.max(...conflicts.map((one) => one.stamp));
    return [{ id, kind, record, deletion: field === 'deletedAt', lead, stamp, conflicts }];
  });
}
