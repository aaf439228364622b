import { task } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';
import { tasksOf } from './tasks.ts';

export const tasksRouter = procedures.tasks.router({
  list: procedures.tasks.list.handler(({ context, input }) => tasksOf(context, input.ownerId)),
  create: procedures.tasks.create.handler(({ context, input }) => {
    const assigneeId = input.assigneeId === undefined ? context.staffId() : input.assigneeId;
    const { op, value } = context.writer.mutate('tasks.create', (write) =>
      write.insert(task, { ...input, assigneeId, createdAt: write.now }),
    );
    return { op, id: value };
  }),
  update: procedures.tasks.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('tasks.update', (write) => write.update(task, input.id, input.patch));
    return { op };
  }),
  setDone: procedures.tasks.setDone.handler(({ context, input }) => {
    const { op } = context.writer.mutate('tasks.setDone', (write) => {
      for (const id of input.ids) write.update(task, id, { doneAt: input.done ? write.now : null });
    });
    return { op };
  }),
  remove: procedures.tasks.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('tasks.remove', (write) => write.remove(task, input.id));
    return { op };
  }),
});
