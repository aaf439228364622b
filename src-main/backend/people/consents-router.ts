import { consent } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';
import { addConsent, withdrawConsent } from './consents.ts';
import { requireRecord } from './require.ts';

const { consents } = procedures;

export const consentsRouter = consents.router({
  add: consents.add.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('consents.add', (write) => addConsent(context, write, input));
    return { op, id: value };
  }),
  withdraw: consents.withdraw.handler(({ context, input }) => {
    const { op } = context.writer.mutate('consents.withdraw', (write) =>
      withdrawConsent(context, write, input.id, input.on),
    );
    return { op };
  }),
  remove: consents.remove.handler(({ context, input }) => {
    requireRecord(context, 'consent', input.id);
    const { op } = context.writer.mutate('consents.remove', (write) => write.remove(consent, input.id));
    return { op };
  }),
});
