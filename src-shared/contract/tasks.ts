import { z } from 'zod';
import { created, day, done, id, line, longText } from './common.ts';
import { procedure } from './errors.ts';

export const task = z.object({
  id,
  title: z.string(),
  note: z.string().nullable(),
  inquiryId: id.nullable(),
  meetingId: id.nullable(),
  organisationId: id.nullable(),
  assigneeId: id.nullable(),
  dueOn: day.nullable(),
  doneAt: z.number().nullable(),
  /** Subject or title of the record it lies on. */
  about: z.string().nullable(),
});
export type Task = z.infer<typeof task>;

const taskFields = z.object({
  title: line,
  note: longText.nullable(),
  assigneeId: id.nullable(),
  dueOn: day.nullable(),
});

export const tasksContract = {
  /** Of one record, open ones first, then by due day. */
  list: procedure.input(z.object({ ownerId: id })).output(z.array(task)),
  create: procedure
    .input(
      taskFields.partial({ note: true, assigneeId: true, dueOn: true }).extend({
        inquiryId: id.optional(),
        meetingId: id.optional(),
        organisationId: id.optional(),
      }),
    )
    .output(created),
  update: procedure.input(z.object({ id, patch: taskFields.partial() })).output(done),
  setDone: procedure.input(z.object({ ids: z.array(id).min(1).max(1000), done: z.boolean() })).output(done),
  remove: procedure.input(z.object({ id })).output(done),
};
