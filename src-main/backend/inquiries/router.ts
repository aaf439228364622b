import { inquiry, party } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';
import { addParty, createInquiry, updateInquiry } from './edit.ts';
import { countByStatus, countInquiries, inquiryGroups, pageOfInquiries } from './list.ts';
import { moveInquiry } from './move.ts';
import { readInquiry } from './record.ts';
import { timelineOf } from './timeline.ts';

const { inquiries } = procedures;

export const inquiriesRouter = inquiries.router({
  page: inquiries.page.handler(({ context, input }) => {
    const { filter, sort, cursor, limit, group } = input;
    const { rows, next } = pageOfInquiries(context, filter, sort, cursor, limit, group);
    return { rows: [...rows], next };
  }),
  count: inquiries.count.handler(({ context, input }) => countInquiries(context, input.filter)),
  groups: inquiries.groups.handler(({ context, input }) => inquiryGroups(context, input.filter, input.by)),
  countByStatus: inquiries.countByStatus.handler(({ context, input }) => countByStatus(context, input.filter)),
  get: inquiries.get.handler(({ context, input }) => readInquiry(context, input.id)),
  timeline: inquiries.timeline.handler(({ context, input }) => timelineOf(context, input.id)),
  create: inquiries.create.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('inquiries.create', (write) => createInquiry(context, write, input));
    return { op, ...value };
  }),
  update: inquiries.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('inquiries.update', (write) => {
      for (const id of input.ids) updateInquiry(context, write, id, input.patch);
    });
    return { op };
  }),
  move: inquiries.move.handler(({ context, input }) => {
    const { op } = context.writer.mutate('inquiries.move', (write) => {
      for (const id of input.ids) moveInquiry(context, write, id, input.to, input.outcome);
    });
    return { op };
  }),
  remove: inquiries.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('inquiries.remove', (write) => {
      for (const id of input.ids) write.remove(inquiry, id);
    });
    return { op };
  }),
  restore: inquiries.restore.handler(({ context, input }) => {
    const { op } = context.writer.mutate('inquiries.restore', (write) => {
      // One that had become part of another is an inquiry of its own again.
      for (const id of input.ids) write.update(inquiry, id, { deletedAt: null, mergedIntoId: null });
    });
    return { op };
  }),
  addParty: inquiries.addParty.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('inquiries.addParty', (write) => addParty(write, input));
    return { op, id: value };
  }),
  removeParty: inquiries.removeParty.handler(({ context, input }) => {
    const { op } = context.writer.mutate('inquiries.removeParty', (write) => write.remove(party, input.id));
    return { op };
  }),
});
