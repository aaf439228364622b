import { decodeChanges, encodeChanges } from '../../sync/bundle/columns.ts';
import type { CarriedChange } from '../../sync/index.ts';
import type { Laptop } from '../laptop.ts';

/** A way for changes to travel: what goes in on one laptop comes out on the other. */
export interface Carrier {
  readonly name: string;
  /** @param changes what the receiver lacks of what the sender holds, or a beginning of it */
  readonly carry: (
    changes: readonly CarriedChange[],
    between: { readonly from: Laptop; readonly to: Laptop },
  ) => readonly CarriedChange[] | Promise<readonly CarriedChange[]>;
}

/** Changes as they are, without a format. */
export const direct: Carrier = { name: 'direct', carry: (changes) => changes };

/** Changes as a bundle's columns. */
export const columns: Carrier = { name: 'columns', carry: (changes) => decodeChanges(encodeChanges(changes)) };
