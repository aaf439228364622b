import { office } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';
import { readSession, saveProfile, takeProfile } from './session.ts';

export const sessionRouter = procedures.session.router({
  get: procedures.session.get.handler(({ context }) => readSession(context)),
  saveProfile: procedures.session.saveProfile.handler(({ context, input }) => saveProfile(context, input)),
  takeProfile: procedures.session.takeProfile.handler(({ context, input }) => takeProfile(context, input.staffId)),
  saveOffice: procedures.session.saveOffice.handler(({ context, input: { id, ...fields } }) => {
    const { op } = context.writer.mutate('session.saveOffice', (write) => {
      if (id === undefined) write.insert(office, fields);
      else write.update(office, id, fields);
    });
    return { op };
  }),
});
