import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import { AffiliationDialog } from '../../records/AffiliationDialog.tsx';
import { AffiliationLine } from '../../records/AffiliationLine.tsx';
import { NewPerson } from '../../records/NewPerson.tsx';
import { PersonLink } from '../../records/names.tsx';
import { useOrganisationLine } from '../../records/pickers.tsx';
import { useNames } from '../../records/reader.ts';
import classes from '../../records/records.module.css';
import { EmptyState } from '../../ui/states/EmptyState.tsx';

type Affiliation = OrganisationRecord['affiliations'][number];

/** The people of an organisation with their roles; those who left stand last. */
export function PeopleTab({ record }: { readonly record: OrganisationRecord }) {
  const { t } = useTranslation('organisations');
  const names = useNames();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Affiliation | null>(null);
  const [founding, setFounding] = useState<string | null>(null);
  const organisation = useOrganisationLine()(record);

  const button = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  );
  return (
    <>
      {record.affiliations.length === 0 ? (
        <EmptyState title={t('people.none')} hint={t('people.hint')} action={button} />
      ) : (
        <>
          <ul className={classes.rows}>
            {record.affiliations.map((affiliation) => (
              <AffiliationLine
                key={affiliation.id}
                terms={affiliation}
                link={<PersonLink person={affiliation.person} />}
                name={names.person(affiliation.person).text}
                onEdit={() => setEditing(affiliation)}
              />
            ))}
          </ul>
          {button}
        </>
      )}
      {adding && (
        <AffiliationDialog
          organisationId={record.id}
          onClose={() => setAdding(false)}
          onNewPerson={(typed) => {
            setAdding(false);
            setFounding(typed);
          }}
        />
      )}
      {editing && <AffiliationDialog terms={editing} onClose={() => setEditing(null)} />}
      <NewPerson
        opened={founding !== null}
        known={{ familyNative: founding ?? '', organisation }}
        onClose={() => setFounding(null)}
        onCreated={(id) => void navigate({ to: '/people/$id', params: { id } })}
      />
    </>
  );
}
