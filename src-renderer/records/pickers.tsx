import { useTranslation } from 'react-i18next';
import type { OrganisationRef, PersonRef } from '#shared/contract/common.ts';
import type { PersonWithOrganisation } from '#shared/contract/people.ts';
import { regionName } from '#shared/domain/regions.ts';
import { useClient } from '../rpc/orpc.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import { type PickedRecord, RecordPicker } from '../ui/pickers/RecordPicker.tsx';
import { useNames, useReaderLanguage } from './reader.ts';

export interface PickedOrganisation extends PickedRecord {
  readonly organisation: OrganisationRef;
}

export interface PickedPerson extends PickedRecord {
  readonly person: PersonRef;
  /** Where the person works now. */
  readonly organisation: OrganisationRef | null;
}

interface PickerProps<Found extends PickedRecord> {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  readonly value: PickedRecord | null;
  readonly onChange: (record: Found | null) => void;
  /** Offers to make what was not found: see `useFounding`. */
  readonly onCreate?: ((typed: string) => Promise<Found | null>) | undefined;
  readonly required?: boolean;
}

/** An organisation's line in a picker: its name for the reader, and where it is. */
export function useOrganisationLine(): (organisation: OrganisationRef) => PickedOrganisation {
  const names = useNames();
  const format = useFormat();
  const language = useReaderLanguage();
  return (organisation) => {
    const { text, lang } = names.organisation(organisation);
    const { id, country, regionCode } = organisation;
    const detail = regionCode === null ? format.country(country) : regionName(regionCode, language);
    return { id, label: text, detail, lang: lang ?? undefined, organisation };
  };
}

/** A person's line in a picker: the name for the reader, and the organisation. */
export function usePersonLine(): (person: PersonWithOrganisation) => PickedPerson {
  const names = useNames();
  return ({ organisation, role: _role, affiliatedTo, ...person }) => {
    const { text, lang } = names.person(person);
    const detail = organisation === null ? undefined : names.organisation(organisation).text;
    const present = affiliatedTo === null ? organisation : null;
    return { id: person.id, label: text, detail, lang: lang ?? undefined, person, organisation: present };
  };
}

/** Chooses an organisation by any form of its name. */
export function OrganisationPicker(props: PickerProps<PickedOrganisation>) {
  const { t } = useTranslation('records');
  const client = useClient();
  const line = useOrganisationLine();
  return (
    <RecordPicker
      placeholder={t('picker.organisation')}
      {...props}
      search={async (text, signal) => (await client.organisations.find({ text }, { signal })).map(line)}
    />
  );
}

/** Chooses a person by name, reading or e-mail address. */
export function PersonPicker(props: PickerProps<PickedPerson>) {
  const { t } = useTranslation('records');
  const client = useClient();
  const line = usePersonLine();
  return (
    <RecordPicker
      placeholder={t('picker.person')}
      {...props}
      search={async (text, signal) => (await client.people.find({ text }, { signal })).map(line)}
    />
  );
}
