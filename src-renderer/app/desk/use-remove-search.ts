import { useTranslation } from 'react-i18next';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';

/** Removes a saved search and says so, with Undo. */
export function useRemoveSearch(): (id: string) => Promise<unknown> {
  const { t } = useTranslation('operations');
  const client = useClient();
  const save = useSave();
  return (id) => save(client.search.removeSaved({ id }), t('search.removeSaved'));
}
