import { z } from 'zod';
import { procedure } from './errors.ts';

const key = z.string().min(1).max(200);

/** Typing that is not yet a record: kept on this device, saved as one types, gone when filed. */
export const draftsContract = {
  get: procedure.input(z.object({ key })).output(z.object({ value: z.string(), savedAt: z.number() }).nullable()),
  list: procedure.output(z.array(z.object({ key, savedAt: z.number() }))),
  save: procedure.input(z.object({ key, value: z.string().max(2_000_000) })).output(z.object({ savedAt: z.number() })),
  discard: procedure.input(z.object({ key })).output(z.object({})),
};
