import { z } from 'zod';
import { type Dimension, INDICATORS } from '../domain/indicators.ts';
import { LANGUAGES } from '../domain/lists.ts';
import type { Definition } from '../domain/own-indicators/definition.ts';
import { BREAKDOWNS, LINKS } from '../domain/own-indicators/fields.ts';
import { created, day, done, id } from './common.ts';
import { procedure } from './errors.ts';
import { countedRecords, reportLanguage } from './reports.ts';

const word = z.string().regex(/^[a-z0-9-]{1,40}$/u);
const values = z.array(z.string().min(1).max(100)).max(200);
const condition = z.union([
  z.strictObject({ field: word, is: z.enum(['any-of', 'none-of']), values }),
  z.strictObject({ field: word, is: z.enum(['set', 'not-set']) }),
]);
const conditions = z.array(condition).max(12);

const counts = z.enum([...new Set(INDICATORS.map((indicator) => indicator.counts))]);
const link = z.enum([...new Set(Object.values(LINKS).flat())]);
const dimensions = [...new Set(Object.values(BREAKDOWNS).flat())];
const dimension: z.ZodType<Dimension> = z.enum(dimensions);

/** What an own indicator counts; whether its parts fit each other says `problemOf`. */
export const ownDefinition: z.ZodType<Definition> = z.strictObject({
  counts,
  measure: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count') }),
    z.strictObject({ kind: z.literal('unique'), of: link }),
    z.strictObject({ kind: z.literal('median'), from: word, to: word }),
    z.strictObject({ kind: z.literal('share'), conditions }),
  ]),
  date: word,
  conditions,
  breakdowns: z.array(dimension).max(dimensions.length),
});

const name = z.string().trim().max(200);
const names = z.partialRecord(z.enum(LANGUAGES), name);
const named = names.refine((given) => Object.values(given).some((one) => one !== ''), 'no name in any language');

const ownIndicator = z.object({
  id,
  names,
  /** In the language that was asked for, else in another one. */
  name: z.string(),
  /** null where a newer program made it of what this one does not know: it is counted there only. */
  definition: ownDefinition.nullable(),
  /** The sentence that explains it, in the language that was asked for. */
  rule: z.string().nullable(),
  /** `3-7f3a`: see `ruleVersion`. */
  version: z.string(),
  retired: z.boolean(),
});
export type OwnIndicatorLine = z.infer<typeof ownIndicator>;

/** What a definition comes to before it is kept. */
const preview = z.object({
  rule: z.string(),
  kind: z.enum(['integer', 'decimal', 'share']),
  value: z.number().nullable(),
  previous: z.number().nullable(),
  records: countedRecords,
});

export const ownIndicatorsContract = {
  /** All of them, retired ones too, in the order in which they were made. */
  list: procedure.input(z.object({ language: reportLanguage })).output(z.array(ownIndicator)),
  /**
   * What a definition counts in these days, and the first of the records. Refused with INDICATOR_MEANINGLESS.
   */
  preview: procedure
    .input(z.object({ definition: ownDefinition, from: day, to: day, language: reportLanguage }))
    .output(preview),
  /**
   * Without an id a new one. The version of its rule is raised where the definition is another.
   * Refused with ROLE_MANAGER_ONLY and INDICATOR_MEANINGLESS.
   */
  save: procedure.input(z.object({ id: id.optional(), names: named, definition: ownDefinition })).output(created),
  /** A retired one stands in no new report; what was issued stays. Refused with ROLE_MANAGER_ONLY. */
  setRetired: procedure.input(z.object({ id, retired: z.boolean() })).output(done),
};
