import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { savedView, savedViewTable as table } from '#db/schema/index.ts';
import { LISTS, type SavedView } from '#shared/contract/views.ts';
import { requireStaff } from '../context.ts';
import { procedures } from '../procedures.ts';
import { saveOver } from './save.ts';

export const viewsRouter = procedures.views.router({
  list: procedures.views.list.handler(({ context, input }) => {
    const mine = or(isNull(table.ownerId), eq(table.ownerId, context.staffId() ?? ''));
    // Saved searches are views, too, but of no list.
    const inList = inArray(table.list, input.list === undefined ? LISTS : [input.list]);
    const columns = {
      id: table.id,
      list: table.list,
      name: table.name,
      ownerId: table.ownerId,
      definition: table.definition,
      position: table.position,
    };
    const query = context.db
      .select(columns)
      .from(table)
      .where(and(isNull(table.deletedAt), mine, inList));
    return query.orderBy(asc(table.position), asc(table.name)).all() as SavedView[];
  }),
  save: procedures.views.save.handler(({ context, input: { id, shared, ...view } }) => {
    const ownerId = shared ? null : requireStaff(context);
    const { op, value } = context.writer.mutate('views.save', (write) =>
      id === undefined
        ? write.insert(savedView, { ...view, ownerId })
        : saveOver(context, write, id, { ...view, shared }),
    );
    return { op, id: value };
  }),
  remove: procedures.views.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('views.remove', (write) => write.remove(savedView, input.id));
    return { op };
  }),
});
