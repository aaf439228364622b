import { asc, isNull } from 'drizzle-orm';
import { templateTable as table, template } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';

const { templates } = procedures;

export const templatesRouter = templates.router({
  list: templates.list.handler(({ context: { db } }) => {
    const columns = {
      id: table.id,
      name: table.name,
      language: table.language,
      subject: table.subject,
      body: table.body,
    };
    return db
      .select(columns)
      .from(table)
      .where(isNull(table.deletedAt))
      .orderBy(asc(table.name), asc(table.language))
      .all();
  }),
  save: templates.save.handler(({ context, input: { id, ...values } }) => {
    const { op, value } = context.writer.mutate('templates.save', (write) => {
      if (id === undefined) return write.insert(template, values);
      write.update(template, id, values);
      return id;
    });
    return { op, id: value };
  }),
  remove: templates.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('templates.remove', (write) => write.remove(template, input.id));
    return { op };
  }),
});
