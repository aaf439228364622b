import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SIDES } from '#shared/domain/lists.ts';
import { displayName, organisationName } from '#shared/domain/names.ts';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import {
  OrganisationPicker,
  PersonPicker,
  type PickedOrganisation,
  type PickedPerson,
} from '../../../records/pickers.tsx';
import type { Founding } from '../../../records/use-founding.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../meetings.module.css';
import { type Guest, guestId, withGuests } from './guests.ts';

interface GuestListProps {
  readonly guests: readonly Guest[];
  readonly onChange: (guests: readonly Guest[]) => void;
  /** Their forms stand beside the planner. */
  readonly foundPerson: Founding<PickedPerson>;
  readonly foundOrganisation: Founding<PickedOrganisation>;
}

/** Who shall be invited, and for which side. */
export function GuestList({ guests, onChange, foundPerson, foundOrganisation }: GuestListProps) {
  const { t } = useTranslation(['meetings', 'lists']);
  const { language } = useFormat();
  const addPerson = ({ person, organisation }: PickedPerson): void => {
    // Of a person without an organisation only the name tells the side; it can be changed beside the name.
    const side = organisation?.side ?? (person.nameLanguage === 'ja' ? 'japan' : 'europe');
    onChange(withGuests(guests, [{ person, organisation, side, role: 'participant' }]));
  };
  const addOrganisation = ({ organisation }: PickedOrganisation): void =>
    onChange(withGuests(guests, [{ person: null, organisation, side: organisation.side, role: 'participant' }]));
  const nameOf = ({ person, organisation }: Guest): string =>
    person ? displayName(person, language) : organisation ? organisationName(organisation, language) : '';

  return (
    <div>
      <div className={classes.pair}>
        <PersonPicker
          label={t('planner.addPerson')}
          value={null}
          onChange={(picked) => picked && addPerson(picked)}
          onCreate={foundPerson.found}
        />
        <OrganisationPicker
          label={t('planner.addOrganisation')}
          value={null}
          onChange={(picked) => picked && addOrganisation(picked)}
          onCreate={foundOrganisation.found}
        />
      </div>
      <ul className={classes.rows} aria-label={t('column.participants')}>
        {guests.map((guest) => (
          <li key={guestId(guest)} className={classes.row}>
            <span className={classes.rowMain}>
              {guest.person && <PersonName person={guest.person} />}
              {guest.person && guest.organisation && ' · '}
              {guest.organisation && <OrganisationName organisation={guest.organisation} />}
            </span>
            <Select
              size="xs"
              w={120}
              aria-label={t('planner.sideOf', { name: nameOf(guest) })}
              data={SIDES.map((value) => ({ value, label: t(`lists:side.${value}`) }))}
              value={guest.side}
              onChange={(value) => {
                const side = SIDES.find((known) => known === value) ?? guest.side;
                onChange(guests.map((one) => (one === guest ? { ...one, side } : one)));
              }}
              allowDeselect={false}
            />
            <ActionIcon
              size="sm"
              aria-label={t('planner.uninvite', { name: nameOf(guest) })}
              onClick={() => onChange(guests.filter((one) => one !== guest))}
            >
              <IconX size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  );
}
