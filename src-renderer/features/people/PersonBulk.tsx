import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPatch } from '#shared/contract/people.ts';
import { CHANNELS } from '#shared/domain/lists.ts';
import { BulkActions, BulkMenu, BulkTags, type ChosenRecords } from '../../records/bulk.tsx';
import { useLanguageOptions } from '../../records/languages.ts';
import { useLists } from '../../records/list-options.ts';
import { BulkMerge } from '../../records/merges/BulkMerge.tsx';
import { useClient } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { LettersDialog } from './letters/LettersDialog.tsx';

/** What can be done with all chosen people at once: one operation, one undo. */
export function PersonBulk({ ids, ...list }: ChosenRecords) {
  const { t } = useTranslation(['people', 'operations', 'letters']);
  const client = useClient();
  const act = useAct();
  const { options } = useLists();
  const languages = useLanguageOptions();
  const [writing, setWriting] = useState(false);
  const chosen = { ids: [...ids] };
  const update = (patch: PersonPatch) =>
    act(() => client.people.update({ ...chosen, patch }), t('operations:people.update'));
  return (
    <BulkActions
      {...list}
      onRemove={() => act(() => client.people.remove(chosen), t('operations:people.remove'))}
      onRestore={() => act(() => client.people.restore(chosen), t('operations:people.restore'))}
    >
      <BulkMenu
        label={t('field.preferredLanguage')}
        options={languages}
        onChoose={(preferredLanguage) => void update({ preferredLanguage })}
      />
      <BulkMenu
        label={t('field.preferredChannel')}
        options={options('channel')}
        onChoose={(value) => void update({ preferredChannel: CHANNELS.find((one) => one === value) ?? null })}
      />
      <BulkTags ids={ids} />
      <Button size="xs" variant="default" onClick={() => setWriting(true)}>
        {t('letters:open')}
      </Button>
      <LettersDialog
        opened={writing}
        filter={chosen}
        sort={{ by: 'name', direction: 'asc' }}
        onClose={() => setWriting(false)}
      />
      <BulkMerge kind="person" ids={ids} onDone={list.onDone} />
    </BulkActions>
  );
}
