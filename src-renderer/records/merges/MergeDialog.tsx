import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MergeSuggestion } from '#shared/contract/merges.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { useSave } from '../use-save.ts';
import { CompareTable } from './CompareTable.tsx';
import classes from './merges.module.css';

interface MergeDialogProps {
  readonly suggestion: MergeSuggestion;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Shows inquiries side by side with what will stand, and makes them one. */
export function MergeDialog({ suggestion, opened, onClose }: MergeDialogProps) {
  const { t } = useTranslation('merges');
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const format = useFormat();
  const { kind, records } = suggestion;
  const ids = records.map(({ id }) => id);
  const [survivor, ...parts] = records.map(({ number }) => number);
  const query = orpc.merges.preview.queryOptions({ input: { kind, ids }, enabled: opened, staleTime: 0 });
  const { data, error, refetch } = useQuery(query);
  return (
    <FormDialog
      opened={opened}
      title={t('dialog.title', { number: survivor })}
      submitLabel={t('dialog.submit')}
      canSubmit={data !== undefined}
      width={760}
      onClose={onClose}
      onSubmit={() =>
        save(client.merges.merge({ kind, ids }), t('done', { parts: format.list(parts), number: survivor }))
      }
    >
      <p className={classes.hint}>{t('dialog.hint')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <CompareTable preview={data} />}
    </FormDialog>
  );
}
