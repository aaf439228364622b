import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrganisationRef } from '#shared/contract/common.ts';
import { organisationName } from '#shared/domain/names.ts';
import { useFormat } from '../ui/format/use-format.ts';
import { OrganisationName } from './names.tsx';
import { OrganisationPicker, type PickedOrganisation } from './pickers.tsx';
import classes from './records.module.css';
import type { Founding } from './use-founding.tsx';

interface OrganisationListProps {
  readonly value: readonly OrganisationRef[];
  readonly onChange: (organisations: readonly OrganisationRef[]) => void;
  readonly founding: Founding<PickedOrganisation>;
}

/** Several organisations, each once; added by search, taken off one by one. */
export function OrganisationList({ value, onChange, founding }: OrganisationListProps) {
  const { t } = useTranslation('cooperations');
  const { language } = useFormat();
  const add = (picked: PickedOrganisation | null): void => {
    if (picked === null || value.some(({ id }) => id === picked.id)) return;
    onChange([...value, picked.organisation]);
  };
  return (
    <div>
      <OrganisationPicker
        label={t('parties')}
        placeholder={t('addParty')}
        value={null}
        onChange={add}
        onCreate={founding.found}
      />
      <ul className={classes.pills}>
        {value.map((organisation) => (
          <li key={organisation.id}>
            <Pill
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('removeParty', { name: organisationName(organisation, language) }),
                tabIndex: 0,
                'aria-hidden': false,
              }}
              onRemove={() => onChange(value.filter(({ id }) => id !== organisation.id))}
            >
              <OrganisationName organisation={organisation} />
            </Pill>
          </li>
        ))}
      </ul>
    </div>
  );
}
