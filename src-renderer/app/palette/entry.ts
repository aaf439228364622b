import type { Marked } from '../slots.ts';

/** One line of the palette. */
export interface Entry {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly marks?: Marked['ranges'] | undefined;
  readonly excerpt?: Marked | undefined;
  readonly detail?: string | undefined;
  readonly lang?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
  /** Choosing it writes on in the field instead of leaving. */
  readonly goesOn?: boolean;
}
