import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/contract/index.ts';
import { useFileExport } from '../../records/exports/use-file-export.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

type OfDays = Parameters<Client['reports']['export']>[0];
type OfWritten = Parameters<Client['reports']['exportWritten']>[0];

/** Writes the report as a file and saves it where the reader says. Giving up, or leaving the screen, ends the work. */
export function useExport(onSaved: () => void) {
  const { t } = useTranslation('reports');
  const client = useClient();
  const toasts = useToasts();
  const { state, start, cancel } = useFileExport((name) => {
    toasts.info(t('export.saved', { name }));
    onSaved();
  });
  const make = (asked: OfDays | OfWritten): void =>
    start((signal) =>
      'of' in asked ? client.reports.exportWritten(asked, { signal }) : client.reports.export(asked, { signal }),
    );
  return { state, start: make, cancel };
}
