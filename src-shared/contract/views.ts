import { z } from 'zod';
import { created, done, id, line } from './common.ts';
import { procedure } from './errors.ts';

export const LISTS = ['inquiries', 'organisations', 'people', 'meetings'] as const;

export const savedView = z.object({
  id,
  list: z.enum(LISTS),
  name: z.string(),
  /** Null is shared with everyone. */
  ownerId: id.nullable(),
  definition: z.record(z.string(), z.unknown()),
  position: z.number(),
});
export type SavedView = z.infer<typeof savedView>;

export const viewsContract = {
  /** One's own and the shared views of a list, or of all lists. */
  list: procedure.input(z.object({ list: z.enum(LISTS).optional() })).output(z.array(savedView)),
  /**
   * A new one, or over the one with this id. The id of the answer is another where that one is a colleague's, or is shared and was made
   * by a colleague, and only oneself is to see it: they keep theirs. Refused with NOT_FOUND.
   */
  save: procedure
    .input(
      z.object({
        id: id.optional(),
        list: z.enum(LISTS),
        name: line,
        shared: z.boolean(),
        definition: z.record(z.string(), z.unknown()),
      }),
    )
    .output(created),
  remove: procedure.input(z.object({ id })).output(done),
};
