import { ORGANISATION_IMPORT_FIELDS, PERSON_IMPORT_FIELDS } from '#shared/contract/imports.ts';
import type { CsvHead, CsvKind } from '#shared/contract/imports-csv.ts';
import type { Table } from '../../exchange/tables/index.ts';

const SAMPLES = 3;

/** The columns of a file of contacts: each says itself which field it is, or (an address, a fax number) that it is none. */
export function cardColumns({ headers, rows }: Table, kind: CsvKind): CsvHead['columns'] {
  const fields = kind === 'people' ? PERSON_IMPORT_FIELDS : ORGANISATION_IMPORT_FIELDS;
  return headers.map((header, column) => {
    const filled = rows.flatMap(({ cells }) => (cells[column] ?? '').trim() || []);
    const field = fields.find((one) => one === header) ?? null;
    return { header, field, samples: [...new Set(filled)].slice(0, SAMPLES) };
  });
}
