import { procedures } from '../procedures.ts';
import { addMatches, introduce, removeMatches, setMatchState } from './edit.ts';
import { matchesOf } from './list.ts';
import { suggestMatches } from './suggest.ts';

const { matches } = procedures;

export const matchesRouter = matches.router({
  list: matches.list.handler(({ context, input }) => matchesOf(context, input.inquiryId)),
  suggest: matches.suggest.handler(({ context, input }) => suggestMatches(context, input.inquiryId)),
  add: matches.add.handler(({ context, input: { inquiryId, organisationIds, state = 'shortlisted' } }) => {
    const { op, value } = context.writer.mutate('matches.add', (write) =>
      addMatches(context, write, inquiryId, organisationIds, state),
    );
    return { op, ids: value };
  }),
  setState: matches.setState.handler(({ context, input: { ids, state, declinedReason = null } }) => {
    const { op } = context.writer.mutate('matches.setState', (write) => {
      for (const id of ids) setMatchState(context, write, id, state, declinedReason);
    });
    return { op };
  }),
  introduce: matches.introduce.handler(({ context, input: { ids, moveInquiries = false } }) => {
    const { op, value } = context.writer.mutate('matches.introduce', (write) =>
      introduce(context, write, ids, moveInquiries),
    );
    return { op, moved: value };
  }),
  remove: matches.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('matches.remove', (write) => removeMatches(context, write, input.ids));
    return { op };
  }),
});
