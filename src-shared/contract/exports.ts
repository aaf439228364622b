import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';
import { procedure } from './errors.ts';

export const EXPORTED_LISTS = ['inquiries', 'organisations', 'people', 'meetings'] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

export const LIST_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export const exportsContract = {
  /**
   * All of a list, deleted records left out, in the order of their making. CSV and XLSX speak a language and hold no
   * formulas; JSON holds the codes of the lists, and instants in UTC.
   */
  list: procedure
    .input(z.object({ list: z.enum(EXPORTED_LISTS), format: z.enum(LIST_FORMATS), language: z.enum(LANGUAGES) }))
    .output(z.instanceof(File)),
};
