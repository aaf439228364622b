import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTICIPANT_ROLES, type ParticipantRole, SIDES, type Side } from '#shared/domain/lists.ts';
import {
  OrganisationPicker,
  PersonPicker,
  type PickedOrganisation,
  type PickedPerson,
  useOrganisationLine,
} from '../../../records/pickers.tsx';
import { useFounding } from '../../../records/use-founding.tsx';
import { useFoundingPerson } from '../../../records/use-founding-person.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';

interface ParticipantDialogProps {
  readonly meetingId: string;
  readonly side: Side;
  readonly onClose: () => void;
}

/** Invites a person, an organisation, or a person for an organisation. */
export function ParticipantDialog({ meetingId, side: asked, onClose }: ParticipantDialogProps) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const line = useOrganisationLine();
  const foundPerson = useFoundingPerson();
  const foundOrganisation = useFounding();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [organisation, setOrganisation] = useState<PickedOrganisation | null>(null);
  const [side, setSide] = useState<Side>(asked);
  const [role, setRole] = useState<ParticipantRole>('participant');

  const chooseOrganisation = (next: PickedOrganisation | null): void => {
    setOrganisation(next);
    if (next !== null) setSide(next.organisation.side);
  };
  const choosePerson = (next: PickedPerson | null): void => {
    setPerson(next);
    if (next?.organisation) chooseOrganisation(line(next.organisation));
  };
  const submit = () => {
    const who = { personId: person?.id ?? null, organisationId: organisation?.id ?? null };
    const added = client.meetings.addParticipant({ meetingId, ...who, side, role });
    return save(added, t('operations:meetings.addParticipant'));
  };

  return (
    <>
      <FormDialog
        opened={!foundPerson.open && !foundOrganisation.open}
        title={t('participant.title')}
        submitLabel={t('participant.submit')}
        canSubmit={person !== null || organisation !== null}
        onClose={onClose}
        onSubmit={submit}
      >
        <PersonPicker
          label={t('participant.person')}
          value={person}
          onChange={choosePerson}
          onCreate={foundPerson.found}
        />
        <OrganisationPicker
          label={t('participant.organisation')}
          value={organisation}
          onChange={chooseOrganisation}
          onCreate={foundOrganisation.found}
        />
        <Select
          label={t('sides.side')}
          data={SIDES.map((value) => ({ value, label: t(`lists:side.${value}`) }))}
          value={side}
          onChange={(value) => setSide(SIDES.find((known) => known === value) ?? side)}
          allowDeselect={false}
        />
        <Select
          label={t('sides.role')}
          data={PARTICIPANT_ROLES.map((value) => ({ value, label: t(`lists:participantRole.${value}`) }))}
          value={role}
          onChange={(value) => setRole(PARTICIPANT_ROLES.find((known) => known === value) ?? role)}
          allowDeselect={false}
        />
      </FormDialog>
      {foundPerson.dialog}
      {foundOrganisation.dialog}
    </>
  );
}
