import { z } from 'zod';
import { LABEL_FACETS } from '../domain/lists.ts';
import { done, id } from './common.ts';
import { procedure } from './errors.ts';

/** All labels of a record, by facet; a facet without labels may be missing. */
export const labels = z.partialRecord(z.enum(LABEL_FACETS), z.array(z.string()));
export type Labels = z.infer<typeof labels>;

export const labelsContract = {
  /** Makes a facet of one or several records hold exactly these values; each difference is a change of its own. */
  set: procedure
    .input(
      z.object({
        ownerIds: z.array(id).min(1).max(10_000),
        facet: z.enum(LABEL_FACETS),
        values: z.array(z.string().trim().min(1).max(100)).max(100),
      }),
    )
    .output(done),
  /** Adds values to (or takes them from) several records at once, leaving their others. */
  change: procedure
    .input(
      z.object({
        ownerIds: z.array(id).min(1).max(10_000),
        facet: z.enum(LABEL_FACETS),
        add: z.array(z.string().trim().min(1).max(100)).max(100),
        remove: z.array(z.string()).max(100),
      }),
    )
    .output(done),
  /** The tags in use, most used first. */
  tags: procedure.output(z.array(z.object({ value: z.string(), count: z.number() }))),
};
