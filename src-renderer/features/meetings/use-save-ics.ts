import { useTranslation } from 'react-i18next';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

/** Writes meetings as a calendar file in the reader's language to a place that the reader chooses. */
export function useSaveIcs(): (ids: readonly string[]) => Promise<void> {
  const { t } = useTranslation('meetings');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const { language } = useFormat();
  return async (ids) => {
    try {
      const file = await client.meetings.ics({ ids: [...ids], language });
      if ((await host.saveFile(file.name, file)) === 'saved') toasts.info(t('ics.saved', { name: file.name }));
    } catch (error) {
      toasts.failed(error);
    }
  };
}
