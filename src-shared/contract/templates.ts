import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';
import { created, done, id, line, longText } from './common.ts';
import { procedure } from './errors.ts';

export const template = z.object({
  id,
  name: z.string(),
  language: z.enum(LANGUAGES),
  subject: z.string(),
  body: z.string(),
});
export type Template = z.infer<typeof template>;

export const templatesContract = {
  list: procedure.output(z.array(template)),
  save: procedure
    .input(
      z.object({
        id: id.optional(),
        name: line,
        language: z.enum(LANGUAGES),
        subject: z.string().max(500),
        body: longText,
      }),
    )
    .output(created),
  remove: procedure.input(z.object({ id })).output(done),
};
