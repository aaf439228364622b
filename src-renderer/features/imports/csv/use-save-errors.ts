import { useTranslation } from 'react-i18next';
import { CSV_ROW_ERRORS, type CsvRowError } from '#shared/contract/imports.ts';
import type { CsvHead } from '#shared/contract/imports-csv.ts';
import { useClient, useHost } from '../../../rpc/orpc.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import { useColumnName } from './use-column-name.ts';

/** Saves the faulty rows as a table, with what is wrong with each in the reader's words. */
export function useSaveErrors({ token, format, columns }: CsvHead): () => Promise<void> {
  const { t } = useTranslation('imports');
  const called = useColumnName(format);
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  return async () => {
    const words = Object.fromEntries(CSV_ROW_ERRORS.map((code) => [code, t(`error.${code}`)])) as Record<
      CsvRowError,
      string
    >;
    const headings = { row: t('csv.errorHeading.row'), problem: t('csv.errorHeading.problem') };
    try {
      const file = await client.imports.errorsCsv({
        token,
        headings,
        words,
        columns: columns.map(({ header }) => called(header)),
      });
      await host.saveFile(file.name, file);
    } catch (error) {
      toasts.failed(error);
    }
  };
}
