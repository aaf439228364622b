export interface Span {
  /** Any unit, as long as both use it; `end` is not part of the span. */
  readonly start: number;
  readonly end: number;
}

export interface Placed<T> {
  readonly item: T;
  readonly lane: number;
  /** Lanes in the group of spans that touch each other. */
  readonly lanes: number;
}

/** Sets overlapping spans beside each other: no two in one lane overlap, and each group uses as few lanes as it can. */
export const placeInLanes = <T extends Span>(items: readonly T[]): readonly Placed<T>[] => {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  const placed: Placed<T>[] = [];
  let group: { item: T; lane: number }[] = [];
  let ends: number[] = [];

  const close = (): void => {
    placed.push(...group.map(({ item, lane }) => ({ item, lane, lanes: ends.length })));
    group = [];
    ends = [];
  };
  for (const item of sorted) {
    if (ends.length > 0 && ends.every((end) => end <= item.start)) close();
    const free = ends.findIndex((end) => end <= item.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = item.end;
    group.push({ item, lane });
  }
  close();
  return placed;
};
