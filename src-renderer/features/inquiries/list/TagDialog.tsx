import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../../records/use-save.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';

interface TagDialogProps {
  readonly ids: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Puts tags on several inquiries, or takes them off, without touching their others. */
export function TagDialog({ ids, opened, onClose }: TagDialogProps) {
  const { t } = useTranslation('inquiries');
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const { data: tags = [] } = useQuery(orpc.labels.tags.queryOptions());
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const known = tags.map(({ value }) => value);
  return (
    <FormDialog
      opened={opened}
      title={t('tags.title')}
      submitLabel={t('tags.submit')}
      canSubmit={add.length + remove.length > 0}
      onClose={onClose}
      onSubmit={() =>
        save(
          client.labels.change({ ownerIds: [...ids], facet: 'tag', add, remove }),
          t('bulk.updated', { count: ids.length }),
        )
      }
    >
      <TagsInput label={t('tags.add')} data={known} value={add} onChange={setAdd} data-autofocus />
      <TagsInput label={t('tags.remove')} data={known} value={remove} onChange={setRemove} />
    </FormDialog>
  );
}
