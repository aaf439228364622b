import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Relation } from '#shared/contract/relations.ts';
import { OrganisationPicker } from '../../../records/pickers.tsx';
import classes from '../../../records/records.module.css';
import { refusedValue, useRefusal } from '../../../records/refusals.ts';
import { useFounding } from '../../../records/use-founding.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { DateField } from '../../../ui/inputs/DateField.tsx';
import type { PickedRecord } from '../../../ui/pickers/RecordPicker.tsx';
import { SAID, useRelationWord } from './words.ts';

interface RelationDialogProps {
  readonly organisationId: string;
  /** To change its time and note; without it a new one is made. */
  readonly relation?: Relation;
  readonly onClose: () => void;
}

const keyOf = ({ kind, direction }: Pick<Relation, 'kind' | 'direction'>): string => `${kind} ${direction}`;

/** Notes what the organisation is to another one, since when, until when. */
export function RelationDialog({ organisationId, relation, onClose }: RelationDialogProps) {
  const { t } = useTranslation(['organisations', 'operations', 'records']);
  const client = useClient();
  const save = useSave();
  const refusal = useRefusal();
  const word = useRelationWord();
  const founding = useFounding();
  const [said, setSaid] = useState(keyOf(SAID[0]));
  const [other, setOther] = useState<PickedRecord | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(relation?.fromOn ?? null);
  const [toOn, setToOn] = useState<string | null>(relation?.toOn ?? null);
  const [note, setNote] = useState(relation?.note ?? '');
  const [refused, setRefused] = useState<unknown>(null);
  const wrong = refusedValue(refused)?.field;

  const submit = async (): Promise<void> => {
    const terms = { fromOn, toOn, note: note.trim() === '' ? null : note };
    try {
      if (relation !== undefined) {
        await save(client.relations.update({ id: relation.id, patch: terms }), t('operations:relations.update'));
      } else if (other !== null) {
        const { kind, direction } = SAID.find((each) => keyOf(each) === said) ?? SAID[0];
        const [first, second] = direction === 'in' ? [other.id, organisationId] : [organisationId, other.id];
        const added = client.relations.add({ kind, organisationId: first, otherOrganisationId: second, ...terms });
        await save(added, t('operations:relations.add'));
      }
    } catch (reason) {
      setRefused(reason);
      throw reason;
    }
  };
  return (
    <>
      <FormDialog
        opened={!founding.open}
        title={relation === undefined ? t('relation.add') : t('relation.edit')}
        submitLabel={t('records:affiliation.submit')}
        canSubmit={relation !== undefined || other !== null}
        onClose={onClose}
        onSubmit={submit}
      >
        {relation === undefined && (
          <Select
            label={t('relation.kind')}
            data={SAID.map((each) => ({ value: keyOf(each), label: word(each.kind, each.direction) }))}
            value={said}
            allowDeselect={false}
            onChange={(next) => setSaid(next ?? keyOf(SAID[0]))}
          />
        )}
        {relation === undefined && (
          <OrganisationPicker
            required
            label={t('relation.other')}
            value={other}
            onChange={setOther}
            onCreate={founding.found}
          />
        )}
        {wrong === 'otherOrganisationId' && <p className={classes.refused}>{refusal(refused)}</p>}
        <div className={classes.fields}>
          <DateField label={t('records:affiliation.from')} clearable value={fromOn} onChange={setFromOn} />
          <DateField
            label={t('records:affiliation.to')}
            clearable
            value={toOn}
            error={wrong === 'toOn' ? (refusal(refused) ?? true) : false}
            onChange={setToOn}
          />
        </div>
        <Textarea
          label={t('field.note')}
          value={note}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormDialog>
      {founding.dialog}
    </>
  );
}
