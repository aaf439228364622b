import { Button, Menu, TagsInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../rpc/orpc.tsx';
import { FormDialog } from '../ui/dialogs/FormDialog.tsx';
import type { SelectOption } from '../ui/table/types.ts';
import { useTagsInUse } from './LabelsField.tsx';
import { useSave } from './use-save.ts';

export interface ChosenRecords {
  readonly ids: readonly string[];
  /** The list shows deleted records: they can only come back. */
  readonly deleted: boolean;
  /** The chosen ones have left the list. */
  readonly onDone: () => void;
}

interface BulkActionsProps extends Omit<ChosenRecords, 'ids'> {
  /** Each answers undefined where it was refused. */
  readonly onRemove: () => Promise<unknown>;
  readonly onRestore: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** What can be done with all chosen records at once; each is one operation with one undo. */
export function BulkActions({ deleted, onDone, onRemove, onRestore, children }: BulkActionsProps) {
  const { t } = useTranslation('records');
  const leave = async (): Promise<void> => {
    const done = await (deleted ? onRestore() : onRemove());
    if (done !== undefined) onDone();
  };
  return (
    <>
      {!deleted && children}
      <Button size="xs" variant="default" onClick={() => void leave()}>
        {deleted ? t('deleted.restore') : t('bulk.remove')}
      </Button>
    </>
  );
}

interface BulkMenuProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly onChoose: (value: string) => void;
}

/** Gives all chosen records one value of a short list. */
export function BulkMenu({ label, options, onChoose }: BulkMenuProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {options.map((option) => (
          <Menu.Item key={option.value} onClick={() => onChoose(option.value)}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Puts tags on all chosen records and takes others off. */
export function BulkTags({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const save = useSave();
  const suggestions = useTagsInUse();
  const [opened, setOpened] = useState(false);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);

  const submit = async (): Promise<void> => {
    const changed = client.labels.change({ ownerIds: [...ids], facet: 'tag', add, remove });
    await save(changed, t('operations:labels.change'));
    setAdd([]);
    setRemove([]);
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t('bulk.tags')}
      </Button>
      <FormDialog
        opened={opened}
        title={t('bulk.tagsOf', { count: ids.length })}
        submitLabel={t('bulk.apply')}
        canSubmit={add.length + remove.length > 0}
        onClose={() => setOpened(false)}
        onSubmit={submit}
      >
        <TagsInput data-autofocus label={t('bulk.addTags')} data={[...suggestions]} value={add} onChange={setAdd} />
        <TagsInput label={t('bulk.removeTags')} data={[...suggestions]} value={remove} onChange={setRemove} />
      </FormDialog>
    </>
  );
}
