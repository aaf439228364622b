import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryPatch, InquiryRecord } from '#shared/contract/inquiries.ts';
import { displayName, organisationName } from '#shared/domain/names.ts';
import { regionName } from '#shared/domain/regions.ts';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import { OrganisationPicker, PersonPicker } from '../../../records/pickers.tsx';
import { useFounding } from '../../../records/use-founding.tsx';
import { useFoundingPerson } from '../../../records/use-founding-person.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { Editing } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { PickedRecord } from '../../../ui/pickers/RecordPicker.tsx';
import classes from '../inquiries.module.css';

interface RequesterProps {
  readonly inquiry: InquiryRecord;
  readonly onSave: (patch: InquiryPatch) => Promise<unknown>;
}

/** Who asks: person and organisation with links to their records, and a way to change them. */
export function Requester({ inquiry, onSave }: RequesterProps) {
  const { t } = useTranslation('inquiries');
  const { language } = useFormat();
  const [editing, setEditing] = useState(false);
  const { person, organisation } = inquiry;
  return (
    <div className={classes.requester}>
      <span className={classes.requesterNames}>
        {person && (
          <Anchor component={Link} to={`/people/${person.id}` as never}>
            <PersonName person={person} />
          </Anchor>
        )}
        {organisation && (
          <Anchor component={Link} to={`/organisations/${organisation.id}` as never}>
            <OrganisationName organisation={organisation} />
          </Anchor>
        )}
        {organisation?.regionCode && (
          <span className={classes.quiet}>{regionName(organisation.regionCode, language)}</span>
        )}
      </span>
      <Editing>
        {person || organisation ? (
          <ActionIcon size="xs" aria-label={t('change')} onClick={() => setEditing(true)}>
            <IconPencil size={14} />
          </ActionIcon>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => setEditing(true)}>
            {t('requester.set')}
          </Button>
        )}
      </Editing>
      {editing && <RequesterDialog inquiry={inquiry} onSave={onSave} onClose={() => setEditing(false)} />}
    </div>
  );
}

function RequesterDialog({ inquiry, onSave, onClose }: RequesterProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('inquiries');
  const { language } = useFormat();
  const foundPerson = useFoundingPerson();
  const foundOrganisation = useFounding();
  const [person, setPerson] = useState<PickedRecord | null>(
    inquiry.person && { id: inquiry.person.id, label: displayName(inquiry.person, language) },
  );
  const [organisation, setOrganisation] = useState<PickedRecord | null>(
    inquiry.organisation && { id: inquiry.organisation.id, label: organisationName(inquiry.organisation, language) },
  );
  return (
    <>
      <FormDialog
        opened={!foundPerson.open && !foundOrganisation.open}
        title={t('requester.title')}
        submitLabel={t('save')}
        onClose={onClose}
        onSubmit={() =>
          onSave({ requesterPersonId: person?.id ?? null, requesterOrganisationId: organisation?.id ?? null })
        }
      >
        <PersonPicker label={t('requester.person')} value={person} onChange={setPerson} onCreate={foundPerson.found} />
        <OrganisationPicker
          label={t('requester.organisation')}
          value={organisation}
          onChange={setOrganisation}
          onCreate={foundOrganisation.found}
        />
      </FormDialog>
      {foundPerson.dialog}
      {foundOrganisation.dialog}
    </>
  );
}
