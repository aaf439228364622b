import { z } from 'zod';
import { countryCode, created, done, line } from './common.ts';
import { procedure } from './errors.ts';

const key = z.string().regex(/^[a-z0-9-]{1,40}$/u);
const names = z.object({ en: line, de: line, fr: line, ja: line });

/** A group of countries beyond Europe and Japan. */
const thirdRegion = z.object({ key, names, countries: z.array(countryCode).min(1).max(250) });

export const thirdRegionsContract = {
  /** Those that came with the program, and the office's own; of one that was taken away the name, without countries. */
  list: procedure.output(z.array(thirdRegion.extend({ countries: z.array(countryCode) }))),
  /** Without a key a new one. */
  save: procedure.input(thirdRegion.partial({ key: true })).output(created.omit({ id: true }).extend({ key })),
  /** It is offered no more; where it was chosen it stays. */
  remove: procedure.input(z.object({ key })).output(done),
};
