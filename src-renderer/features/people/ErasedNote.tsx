import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErasureProgress } from '../../records/ErasureProgress.tsx';
import classes from '../../records/records.module.css';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';

/** Says of a person who was erased since when, and how far it has come; nothing of any other. */
export function ErasedNote({ id }: { readonly id: string }) {
  const { t } = useTranslation('privacy');
  const orpc = useOrpc();
  const format = useFormat();
  const { data = [] } = useQuery(orpc.privacy.erasures.queryOptions({ input: { record: id } }));
  return data.map((state) => (
    <p key={state.record} className={classes.deleted} role="status">
      <span>
        {t('note.ordered', { day: format.date(state.orderedAt) })} · <ErasureProgress state={state} />
      </span>
    </p>
  ));
}
