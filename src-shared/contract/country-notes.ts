import { z } from 'zod';
import { countryCode, done, longText } from './common.ts';
import { procedure } from './errors.ts';

/** What to mind in dealing with people of a country. */
export const countryNote = z.object({ country: countryCode, body: z.string() });
export type CountryNote = z.infer<typeof countryNote>;

export const countryNotesContract = {
  list: procedure.output(z.array(countryNote)),
  /** Writes the note of a country; an empty text takes it away. */
  save: procedure.input(z.object({ country: countryCode, body: longText })).output(done),
};
