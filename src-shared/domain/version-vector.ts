/**
 * For each device (by id) the highest sequence number of its changes that is held without a gap. Devices of which nothing is
 * held are left out.
 */
export type VersionVector = ReadonlyMap<string, number>;

/** Changes of one device from one sequence number to another, both included. */
export interface Span {
  readonly device: string;
  readonly from: number;
  readonly to: number;
}

/** What someone who holds `held` lacks of `offered`, ordered by device. */
export function spansLacked(held: VersionVector, offered: VersionVector): readonly Span[] {
  return [...offered]
    .map(([device, to]) => ({ device, from: (held.get(device) ?? 0) + 1, to }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.device < b.device ? -1 : 1));
}

/** How many changes the spans name. */
export function countOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** The vector of someone who holds only what both hold. */
export function heldByBoth(a: VersionVector, b: VersionVector): VersionVector {
  const lowest = [...a].map(([device, seq]) => [device, Math.min(seq, b.get(device) ?? 0)] as const);
  return new Map(lowest.filter(([, seq]) => seq > 0));
}

/** The vector of someone who holds what either holds. */
export function joined(a: VersionVector, b: VersionVector): VersionVector {
  const both = new Map(a);
  for (const [device, seq] of b) both.set(device, Math.max(seq, both.get(device) ?? 0));
  return both;
}

/** Whether someone who holds `held` lacks nothing of `offered`. */
export function covers(held: VersionVector, offered: VersionVector): boolean {
  return [...offered].every(([device, seq]) => seq <= (held.get(device) ?? 0));
}
