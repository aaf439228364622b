import { procedures } from '../procedures.ts';
import { answerRequest, askAdvice, updateRequest, withdrawRequest } from './edit.ts';
import { queuedRequests, requestsOf } from './requests.ts';

const { advice } = procedures;

export const adviceRouter = advice.router({
  list: advice.list.handler(({ context, input }) => requestsOf(context, input.inquiryId)),
  queue: advice.queue.handler(({ context, input }) => queuedRequests(context, input.queue)),
  ask: advice.ask.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('advice.ask', (write) => askAdvice(context, write, input));
    return { op, id: value };
  }),
  update: advice.update.handler(({ context, input: { id, patch } }) => {
    const { op } = context.writer.mutate('advice.update', (write) => updateRequest(context, write, id, patch));
    return { op };
  }),
  answer: advice.answer.handler(({ context, input: { id, ...given } }) => {
    const { op } = context.writer.mutate('advice.answer', (write) => answerRequest(context, write, id, given));
    return { op };
  }),
  withdraw: advice.withdraw.handler(({ context, input }) => {
    const { op } = context.writer.mutate('advice.withdraw', (write) => withdrawRequest(context, write, input.id));
    return { op };
  }),
});
