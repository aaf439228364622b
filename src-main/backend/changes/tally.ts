/** What one operation touched, counted while it writes. */
export interface Tally {
  /** @param isFirst whether the operation had not touched this record before */
  readonly note: (kind: string, id: string, isFirst: boolean) => void;
  readonly records: () => number;
  readonly kinds: () => readonly string[];
  /** Of the records; none where there are too many to name. */
  readonly ids: () => readonly string[];
}

/** Live events name at most this many records; beyond it listeners refresh by kind. */
export const NAMED_IDS = 200;

/** Counts without keeping the ids of all: an import touches a million records. */
export function createTally(): Tally {
  const kinds = new Set<string>();
  const ids: string[] = [];
  let records = 0;
  return {
    note: (kind, id, isFirst) => {
      if (!isFirst) return;
      kinds.add(kind);
      records += 1;
      if (records <= NAMED_IDS) ids.push(id);
    },
    records: () => records,
    kinds: () => [...kinds],
    ids: () => (records > NAMED_IDS ? [] : ids),
  };
}
