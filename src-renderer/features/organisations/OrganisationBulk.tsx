import { useTranslation } from 'react-i18next';
import type { OrganisationPatch } from '#shared/contract/organisations.ts';
import { ORGANISATION_KINDS, ORGANISATION_SIZES } from '#shared/domain/lists.ts';
import { BulkActions, BulkMenu, BulkTags, type ChosenRecords } from '../../records/bulk.tsx';
import { useLists } from '../../records/list-options.ts';
import { BulkMerge } from '../../records/merges/BulkMerge.tsx';
import { useCountryOptions } from '../../records/place-options.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';

/** What can be done with all chosen organisations at once: one operation, one undo. */
export function OrganisationBulk({ ids, ...list }: ChosenRecords) {
  const { t } = useTranslation(['organisations', 'operations']);
  const client = useClient();
  const act = useAct();
  const { options } = useLists();
  const countries = useCountryOptions();
  const chosen = { ids: [...ids] };
  const update = (patch: OrganisationPatch) =>
    act(() => client.organisations.update({ ...chosen, patch }), t('operations:organisations.update'));
  return (
    <BulkActions
      {...list}
      onRemove={() => act(() => client.organisations.remove(chosen), t('operations:organisations.remove'))}
      onRestore={() => act(() => client.organisations.restore(chosen), t('operations:organisations.restore'))}
    >
      <BulkMenu
        label={t('field.kind')}
        options={options('kind')}
        onChoose={(value) => {
          const kind = ORGANISATION_KINDS.find((one) => one === value);
          if (kind !== undefined) void update({ kind });
        }}
      />
      <BulkMenu label={t('field.country')} options={countries} onChoose={(country) => void update({ country })} />
      <BulkMenu
        label={t('field.size')}
        options={options('size')}
        onChoose={(value) => void update({ size: ORGANISATION_SIZES.find((one) => one === value) ?? null })}
      />
      <BulkTags ids={ids} />
      <BulkMerge kind="organisation" ids={ids} onDone={list.onDone} />
    </BulkActions>
  );
}
