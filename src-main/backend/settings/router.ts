import { procedures } from '../procedures.ts';
import { readSettings, saveSettings } from './settings.ts';

export const settingsRouter = procedures.settings.router({
  get: procedures.settings.get.handler(({ context }) => readSettings(context)),
  save: procedures.settings.save.handler(({ context, input }) => {
    const { op } = context.writer.mutate('settings.save', (write) => saveSettings(write, input));
    return { op };
  }),
});
