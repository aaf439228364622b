import { procedures } from '../procedures.ts';
import { exportAccess } from './access/index.ts';
import { erasePerson, extentOfErasure } from './erase.ts';
import { erasureStates } from './list.ts';

const { privacy } = procedures;

export const privacyRouter = privacy.router({
  access: privacy.access.handler(({ context, input }) => exportAccess(context, input)),
  extent: privacy.extent.handler(({ context, input }) => extentOfErasure(context, input.id)),
  erase: privacy.erase.handler(async ({ context, input }) => {
    await erasePerson(context, input.id);
    return { record: input.id };
  }),
  erasures: privacy.erasures.handler(({ context, input }) => erasureStates(context, input.record)),
});
