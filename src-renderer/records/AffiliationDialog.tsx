import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../rpc/orpc.tsx';
import { FormDialog } from '../ui/dialogs/FormDialog.tsx';
import { DateField } from '../ui/inputs/DateField.tsx';
import type { PickedRecord } from '../ui/pickers/RecordPicker.tsx';
import { OrganisationPicker, PersonPicker } from './pickers.tsx';
import classes from './records.module.css';
import { refusedValue, useRefusal } from './refusals.ts';
import { useFounding } from './use-founding.tsx';
import { useSave } from './use-save.ts';

/** A role that is there already. */
export interface AffiliationTerms {
  readonly id: string;
  readonly role: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

interface AffiliationDialogProps {
  readonly onClose: () => void;
  /** Whichever of both is given stays; the other is chosen. */
  readonly personId?: string;
  readonly organisationId?: string;
  /** To change one; without it a new one is made. */
  readonly terms?: AffiliationTerms | undefined;
  /** Leads to the form for a new person, who is not there to be chosen. */
  readonly onNewPerson?: (typed: string) => void;
}

/** Gives a person a role at an organisation, or changes it. */
export function AffiliationDialog(props: AffiliationDialogProps) {
  const { onClose, terms, onNewPerson } = props;
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const save = useSave();
  const refusal = useRefusal();
  const [person, setPerson] = useState<PickedRecord | null>(null);
  const [organisation, setOrganisation] = useState<PickedRecord | null>(null);
  const [role, setRole] = useState(terms?.role ?? '');
  const [fromOn, setFromOn] = useState<string | null>(terms?.fromOn ?? null);
  const [toOn, setToOn] = useState<string | null>(terms?.toOn ?? null);
  const [refused, setRefused] = useState<unknown>(null);
  const founding = useFounding();
  const personId = props.personId ?? person?.id;
  const organisationId = props.organisationId ?? organisation?.id;

  const submit = async (): Promise<void> => {
    const patch = { role: role.trim() === '' ? null : role, fromOn, toOn };
    try {
      if (terms !== undefined) {
        await save(client.people.updateAffiliation({ id: terms.id, patch }), t('operations:people.updateAffiliation'));
      } else if (personId !== undefined && organisationId !== undefined) {
        const added = client.people.addAffiliation({ personId, organisationId, ...patch });
        await save(added, t('operations:people.addAffiliation'));
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
        title={terms === undefined ? t('affiliation.add') : t('affiliation.edit')}
        submitLabel={t('affiliation.submit')}
        canSubmit={terms !== undefined || (personId !== undefined && organisationId !== undefined)}
        onClose={onClose}
        onSubmit={submit}
      >
        {terms === undefined && props.personId === undefined && (
          <PersonPicker
            required
            label={t('affiliation.person')}
            value={person}
            onChange={setPerson}
            {...(onNewPerson && { onCreate: leadTo(onNewPerson) })}
          />
        )}
        {terms === undefined && props.organisationId === undefined && (
          <OrganisationPicker
            required
            label={t('affiliation.organisation')}
            value={organisation}
            onChange={setOrganisation}
            onCreate={founding.found}
          />
        )}
        <TextInput
          label={t('affiliation.role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <div className={classes.fields}>
          <DateField label={t('affiliation.from')} clearable value={fromOn} onChange={setFromOn} />
          <DateField
            label={t('affiliation.to')}
            clearable
            value={toOn}
            error={refusedValue(refused)?.field === 'toOn' ? (refusal(refused) ?? true) : false}
            onChange={setToOn}
          />
        </div>
      </FormDialog>
      {founding.dialog}
    </>
  );
}

/** What the picker asked for is made elsewhere: nothing is chosen here. */
const leadTo =
  (form: (typed: string) => void) =>
  async (typed: string): Promise<null> => {
    form(typed);
    return null;
  };
