import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';

/** Gives a search a name, under which the palette offers it again: to whoever saved it, or to everyone. */
export function SaveSearch({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const operations = useTranslation('operations').t;
  const client = useClient();
  const save = useSave();
  const [name, setName] = useState(text);
  const [shared, setShared] = useState(false);
  return (
    <FormDialog
      opened
      title={t('searches.title')}
      submitLabel={t('searches.submit')}
      canSubmit={name.trim() !== ''}
      onClose={onClose}
      onSubmit={() => save(client.search.save({ name: name.trim(), text, shared }), operations('search.save'))}
    >
      <TextInput label={t('searches.text')} value={text} readOnly />
      <TextInput
        data-autofocus
        label={t('searches.name')}
        value={name}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={t('searches.shared')}
        description={t('searches.sharedHint')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
