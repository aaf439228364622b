import type { QuarantinedChange } from '#shared/contract/sync.ts';

/** Changes of one device that wait for the same reason. */
export interface WaitingGroup {
  readonly key: string;
  readonly device: string;
  readonly code: string;
  readonly owner: string | null;
  readonly reason: QuarantinedChange['reason'];
  /** The oldest first. */
  readonly changes: readonly [QuarantinedChange, ...QuarantinedChange[]];
  /** The newest: accepting takes all up to it. */
  readonly last: QuarantinedChange;
}

/** What waits, by whom it comes from and why. */
export function groupWaiting(rows: readonly QuarantinedChange[]): readonly WaitingGroup[] {
  return [...Map.groupBy(rows, ({ device, reason }) => `${device} ${reason}`)].flatMap(([key, group]) => {
    const [first, ...rest] = group.toSorted((a, b) => a.stamp - b.stamp);
    if (first === undefined) return [];
    const { device, code, owner, reason } = first;
    return [{ key, device, code, owner, reason, changes: [first, ...rest], last: rest.at(-1) ?? first }];
  });
}

/** How many records of each kind wait in a group. */
export function kindsIn({ changes }: WaitingGroup): readonly { readonly kind: string; readonly records: number }[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, group]) => ({
    kind,
    records: new Set(group.map(({ record }) => record)).size,
  }));
}
