import { ActionIcon, Button, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { PARTY_ROLES, type PartyRole } from '#shared/domain/lists.ts';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import { OrganisationPicker, PersonPicker } from '../../../records/pickers.tsx';
import { useFounding } from '../../../records/use-founding.tsx';
import { useFoundingPerson } from '../../../records/use-founding-person.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { Editing } from '../../../ui/fields/read-only.tsx';
import type { PickedRecord } from '../../../ui/pickers/RecordPicker.tsx';
import classes from '../inquiries.module.css';

/** Who takes part in a case beside its requester. */
export function Parties({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const [adding, setAdding] = useState(false);
  const remove = (id: string) => act(() => client.inquiries.removeParty({ id }), t('operations:inquiries.removeParty'));
  return (
    <section>
      <h3 className={classes.sectionTitle}>{t('parties.title')}</h3>
      <ul className={classes.rows}>
        {inquiry.parties.map((party) => (
          <li key={party.id} className={classes.row}>
            <div className={classes.rowMain}>
              {party.organisation && <OrganisationName organisation={party.organisation} />}
              {party.organisation && party.person && ' · '}
              {party.person && <PersonName person={party.person} />}
              <div className={classes.rowNote}>{t(`lists:partyRole.${party.role}`)}</div>
            </div>
            <Editing>
              <ActionIcon aria-label={t('parties.remove')} onClick={() => void remove(party.id)}>
                <IconTrash size={15} />
              </ActionIcon>
            </Editing>
          </li>
        ))}
      </ul>
      <Editing>
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t('parties.add')}
        </Button>
      </Editing>
      {adding && <PartyDialog inquiryId={inquiry.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

function PartyDialog({ inquiryId, onClose }: { readonly inquiryId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const foundPerson = useFoundingPerson();
  const foundOrganisation = useFounding();
  const [organisation, setOrganisation] = useState<PickedRecord | null>(null);
  const [person, setPerson] = useState<PickedRecord | null>(null);
  const [role, setRole] = useState<PartyRole>('partner');
  const submit = () =>
    save(
      client.inquiries.addParty({
        inquiryId,
        organisationId: organisation?.id ?? null,
        personId: person?.id ?? null,
        role,
        note: null,
      }),
      t('operations:inquiries.addParty'),
    );
  return (
    <>
      <FormDialog
        opened={!foundPerson.open && !foundOrganisation.open}
        title={t('parties.add')}
        submitLabel={t('parties.submit')}
        canSubmit={organisation !== null || person !== null}
        onClose={onClose}
        onSubmit={submit}
      >
        <OrganisationPicker
          label={t('requester.organisation')}
          value={organisation}
          onChange={setOrganisation}
          onCreate={foundOrganisation.found}
        />
        <PersonPicker label={t('requester.person')} value={person} onChange={setPerson} onCreate={foundPerson.found} />
        <Select
          label={t('parties.role')}
          data={PARTY_ROLES.filter((known) => known !== 'requester').map((value) => ({
            value,
            label: t(`lists:partyRole.${value}`),
          }))}
          value={role}
          onChange={(value) => setRole(PARTY_ROLES.find((known) => known === value) ?? 'partner')}
          allowDeselect={false}
        />
      </FormDialog>
      {foundPerson.dialog}
      {foundOrganisation.dialog}
    </>
  );
}
