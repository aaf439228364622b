import { z } from 'zod';
import { ORGANISATION_KINDS } from '../domain/lists.ts';
import { countryCode, created, done, id, line } from './common.ts';
import { procedure } from './errors.ts';
import { CSV_KINDS, importField } from './imports-csv.ts';

/** What the columns of a kind of file mean, and what holds for all its rows: for the next file of the same columns. */
const mapping = z.object({
  name: line.max(100),
  kind: z.enum(CSV_KINDS),
  /** In the file's order; names may repeat. */
  columns: z.array(z.object({ header: z.string().max(1000), field: importField.nullable() })).max(1000),
  existing: z.enum(['update', 'fill']),
  country: countryCode.nullable(),
  organisationKind: z.enum(ORGANISATION_KINDS),
});

export const savedMapping = mapping.extend({ id });
export type SavedMapping = z.infer<typeof savedMapping>;

export const mappingImport = {
  /** The mappings that the office has saved, by name. */
  mappings: procedure.output(z.array(savedMapping)),
  /** One of the same name and kind is replaced. */
  saveMapping: procedure.input(mapping).output(created),
  removeMapping: procedure.input(z.object({ id })).output(done),
};
