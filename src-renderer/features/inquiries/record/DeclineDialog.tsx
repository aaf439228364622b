import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';

/** Notes why a candidate declined: it is what later cases are warned with. */
export function DeclineDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['inquiries', 'operations']);
  const client = useClient();
  const save = useSave();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      opened
      title={t('partners.decline')}
      submitLabel={t('save')}
      canSubmit={reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        save(
          client.matches.setState({ ids: [...ids], state: 'declined', declinedReason: reason }),
          t('operations:matches.setState'),
        )
      }
    >
      <Textarea
        label={t('partners.reasonLabel')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={3}
        data-autofocus
      />
    </FormDialog>
  );
}
