import type { CarriedChange } from '../carried-change.ts';

/** What a row of changes amounts to, counted as they pass by. */
export interface Summary {
  readonly changes: number;
  /** Changes by record kind. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly oldest: number | null;
  readonly newest: number | null;
  /** The highest sequence number of each device. */
  readonly reached: ReadonlyMap<string, number>;
  /** The contents of files that the changes name, by SHA-256. */
  readonly contents: ReadonlySet<string>;
}

/** Counts changes that come in the order of stamps. */
export function summing(): { readonly add: (change: CarriedChange) => void; readonly summary: () => Summary } {
  const kinds = new Map<string, number>();
  const reached = new Map<string, number>();
  const contents = new Set<string>();
  let changes = 0;
  let oldest: number | null = null;
  let newest: number | null = null;
  const add = (change: CarriedChange): void => {
    changes += 1;
    kinds.set(change.kind, (kinds.get(change.kind) ?? 0) + 1);
    reached.set(change.device, Math.max(change.seq, reached.get(change.device) ?? 0));
    oldest ??= change.stamp;
    newest = change.stamp;
    if (change.kind === 'file') for (const hash of hashesIn(change.patch)) contents.add(hash);
  };
  return { add, summary: () => ({ changes, kinds, oldest, newest, reached, contents }) };
}

/** The content that a change of a file record names, if it does. */
const hashesIn = (patch: string): readonly string[] => /"hash":"([0-9a-f]{64})"/u.exec(patch)?.slice(1) ?? [];
