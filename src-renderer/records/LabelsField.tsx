import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Labels } from '#shared/contract/labels.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import { useClient, useOrpc } from '../rpc/orpc.tsx';
import { EditableTags } from '../ui/fields/EditableChoice.tsx';
import { KeyValue } from '../ui/fields/KeyValueList.tsx';
import type { SelectOption } from '../ui/table/types.ts';
import { useSave } from './use-save.ts';

interface LabelsFieldProps {
  readonly ownerId: string;
  readonly labels: Labels;
  readonly facet: LabelFacet;
  /** A closed list; tags are open and take what is in use as proposals. */
  readonly options?: readonly SelectOption[];
  readonly readOnly?: boolean;
}

/** The labels of one kind on a record, as a fact of it. */
export function LabelsField({ ownerId, labels, facet, options, readOnly = false }: LabelsFieldProps) {
  const { t } = useTranslation(['lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const suggestions = useTagsInUse();
  const onSave = (values: readonly string[]) =>
    save(client.labels.set({ ownerIds: [ownerId], facet, values: [...values] }), t('operations:labels.set'));
  return (
    <KeyValue label={t(`lists:facet.${facet}`)}>
      <EditableTags
        value={labels[facet] ?? []}
        onSave={onSave}
        readOnly={readOnly}
        {...(options === undefined ? { suggestions } : { options })}
      />
    </KeyValue>
  );
}

/** The tags in use, most used first. */
export function useTagsInUse(): readonly string[] {
  const orpc = useOrpc();
  const { data = [] } = useQuery(orpc.labels.tags.queryOptions());
  return data.map(({ value }) => value);
}
