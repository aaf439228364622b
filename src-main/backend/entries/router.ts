import { entry } from '#db/schema/index.ts';
import { markAnswered } from '../inquiries/index.ts';
import { procedures } from '../procedures.ts';
import { addEntry, entriesOf } from './entries.ts';

/** What counts as an answer to the requester. */
const ANSWERS = new Set(['email-out', 'call', 'visit']);

export const entriesRouter = procedures.entries.router({
  list: procedures.entries.list.handler(({ context, input }) => entriesOf(context, input.inquiryId)),
  create: procedures.entries.create.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('entries.create', (write) => {
      if (ANSWERS.has(input.kind)) markAnswered(context, write, input.inquiryId, input.at);
      return addEntry(context, write, input);
    });
    return { op, id: value };
  }),
  update: procedures.entries.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('entries.update', (write) => write.update(entry, input.id, input.patch));
    return { op };
  }),
  remove: procedures.entries.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('entries.remove', (write) => write.remove(entry, input.id));
    return { op };
  }),
});
