import { z } from 'zod';
import { created, done, id } from './common.ts';
import { procedure } from './errors.ts';

export const storedFile = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.number(),
  ownerId: id,
  addedById: id.nullable(),
  addedAt: z.number(),
});
export type StoredFile = z.infer<typeof storedFile>;

export const filesContract = {
  list: procedure.input(z.object({ ownerId: id })).output(z.array(storedFile)),
  add: procedure.input(z.object({ ownerId: id, file: z.instanceof(File) })).output(created),
  /** The bytes, for saving or opening by an explicit action. */
  read: procedure.input(z.object({ id })).output(z.instanceof(File)),
  rename: procedure.input(z.object({ id, name: z.string().trim().min(1).max(255) })).output(done),
  remove: procedure.input(z.object({ id })).output(done),
};
