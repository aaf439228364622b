import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { id } from './common.ts';
import { procedure } from './errors.ts';

export const changeEvent = z.object({
  op: z.number(),
  name: z.string(),
  kinds: z.array(z.string()),
  ids: z.array(z.string()),
});

const stored = z.union([z.string(), z.number(), z.null()]);

/** What became of a field. Where a decision about a conflict kept what stands, both values are the same. */
export const fieldChange = z.object({
  field: z.string(),
  from: stored,
  to: stored,
  /** Whose edit, made at the same time, stands in the place of this one. */
  lostTo: z.object({ at: z.number(), staffId: id.nullable(), deviceCode: z.string() }).optional(),
});
export type FieldChange = z.infer<typeof fieldChange>;

export const historyItem = z.object({
  stamp: z.number(),
  at: z.number(),
  deviceCode: z.string(),
  staffId: id.nullable(),
  op: z.number(),
  created: z.boolean(),
  fields: z.array(fieldChange),
});
export type HistoryItem = z.infer<typeof historyItem>;

/** What an undo or redo did; `kept` counts fields left alone because someone changed them since. */
export const undone = z.object({
  op: z.number().nullable(),
  name: z.string(),
  records: z.number(),
  kept: z.number(),
});

export const underWay = z.object({
  name: z.string(),
  as: z.enum(['undoes', 'redoes']),
  done: z.number(),
  total: z.number(),
});
export type UnderWay = z.infer<typeof underWay>;

export const changesContract = {
  /** Every commit from now on, in whichever window it was made. */
  watch: procedure.output(eventIterator(changeEvent)),
  undo: procedure.input(z.object({ op: z.number() }).optional()).output(undone),
  redo: procedure.output(undone),
  /** The undo or redo of many records, which takes a while: told by an event when it begins and ends. */
  underWay: procedure.output(underWay.nullable()),
  /** Ends it; then nothing was taken back. */
  stop: procedure.output(z.object({})),
  /**
   * The operation by which another one stands now: itself, the redo that brought it back, or null while it is undone. So a page
   * that tells of an operation follows Ctrl+Z.
   */
  standing: procedure.input(z.object({ op: z.number() })).output(z.object({ op: z.number().nullable() })),
  history: procedure.input(z.object({ id })).output(z.array(historyItem)),
};
