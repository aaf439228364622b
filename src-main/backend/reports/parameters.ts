import type { Period } from '#shared/domain/periods.ts';

/** The period as the queries' named parameters. */
export function periodParameters({ from, to, fromInstant, untilInstant }: Period) {
  return { from, to, fromInstant, untilInstant };
}
