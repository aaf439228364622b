import { useTranslation } from 'react-i18next';
import { CSV_ROW_ERRORS, type CsvRowError } from '#shared/contract/imports.ts';
import { useClient, useHost } from '../../../rpc/orpc.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';

/** Saves the faulty rows as a table, with what is wrong with each in the reader's words. */
export function useSaveErrors(token: string): () => Promise<void> {
  const { t } = useTranslation('imports');
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
      const file = await client.imports.errorsCsv({ token, headings, words });
      await host.saveFile(file.name, file);
    } catch (error) {
      toasts.failed(error);
    }
  };
}
