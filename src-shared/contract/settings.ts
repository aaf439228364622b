import { z } from 'zod';
import { done } from './common.ts';
import { procedure } from './errors.ts';

/** What holds for the whole helpdesk, the same on every laptop. */
export const settings = z.object({
  /** Working days to a first answer, and to qualification. */
  answerDays: z.int().min(1).max(60),
  qualifyDays: z.int().min(1).max(120),
  /** Years for which the history of every field is kept whole; `ejrc-desk compact` may shorten what is older. */
  historyYears: z.int().min(1).max(100),
});
export type Settings = z.infer<typeof settings>;

export const settingsContract = {
  get: procedure.output(settings),
  save: procedure.input(settings.partial()).output(done),
};
