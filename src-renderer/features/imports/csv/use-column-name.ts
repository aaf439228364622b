import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ORGANISATION_IMPORT_FIELDS, PERSON_IMPORT_FIELDS } from '#shared/contract/imports.ts';
import type { CsvHead } from '#shared/contract/imports-csv.ts';

/** Parts of a contact that no field takes. */
const EXTRA = ['website', 'fax'] as const;

const FIELDS = [...PERSON_IMPORT_FIELDS, ...ORGANISATION_IMPORT_FIELDS];

/** What a column is called: a table's own name; the columns of contacts, which have none, by what they hold. */
export function useColumnName(format: CsvHead['format']): (header: string) => string {
  const { t } = useTranslation('imports');
  return useCallback(
    (header) => {
      if (format !== 'vcard') return header;
      const field = FIELDS.find((one) => one === header);
      if (field !== undefined) return t(`fields.${field}`);
      const extra = EXTRA.find((one) => one === header);
      return extra === undefined ? header : t(`csv.extra.${extra}`);
    },
    [t, format],
  );
}
