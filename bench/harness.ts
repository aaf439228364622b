/** One line of the table: ours beside its peer, measured in the same run. */
export interface Figure {
  readonly number: string;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly target: string;
  readonly holds: boolean;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** Percentiles of durations in ms (nearest rank). */
export function percentiles(durations: readonly number[]): Percentiles {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Runs two or more works in turn, so that a busy moment of the machine falls on all of them alike. */
export async function interleave(
  rounds: number,
  works: readonly (() => unknown)[],
): Promise<readonly (readonly number[])[]> {
  const durations: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work();
      durations[index]?.push(performance.now() - started);
    }
  }
  return durations;
}

/**
 * Runs works in turn that measure themselves, because each has to make ready what is not part of the figure. A first round, in
 * which the code is compiled as it goes, is not counted.
 * @returns for each work the median of its durations in ms
 */
export async function interleaveMeasured(
  rounds: number,
  works: readonly (() => number | Promise<number>)[],
): Promise<readonly number[]> {
  const durations: number[][] = works.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const duration = await work();
      if (round > 0) durations[index]?.push(duration);
    }
  }
  return durations.map((all) => percentiles(all).p50);
}

/** Milliseconds that a work took. */
export function measured(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The same of a work that lets others in between. */
export async function measuredAsync(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const perSecond = (count: number, duration: number): string => `${Math.round(count / duration)} k/s`;
export const ms = (value: number): string => `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)}x`;

/** Prints figures as one table. */
export function printTable(figures: readonly Figure[]): void {
  const head = ['#', 'figure', 'ours', 'peer', 'ratio', 'target', 'holds'];
  const rows = figures.map((f) => [f.number, f.what, f.ours, f.peer, f.ratio, f.target, f.holds ? 'yes' : 'NO']);
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ');
  console.log([line(head), ...rows.map(line)].join('\n'));
}
